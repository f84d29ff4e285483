import { steady } from '#text/steady.ts';
import type { Archive, PackedFile } from '../archives/archive.ts';
import { openArchive } from '#pipeline/1-corpus/archives.ts';
import { decodeName } from '../decode-name.ts';
import { isParticulars } from '../particulars.ts';
import { collect, type Container, MAX_MEMBER, type Member, type Open } from './container.ts';

/** Largest archive inside of another, in bytes: it must be held as a whole. */
const MAX_INNER = 256 * 1024 * 1024;
/** What macOS adds to every archive. */
const ADDED = /^__MACOSX\/|(?:^|\/)\./u;
/** With one of these a package begins that is one document: Word, a table of numbers, a book. */
const PACKAGE =
	/^(?:\[Content_Types\]\.xml|mimetype$|OFD\.xml$|content\.xml$|(?:_rels|docProps|customXml|META-INF)\/|(?:word|xl|ppt)\/[^/]+\.xml|Doc_\d+\/)/u;

/**
 * The files of a zip archive in its own order, behind the lists that tell of them. Packages of Word and the like
 * are documents and no archives.
 */
export const zip: Container = {
	id: 'zip',
	kind: 'archive',
	matches: (head) =>
		SIGNATURE.every((byte, i) => head[i] === byte) && !PACKAGE.test(firstName(head)),
	async *members(source, open) {
		const { path, file } = source;
		const packed = file === null ? await collect(source.chunks(), MAX_INNER) : null;
		const from = file ?? packed;
		if (from === null) return yield { path, url: null, published: null, refused: 'too_large' };
		const names: string[] = [];
		for await (const { at } of filesIn(await openArchive(from), path)) names.push(at);
		if (isPackage(names, path)) {
			const bytes = await collect(packed === null ? source.chunks() : [packed], MAX_MEMBER);
			const content = bytes ? { bytes } : { refused: 'too_large' as const };
			return yield { path, url: null, published: null, ...content };
		}
		const among = names.filter((at) => !isParticulars(at));
		if (among.length < names.length)
			for await (const list of opened(await openArchive(from), path, isParticulars, open))
				yield { ...list, among };
		yield* opened(await openArchive(from), path, (at) => !isParticulars(at), open);
	}
};

async function* opened(
	archive: Archive,
	path: string,
	isMeant: (at: string) => boolean,
	open: Open
): AsyncGenerator<Member> {
	for await (const { at, packed } of filesIn(archive, path)) {
		if (!isMeant(at)) continue;
		if (packed.encrypted) yield { path: at, url: null, published: null, refused: 'encrypted' };
		else yield* open(at, await packed.open());
	}
}

/** All that is meant to lie in an archive, each by a path of its own below that of the archive. */
async function* filesIn(
	archive: Archive,
	path: string
): AsyncGenerator<{ at: string; packed: PackedFile }> {
	const met = new Map<string, number>();
	for await (const packed of archive.files()) {
		const name = safeName(decodeName(packed.name));
		if (name === null || ADDED.test(name)) continue;
		const times = met.get(name) ?? 0;
		met.set(name, times + 1);
		yield { at: `${path}/${name}${times > 0 ? `~${times + 1}` : ''}`, packed };
	}
}

const SIGNATURE = [0x50, 0x4b, 3, 4];

/** Of the first file in the archive, which stands before it. */
function firstName(head: Uint8Array): string {
	const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
	return new TextDecoder('latin1').decode(head.subarray(30, 30 + length));
}

/** Packages of one document have fewer files. */
const MOST_PARTS = 5000;
const MAIN = /^(?:\[Content_Types\]\.xml|OFD\.xml)$/u;

/** Whether the archive is one document, wherever in it the file stands that says so. */
const isPackage = (names: readonly string[], path: string): boolean =>
	names.length <= MOST_PARTS && names.some((at) => MAIN.test(at.slice(path.length + 1)));

/** As long as a file system lets a name be. */
const LONGEST_NAME = 255;

/** A name that leads nowhere else and turns nothing round; null for a folder. */
export function safeName(name: string): string | null {
	const parts = name.replaceAll('\\', '/').split('/');
	if (parts.at(-1) === '') return null;
	const kept = parts
		.map((part) =>
			steady(part)
				.replace(/\p{Cc}|^[A-Za-z]:/gu, '')
				.trim()
				.slice(0, LONGEST_NAME)
				.replace(/\p{Cs}/gu, '')
		)
		.filter((part) => part !== '' && part !== '.' && part !== '..');
	return kept.join('/') || 'unnamed';
}
