import type { Entry, ZipFile } from 'yauzl';
import { type Chunks, collect, type Container, type Source } from './container.ts';

/** Largest archive inside of another, in bytes: it must be held as a whole. */
const MAX_INNER = 256 * 1024 * 1024;
const ENCRYPTED = 1;
/** What macOS adds to every archive. */
const ADDED = /^__MACOSX\/|(?:^|\/)\./u;
/** With one of these a package begins that is one document: Word, a table of numbers, a book. */
const PACKAGE =
	/^(?:\[Content_Types\]\.xml|mimetype$|OFD\.xml$|content\.xml$|(?:_rels|docProps|customXml|META-INF)\/|(?:word|xl|ppt)\/[^/]+\.xml|Doc_\d+\/)/u;

/** The files of a zip archive in its own order. Packages of Word and the like are documents and no archives. */
export const zip: Container = {
	id: 'zip',
	kind: 'archive',
	matches: (head) =>
		SIGNATURE.every((byte, i) => head[i] === byte) && !PACKAGE.test(firstName(head)),
	async *members(source, open) {
		const archive = await openArchive(source);
		if (archive === null)
			return yield { path: source.path, url: null, published: null, refused: 'too_large' };
		const met = new Map<string, number>();
		for await (const entry of archive.eachEntry()) {
			const name = safeName(decodeName(entry.fileName as unknown as Buffer));
			if (name === null || ADDED.test(name)) continue;
			const times = met.get(name) ?? 0;
			met.set(name, times + 1);
			const path = `${source.path}/${name}${times > 0 ? `~${times + 1}` : ''}`;
			if (entry.generalPurposeBitFlag & ENCRYPTED)
				yield { path, url: null, published: null, refused: 'encrypted' };
			else yield* open(path, await contentOf(archive, entry));
		}
	}
};

const SIGNATURE = [0x50, 0x4b, 3, 4];

/** Of the first file in the archive, which stands before it. */
function firstName(head: Uint8Array): string {
	const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
	return new TextDecoder('latin1').decode(head.subarray(30, 30 + length));
}

const OPTIONS = { lazyEntries: true, decodeStrings: false } as const;

async function openArchive({ file, chunks }: Source): Promise<ZipFile | null> {
	const { default: yauzl } = await import('yauzl');
	if (file !== null) return yauzl.openPromise(file, OPTIONS);
	const bytes = await collect(chunks(), MAX_INNER);
	return bytes ? yauzl.fromBufferPromise(Buffer.from(bytes), OPTIONS) : null;
}

const contentOf = async (archive: ZipFile, entry: Entry): Promise<Chunks> =>
	(await archive.openReadStreamPromise(entry)) as Chunks;

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const GB18030 = new TextDecoder('gb18030');

/** Windows in China writes names in GBK and does not say so. */
function decodeName(name: Uint8Array): string {
	try {
		return UTF8.decode(name);
	} catch {
		return GB18030.decode(name);
	}
}

/** A name that leads nowhere else; null for a folder. */
export function safeName(name: string): string | null {
	const parts = name.replaceAll('\\', '/').split('/');
	if (parts.at(-1) === '') return null;
	const kept = parts
		.map((part) => part.replace(/\p{Cc}|^[A-Za-z]:/gu, '').trim())
		.filter((part) => part !== '' && part !== '.' && part !== '..');
	return kept.join('/') || 'unnamed';
}
