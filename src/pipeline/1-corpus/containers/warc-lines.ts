import { concat } from '#text/bytes/concat.ts';
import type { Chunks } from './container.ts';

const LF = 0x0a;
const CR = 0x0d;
const CRLF = Uint8Array.of(CR, LF);
/** No head is longer, neither of a record nor of an answer. */
const LONGEST_HEAD = 65_536;
const ANSWER = /^content-type:\s*application\/http/iu;
const LENGTH = /^content-length:\s*(\d{1,15})\s*$/iu;

/**
 * A crawl with the ends of lines that its format asks for (WARC 1.1, 4). Some servers end the lines of their
 * heads with LF alone, as do some programs those of records, and the library that reads the records looks for
 * the end of such a head for ever. Throws where no record begins or one has no length.
 */
export async function* withLineEnds(chunks: Chunks): AsyncGenerator<Uint8Array> {
	const reader = readerOf(chunks);
	for (let head = await headOf(reader); head !== null; head = await headOf(reader)) {
		const length = Number(head.map((line) => LENGTH.exec(latin(line))?.[1]).find(Boolean) ?? NaN);
		if (!Number.isFinite(length)) throw new Error('a record without a length');
		const isAnswer = head.some((line) => ANSWER.test(latin(line)));
		const start = await reader.take(isAnswer ? Math.min(length, LONGEST_HEAD) : 0);
		const told = isAnswer && length > 0 ? answerOf(start, length) : start;
		const more = told.length - start.length;
		yield joined(
			head.map((line) =>
				LENGTH.test(latin(line)) ? bytesOf(`Content-Length: ${length + more}`) : line
			)
		);
		yield told;
		for (let left = length - start.length; left > 0;) {
			const part = await reader.some(left);
			if (part.length === 0) throw new Error('a record that ends early');
			left -= part.length;
			yield part;
		}
		yield concat([CRLF, CRLF]);
	}
}

/** The lines of a record's head without their ends; null behind the last record. */
async function headOf(reader: Reader): Promise<Uint8Array[] | null> {
	const lines: Uint8Array[] = [];
	for (let size = 0; size <= LONGEST_HEAD;) {
		const line = await reader.line();
		if (line === null && lines.length === 0) return null;
		if (line === null) throw new Error('a head that ends early');
		if (lines.length > 0 && latin(line).startsWith('WARC/')) throw new Error('a head cut short');
		size += line.length + 1;
		if (line.length > 0) lines.push(line);
		else if (lines.length > 0) return lines;
		const [first] = lines;
		if (first && !latin(first).startsWith('WARC/')) throw new Error('no record');
	}
	throw new Error('a head without an end');
}

/** An answer's head with the usual ends of lines, and what of its body came with it. */
function answerOf(start: Uint8Array, length: number): Uint8Array {
	const lines: Uint8Array[] = [];
	let at = 0;
	while (at < start.length) {
		const end = start.indexOf(LF, at);
		const line = withoutCr(start.subarray(at, end === -1 ? start.length : end));
		at = end === -1 ? start.length : end + 1;
		if (line.length === 0) return concat([joined(lines), start.subarray(at)]);
		lines.push(line);
	}
	if (length > start.length) throw new Error('an answer whose head has no end');
	return joined(lines);
}

/** Lines with their ends, and the empty one behind them. */
const joined = (lines: readonly Uint8Array[]): Uint8Array =>
	concat([...lines.flatMap((line) => [line, CRLF]), CRLF]);
const withoutCr = (line: Uint8Array): Uint8Array =>
	line.at(-1) === CR ? line.subarray(0, -1) : line;
const latin = (bytes: Uint8Array): string => decoder.decode(bytes);
const decoder = new TextDecoder('latin1');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Reader = ReturnType<typeof readerOf>;

function readerOf(chunks: Chunks) {
	const iterator = chunks[Symbol.asyncIterator]();
	let ready: Uint8Array = new Uint8Array();
	const fill = async (): Promise<boolean> => {
		const { value, done } = await iterator.next();
		if (done) return false;
		ready = ready.length === 0 ? value : concat([ready, value]);
		return true;
	};
	const cut = (size: number): Uint8Array => {
		const part = ready.subarray(0, size);
		ready = ready.subarray(size);
		return part;
	};
	return {
		/** Without its end; null behind the last. */
		async line(): Promise<Uint8Array | null> {
			for (;;) {
				const end = ready.indexOf(LF);
				if (end !== -1) return withoutCr(cut(end + 1).subarray(0, -1));
				if (ready.length > LONGEST_HEAD) throw new Error('a line without an end');
				if (!(await fill())) return ready.length === 0 ? null : withoutCr(cut(ready.length));
			}
		},
		/** As many bytes, or all that are left. */
		async take(size: number): Promise<Uint8Array> {
			while (ready.length < size && (await fill()));
			return cut(Math.min(size, ready.length));
		},
		/** At least one byte and at most as many; none at the end. */
		async some(most: number): Promise<Uint8Array> {
			if (ready.length === 0) await fill();
			return cut(Math.min(most, ready.length));
		}
	};
}
