import { concat } from '#text/bytes/concat.ts';
import { decode } from '#text/bytes/decode.ts';
import { gunzip, unbrotli } from '#pipeline/1-corpus/archives.ts';
import {
	addressOf,
	collect,
	type Container,
	MAX_MEMBER,
	type Member,
	numbered
} from './container.ts';
import { withLineEnds } from './warc-lines.ts';

const SIGNATURE = 'WARC/';
/** What a page is made of and is no document itself. */
const NO_DOCUMENT = /^(?:image|audio|video|font)\/|javascript|css|warc-fields/iu;
const DATA = /json/iu;
const FOUND = 200;

/** The documents of a crawl (WARC) or the text of its pages (WET); pictures, scripts and pages not found are passed over. */
export const warc: Container = {
	id: 'warc',
	kind: 'list',
	matches: (head) => new TextDecoder('latin1').decode(head.subarray(0, 5)) === SIGNATURE,
	async *members({ path, chunks }) {
		const { AsyncIterReader, WARCParser } = await import('warcio');
		let number = 0;
		for await (const record of new WARCParser(new AsyncIterReader(withLineEnds(chunks()), null))) {
			number++;
			const { warcType, httpHeaders } = record;
			const type = httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
			const told = warcType === 'response' || warcType === 'resource' || warcType === 'conversion';
			if (!told || NO_DOCUMENT.test(type)) continue;
			if (httpHeaders && Number(httpHeaders.statusCode) !== FOUND) continue;
			const ways = waysOf(httpHeaders?.headers);
			const bytes = await collect(record, MAX_MEMBER);
			const content: Pick<Member, 'bytes' | 'refused'> =
				bytes === null ? TOO_LARGE : await unpacked(bytes, ways);
			if (DATA.test(type) && !namesReport(content.bytes)) continue;
			const url = addressOf(record.warcTargetURI);
			yield { path: numbered(path, number), url, published: null, ...content };
		}
	}
};

/** Of what scripts fetch only what holds a report's text is a document; as it stands, in GB 18030 or escaped. */
function namesReport(bytes: Uint8Array | undefined): boolean {
	if (bytes === undefined) return false;
	const text = decode(bytes) ?? '';
	return text.includes('政府信息公开') || ESCAPED.test(text);
}
const ESCAPED = /\\u653f\\u5e9c\\u4fe1\\u606f\\u516c\\u5f00/iu;

const TOO_LARGE = { refused: 'too_large' as const };

type Fields = Pick<Map<string, string>, 'delete' | 'set'> & {
	get: (name: string) => string | null | undefined;
};

/**
 * The ways in which a body is packed, in the order in which that was done, with those of its transfer last. They are
 * taken from the head: the library would undo one of them, and of a body that is cut it gives nothing and no error.
 * It is left to part chunks, which it does where that is the only word of its field.
 */
function waysOf(fields: Pick<Fields, 'get'> | undefined): string[] {
	const taken = fields as Fields | undefined;
	const [content, transfer] = ['Content-Encoding', 'Transfer-Encoding'].map((field) => {
		const words = (taken?.get(field) ?? '').toLowerCase().split(',');
		taken?.delete(field);
		return words.map((word) => word.trim()).filter((word) => word !== '');
	});
	if (transfer?.includes('chunked')) taken?.set('Transfer-Encoding', 'chunked');
	return [...(content ?? []), ...(transfer ?? [])].slice(-MOST_WAYS);
}
const MOST_WAYS = 5;

/** Some crawlers undo all ways of packing and keep the head that tells of them: what is not packed so stays as it is. */
async function unpacked(
	given: Uint8Array,
	ways: readonly string[]
): Promise<Pick<Member, 'bytes' | 'refused'>> {
	let bytes = given;
	for (const way of ways.toReversed()) {
		const read = await withoutOne(bytes, way);
		if (typeof read === 'string') return { refused: read };
		bytes = read;
	}
	return { bytes };
}

type Unpacked = Uint8Array | 'too_large' | 'damaged_file';

async function withoutOne(bytes: Uint8Array, way: string): Promise<Unpacked> {
	if (way === 'br') return (await unbrotli(bytes, MAX_MEMBER)) ?? bytes;
	if (way === 'deflate') return inflated(bytes);
	if (!/^(?:x-)?gzip$/u.test(way) || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return (await collect(gunzip(chunksOf(bytes)), MAX_MEMBER)) ?? 'too_large';
	} catch {
		return 'damaged_file';
	}
}

/** Some servers leave out the head of it (RFC 9110, 8.4.1.2); what has one and is not whole is damaged. */
async function inflated(bytes: Uint8Array): Promise<Unpacked> {
	const { Inflate, Unzlib } = await import('fflate');
	const hasHead = bytes[0] === 0x78 && (0x7800 + (bytes[1] ?? 0)) % 31 === 0;
	const parts: Uint8Array[] = [];
	let size = 0;
	const take = (part: Uint8Array) => {
		size += part.length;
		if (size <= MAX_MEMBER) parts.push(part);
	};
	const stream = hasHead ? new Unzlib(take) : new Inflate(take);
	try {
		for (let at = 0; at < bytes.length && size <= MAX_MEMBER; at += STEP)
			stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
	} catch {
		return hasHead ? 'damaged_file' : bytes;
	}
	return size > MAX_MEMBER ? 'too_large' : concat(parts);
}
const STEP = 65_536;

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
