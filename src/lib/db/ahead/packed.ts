import { makeCrc32 } from '#text/bytes/crc32.ts';
import type { Query } from '../sql.ts';
import { questionKey } from './record.ts';
import type { Answered } from './record.ts';

interface Packed {
	/** Of the dataset that was asked. */
	version: string;
	/** SQL of the questions, each text once. */
	texts: string[];
	/** Of each question its text and what is bound to it; of its answer the columns and the rows. */
	answers: [text: number, params: Query['params'], columns: string[], rows: unknown[][]][];
}

/** The answer to a question asked word for word; undefined where it is none of those known. */
export type LookUp = (question: Query) => unknown[] | undefined;

const crc32 = makeCrc32();
/** What a file begins with: the sum of all bytes that follow. It is JSON with it. */
const headOf = (sum: number): string => `{"crc32":"${sum.toString(16).padStart(8, '0')}",`;
const HEAD = headOf(0).length;

/** Answers over one version of a dataset, as the bytes of a JSON file that vouches for itself. */
export function pack(version: string, answered: Iterable<Answered>): Uint8Array<ArrayBuffer> {
	const texts = new Map<string, number>();
	const answers = Array.from(answered, ({ question, rows }): Packed['answers'][number] => {
		const text = texts.get(question.text) ?? texts.size;
		texts.set(question.text, text);
		const columns = Object.keys((rows[0] ?? {}) as object);
		const values = rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name]));
		return [text, question.params, columns, values];
	});
	const packed: Packed = { version, texts: [...texts.keys()], answers };
	const encoder = new TextEncoder();
	const rest = encoder.encode(JSON.stringify(packed).slice(1));
	const bytes = new Uint8Array(HEAD + rest.length);
	bytes.set(encoder.encode(headOf(crc32(rest))));
	bytes.set(rest, HEAD);
	return bytes;
}

/** What `pack` made; null where it is of another version of the dataset, harmed on its way, or something else. */
export function unpack(bytes: Uint8Array, version: string): LookUp | null {
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith(headOf(crc32(bytes.subarray(HEAD))))) return null;
	const packed = JSON.parse(text) as Packed;
	if (packed.version !== version) return null;
	const known = new Map(
		packed.answers.map(([text, params, columns, rows]) => [
			questionKey({ text: packed.texts[text] ?? '', params }),
			{ columns, rows }
		])
	);
	return (question) => {
		const found = known.get(questionKey(question));
		return found?.rows.map((row) =>
			Object.fromEntries(found.columns.map((name, i) => [name, row[i]]))
		);
	};
}
