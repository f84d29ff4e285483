import type { ReasonFor } from '#domain/reasons.ts';
import { isCompoundFile, openCompoundFile } from '../ole/compound-file.ts';
import { startsWith } from '../signature.ts';
import type { Format, GivenDocument } from './format.ts';
import { namesInZip } from './zip-names.ts';

/** A kind of file that holds no text to read, by what is in it. */
interface Signature {
	id: string;
	media_type: string;
	reason: ReasonFor<'unreadable'>;
	matches: (bytes: Uint8Array) => boolean;
}

const bytesAt =
	(at: number, ...signature: number[]) =>
	(bytes: Uint8Array): boolean =>
		// Nearly all are told by the first byte, and each document is asked of all of them.
		bytes[at] === signature[0] && signature.every((byte, i) => bytes[at + i] === byte);
const wordsAt = (at: number, words: string) =>
	bytesAt(at, ...Array.from(words, (c) => c.charCodeAt(0)));
const anyOf =
	(...tests: ((bytes: Uint8Array) => boolean)[]) =>
	(bytes: Uint8Array): boolean =>
		tests.some((test) => test(bytes));
const bothOf =
	(...tests: ((bytes: Uint8Array) => boolean)[]) =>
	(bytes: Uint8Array): boolean =>
		tests.every((test) => test(bytes));
/** A compound file with a stream of the name. */
const withStream = (name: RegExp) => (bytes: Uint8Array) =>
	isCompoundFile(bytes) && [...(openCompoundFile(bytes)?.keys() ?? [])].some((n) => name.test(n));
/** A zip archive with an entry of the name. */
const withEntry = (name: RegExp) => (bytes: Uint8Array) =>
	startsWith(bytes, 0x50, 0x4b, 3, 4) && namesInZip(bytes).some((n) => name.test(n));

/** Word's and Excel's note of who has a document open: a name, in bytes and then in UTF-16, in a file of one size. */
function isLock(bytes: Uint8Array): boolean {
	if (bytes.length !== 162 && bytes.length !== 165) return false;
	const [short = 0, long = 0, upper = 1] = [bytes[0], bytes[55], bytes[56]];
	return short > 0 && short <= 54 && long > 0 && long <= 54 && upper === 0;
}

const packed = (id: string, type: string, matches: Signature['matches']): Signature => ({
	id,
	media_type: `application/${type}`,
	reason: 'unsupported_archive',
	matches
});
const picture = (id: string, type: string, matches: Signature['matches']): Signature => ({
	id,
	media_type: `image/${type}`,
	reason: 'needs_ocr',
	matches
});
const other = (id: string, media_type: string, matches: Signature['matches']): Signature => ({
	id,
	media_type,
	reason: 'unsupported_format',
	matches
});
const furniture = (id: string, media_type: string, matches: Signature['matches']): Signature => ({
	id,
	media_type,
	reason: 'system_file',
	matches
});

const SIGNATURES: readonly Signature[] = [
	{
		id: 'encrypted-package',
		media_type: 'application/vnd.ms-office.encrypted',
		reason: 'encrypted',
		matches: withStream(/^(?:EncryptedPackage|EncryptionInfo)$/u)
	},
	packed('7z', 'x-7z-compressed', bytesAt(0, 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)),
	packed('rar', 'vnd.rar', wordsAt(0, 'Rar!\u001a\u0007')),
	packed('tar', 'x-tar', wordsAt(257, 'ustar')),
	packed('bzip2', 'x-bzip2', bothOf(wordsAt(0, 'BZh'), bytesAt(4, 0x31, 0x41, 0x59, 0x26))),
	packed('xz', 'x-xz', bytesAt(0, 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)),
	// Its own beginning, or that of a part to pass over, in which a crawl keeps its dictionary.
	packed(
		'zstd',
		'zstd',
		anyOf(bytesAt(0, 0x28, 0xb5, 0x2f, 0xfd), bytesAt(0, 0x5d, 0x2a, 0x4d, 0x18))
	),
	packed('compress', 'x-compress', bytesAt(0, 0x1f, 0x9d, 0x90)),
	packed('cab', 'vnd.ms-cab-compressed', wordsAt(0, 'MSCF\0\0\0\0')),
	packed('arj', 'x-arj', bytesAt(0, 0x60, 0xea)),
	picture('gif', 'gif', anyOf(wordsAt(0, 'GIF87a'), wordsAt(0, 'GIF89a'))),
	picture('webp', 'webp', bothOf(wordsAt(0, 'RIFF'), wordsAt(8, 'WEBP'))),
	picture('heic', 'heic', anyOf(wordsAt(4, 'ftypheic'), wordsAt(4, 'ftypmif1'))),
	other('djvu', 'image/vnd.djvu', wordsAt(0, 'AT&TFORM')),
	other('mp4', 'video/mp4', wordsAt(4, 'ftyp')),
	other('mp3', 'audio/mpeg', wordsAt(0, 'ID3')),
	other('caj', 'application/x-caj', anyOf(wordsAt(0, 'CAJ\0'), wordsAt(0, 'HN\0\0'))),
	other('epub', 'application/epub+zip', withEntry(/^META-INF\/container\.xml$/u)),
	other(
		'pptx',
		'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		withEntry(/^ppt\/presentation\.xml$/u)
	),
	other('xlsb', 'application/vnd.ms-excel.sheet.binary', withEntry(/^xl\/workbook\.bin$/u)),
	other('vsdx', 'application/vnd.ms-visio.drawing', withEntry(/^visio\//u)),
	other('ppt', 'application/vnd.ms-powerpoint', withStream(/^PowerPoint Document$/u)),
	other('xls-5', 'application/vnd.ms-excel.5', withStream(/^Book$/u)),
	other('msg', 'application/vnd.ms-outlook', withStream(/^__properties_version1\.0$/u)),
	other('works', 'application/vnd.ms-works', withStream(/^(?:MatOST|MM)$/u)),
	other('windows-program', 'application/vnd.microsoft.portable-executable', wordsAt(0, 'MZ')),
	furniture('thumbs', 'application/x-thumbs-db', withStream(/^(?:Catalog|\d+_[0-9a-f]{16})$/u)),
	furniture('lock', 'application/x-office-lock', isLock),
	furniture('ds-store', 'application/x-ds-store', wordsAt(0, '\0\0\0\u0001Bud1')),
	furniture('shortcut', 'application/x-ms-shortcut', bytesAt(0, 0x4c, 0, 0, 0, 1, 0x14, 2, 0))
];

/** Kinds of files that are named in the row of the document and not read. */
export const named: readonly Format[] = SIGNATURES.map(({ id, media_type, reason, matches }) => ({
	id,
	media_type,
	matches: ({ bytes }: GivenDocument) => matches(bytes),
	read: () => ({ unreadable: reason })
}));

const SETTINGS = /^\s*\[\.ShellClassInfo\]|^\s*\[InternetShortcut\]/iu;

/** What Windows keeps of a folder, and of an address. */
export const folderSettings: Format = {
	id: 'folder-settings',
	media_type: 'application/x-desktop-ini',
	matches: (document) => SETTINGS.test(document.text()?.slice(0, 256) ?? ''),
	read: () => ({ unreadable: 'system_file' })
};
