import { decodedBody } from './transfer.ts';

/** A part of a message or of a saved page (RFC 2045, RFC 2557) that holds no parts itself. */
export interface MimePart {
	/** In lower case, without its parameters. */
	type: string;
	id: string;
	/** The address that other parts know it by. */
	location: string;
	bytes: Uint8Array;
}

export interface Message {
	parts: MimePart[];
	/** The id of the part that is the page itself, where the message says it. */
	start: string | null;
}

const DEEPEST = 8;
const MOST_PARTS = 2000;

/** `text` has a character for each byte. */
export function partsOf(text: string): Message {
	const parts: MimePart[] = [];
	let start: string | null = null;
	const read = (from: number, to: number, depth: number): void => {
		const { headers, body } = headersAt(text, from, to);
		const type = headers.get('content-type') ?? 'text/plain';
		const boundary = parameterOf(type, 'boundary');
		if (/^\s*multipart\//iu.test(type) && boundary !== null && depth < DEEPEST) {
			start ??= parameterOf(type, 'start');
			for (const [a, b] of dividedBy(text, boundary, body, to)) read(a, b, depth + 1);
		} else if (parts.length < MOST_PARTS)
			parts.push({
				type: (type.split(';')[0] ?? '').trim().toLowerCase(),
				id: headers.get('content-id')?.trim() ?? '',
				location: headers.get('content-location')?.trim() ?? '',
				bytes: decodedBody(text.slice(body, to), headers.get('content-transfer-encoding') ?? '')
			});
	};
	read(0, text.length, 0);
	return { parts, start };
}

const LONGEST_HEAD = 65_536;

/** By name in lower case, and where the body begins. Lines that begin with a space go on from the one before. */
function headersAt(text: string, from: number, to: number) {
	const headers = new Map<string, string>();
	let at = from;
	let name = '';
	while (at < to && at - from < LONGEST_HEAD) {
		const feed = text.indexOf('\n', at);
		const end = feed === -1 || feed > to ? to : feed;
		const line = text.slice(at, end).replace(/\r$/u, '');
		at = end + 1;
		if (line.trim() === '') {
			if (headers.size > 0) break;
			continue;
		}
		const colon = line.indexOf(':');
		if (/^[ \t]/u.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
		else if (colon > 0) {
			name = line.slice(0, colon).toLowerCase();
			headers.set(name, line.slice(colon + 1).trim());
		}
	}
	return { headers, body: Math.min(at, to) };
}

function parameterOf(value: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(value);
	return found?.[1] ?? found?.[2] ?? null;
}

/** Where the parts stand between their boundaries; the last may have lost its own. */
function* dividedBy(
	text: string,
	boundary: string,
	from: number,
	to: number
): Generator<[number, number]> {
	const mark = `--${boundary}`;
	// On its own: a mark that is not there would be looked for in all parts behind.
	const own = text.slice(from, to);
	let start = -1;
	for (let at = own.indexOf(mark); at !== -1;) {
		const isLine = from + at === 0 || text[from + at - 1] === '\n';
		const after = at + mark.length;
		if (isLine) {
			if (start !== -1) yield [from + start, from + at];
			if (own.startsWith('--', after)) return;
			const feed = own.indexOf('\n', after);
			start = feed === -1 ? own.length : feed + 1;
		}
		at = own.indexOf(mark, after);
	}
	if (start !== -1 && start < own.length) yield [from + start, to];
}
