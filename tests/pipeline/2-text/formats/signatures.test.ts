import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { compoundFile } from './draw-xls.ts';

const bytes = (...head: number[]) => Uint8Array.from({ length: 600 }, (_, i) => head[i] ?? 0);
const words = (text: string) => bytes(...Array.from(text, (c) => c.charCodeAt(0)));
const at = (offset: number, text: string) => {
	const all = bytes();
	all.set(
		Array.from(text, (c) => c.charCodeAt(0)),
		offset
	);
	return all;
};
const lock = () => {
	const all = new Uint8Array(162).fill(0x20);
	all.set([4, 0x7a, 0x68, 0x6f, 0x75]);
	all.set([4, 0, 0x7a, 0, 0x68, 0, 0x6f, 0, 0x75, 0], 55);
	return all;
};
const stream = (name: string) => compoundFile(name, new Uint8Array(9));

test.each([
	[
		'7z',
		bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
		'unsupported_archive',
		'application/x-7z-compressed'
	],
	['rar', words('Rar!\u001a\u0007\u0001\0'), 'unsupported_archive', 'application/vnd.rar'],
	['tar', at(257, 'ustar'), 'unsupported_archive', 'application/x-tar'],
	['xz', bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), 'unsupported_archive', 'application/x-xz'],
	['zstd', bytes(0x28, 0xb5, 0x2f, 0xfd), 'unsupported_archive', 'application/zstd'],
	[
		'zstd behind its dictionary',
		bytes(0x5d, 0x2a, 0x4d, 0x18),
		'unsupported_archive',
		'application/zstd'
	],
	['compress', bytes(0x1f, 0x9d, 0x90), 'unsupported_archive', 'application/x-compress'],
	['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a), 'needs_ocr', 'image/png'],
	['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0), 'needs_ocr', 'image/jpeg'],
	['tiff', bytes(0x49, 0x49, 0x2a, 0), 'needs_ocr', 'image/tiff'],
	[
		'a locked document',
		stream('EncryptedPackage'),
		'encrypted',
		'application/vnd.ms-office.encrypted'
	],
	['slides', stream('PowerPoint Document'), 'unsupported_format', 'application/vnd.ms-powerpoint'],
	['sheets of Excel 5', stream('Book'), 'unsupported_format', 'application/vnd.ms-excel.5'],
	[
		'a book',
		zipSync({
			mimetype: strToU8('application/epub+zip'),
			'META-INF/container.xml': strToU8('<x/>')
		}),
		'unsupported_format',
		'application/epub+zip'
	],
	['thumbnails', stream('Catalog'), 'system_file', 'application/x-thumbs-db'],
	['who has a document open', lock(), 'system_file', 'application/x-office-lock'],
	[
		'settings of a folder',
		strToU8('[.ShellClassInfo]\r\nIconIndex=0\r\n'),
		'system_file',
		'application/x-desktop-ini'
	]
])('%s is named for what it is', async (_, file, unreadable, media_type) => {
	expect(await readText(file)).toEqual({ unreadable, media_type });
});
