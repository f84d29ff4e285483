import { concat } from '#text/bytes/concat.ts';
import { publishedIn } from '../dates.ts';
import {
	addressOf,
	type Chunks,
	type Container,
	MAX_MEMBER,
	type Member,
	numbered
} from './container.ts';

/** A character may take six bytes as JSON writes it. */
const LONGEST = 6 * MAX_MEMBER;
const FIRST_KEY = /^\ufeff?\s*\{\s*"[^"\n]{1,40}"\s*:/u;
const KEY = /"(?:text|html|url)"\s*:/u;

/** A record `{url, text | html, published}` a line; its number is that of the line. */
export const ndjson: Container = {
	id: 'ndjson',
	kind: 'list',
	matches(head) {
		if (!OPENING.has(head[0] ?? 0)) return false;
		const text = new TextDecoder().decode(head);
		return FIRST_KEY.test(text) && KEY.test(text);
	},
	async *members({ path, chunks }) {
		let number = 0;
		for await (const line of linesOf(chunks())) {
			number++;
			const at = numbered(path, number);
			if (line === null) yield { ...UNKNOWN, path: at, refused: 'too_large' };
			else if (line.some((byte) => byte > SPACE)) yield recordOf(at, line);
		}
	}
};

const OPENING = new Set(['{', ' ', '\n', '\r', '\t', '\xef'].map((c) => c.charCodeAt(0)));
const UNKNOWN = { url: null, published: null };
const SPACE = 0x20;
const FEED = 0x0a;

function recordOf(path: string, line: Uint8Array): Member {
	const record = parse(line);
	if (typeof record !== 'object' || record === null)
		return { ...UNKNOWN, path, refused: 'damaged_record' };
	const { url, published, html, text } = record as Record<string, unknown>;
	const content = [html, text].find((c) => typeof c === 'string' && c !== '') ?? '';
	return {
		path,
		url: addressOf(url),
		published: typeof published === 'string' ? publishedIn(published) : null,
		bytes: new TextEncoder().encode(content as string)
	};
}

function parse(line: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(line));
	} catch {
		return null;
	}
}

/** Null for a line that is longer than any record. */
async function* linesOf(chunks: Chunks): AsyncGenerator<Uint8Array | null> {
	let parts: Uint8Array[] = [];
	let size = 0;
	const take = (part: Uint8Array) => {
		size += part.length;
		if (size <= LONGEST) parts.push(part);
		else parts = [];
	};
	const whole = () => {
		const line = size <= LONGEST ? concat(parts) : null;
		parts = [];
		size = 0;
		return line;
	};
	for await (const chunk of chunks) {
		let from = 0;
		for (let feed = chunk.indexOf(FEED); feed !== -1; feed = chunk.indexOf(FEED, from)) {
			take(chunk.subarray(from, feed));
			yield whole();
			from = feed + 1;
		}
		take(chunk.subarray(from));
	}
	if (size > 0) yield whole();
}
