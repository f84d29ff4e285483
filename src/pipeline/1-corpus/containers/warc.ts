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
			const bytes = await collect(record, MAX_MEMBER);
			const content: Pick<Member, 'bytes' | 'refused'> =
				bytes === null
					? TOO_LARGE
					: await unpacked(bytes, httpHeaders?.headers.get('content-encoding') ?? '');
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

/**
 * A body without the ways it is packed in, the last of them first. The library undoes one, if it knows it, and some
 * crawlers undo all and keep the head that tells of them: what is not packed so stays as it is.
 */
async function unpacked(
	given: Uint8Array,
	codings: string
): Promise<Pick<Member, 'bytes' | 'refused'>> {
	const ways = codings.toLowerCase().split(',').slice(0, MOST_WAYS);
	let bytes = given;
	for (const way of ways.map((name) => name.trim()).toReversed()) {
		const read = await withoutOne(bytes, way);
		if (typeof read === 'string') return { refused: read };
		bytes = read;
	}
	return { bytes };
}
const MOST_WAYS = 5;

async function withoutOne(
	bytes: Uint8Array,
	way: string
): Promise<Uint8Array | 'too_large' | 'damaged_file'> {
	if (way === 'br') return (await unbrotli(bytes, MAX_MEMBER)) ?? bytes;
	if (!/^(?:x-)?gzip$/u.test(way) || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return (await collect(gunzip(chunksOf(bytes)), MAX_MEMBER)) ?? 'too_large';
	} catch {
		return 'damaged_file';
	}
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}
