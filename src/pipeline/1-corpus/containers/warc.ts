import { decode } from '#text/bytes/decode.ts';
import { unbrotli } from '#pipeline/1-corpus/archives.ts';
import {
	addressOf,
	collect,
	type Container,
	MAX_MEMBER,
	type Member,
	numbered
} from './container.ts';

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
		for await (const record of new WARCParser(new AsyncIterReader(chunks(), null))) {
			number++;
			const { warcType, httpHeaders } = record;
			const type = httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
			const told = warcType === 'response' || warcType === 'resource' || warcType === 'conversion';
			if (!told || NO_DOCUMENT.test(type)) continue;
			if (httpHeaders && Number(httpHeaders.statusCode) !== FOUND) continue;
			const bytes = await collect(record, MAX_MEMBER);
			const isPacked = BROTLI.test(httpHeaders?.headers.get('content-encoding') ?? '');
			const content: Pick<Member, 'bytes' | 'refused'> =
				bytes === null ? TOO_LARGE : isPacked ? await unpacked(bytes) : { bytes };
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

/** The library unpacks what is packed in other ways and hands this on as it is. */
const BROTLI = /^\s*br\s*$/iu;
const TOO_LARGE = { refused: 'too_large' as const };

/** Some crawlers unpack a page and keep the head that says it is packed. */
async function unpacked(bytes: Uint8Array): Promise<Pick<Member, 'bytes' | 'refused'>> {
	const read = await unbrotli(bytes, MAX_MEMBER);
	return read === 'too_large' ? TOO_LARGE : { bytes: read ?? bytes };
}
