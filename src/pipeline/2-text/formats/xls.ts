import { createParts } from '../collect-parts.ts';
import { joinParts } from '../join-parts.ts';
import { isCompoundFile, openCompoundFile } from '../ole/compound-file.ts';
import { openRoom } from '../sheets/sheet.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import { globalsOf } from '../xls/globals.ts';
import { readSheet } from '../xls/read-sheet.ts';
import { type Format, opened, type Read } from './format.ts';

/** Of Excel 97 and later; before that the stream had another name. */
const BOOK = 'Workbook';
/** Each is looked for in the whole stream. */
const MOST_SHEETS = 255;

/** Excel before 2007, and WPS's own kind, which is the same: the sheets that are shown. */
export const xls: Format = {
	id: 'xls',
	media_type: 'application/vnd.ms-excel',
	matches: ({ bytes }) => isCompoundFile(bytes) && openCompoundFile(bytes)?.has(BOOK) === true,
	async read({ bytes }) {
		const stream = openCompoundFile(bytes)?.get(BOOK)?.();
		if (!stream) return { unreadable: 'damaged_file' };
		const read = await opened(async () => readWorkbook(stream));
		return read ?? { unreadable: 'damaged_file' };
	}
};

function readWorkbook(stream: Uint8Array): Read {
	const globals = globalsOf(stream);
	if (globals.isEncrypted) return { unreadable: 'encrypted' };
	if (globals.sheets.length === 0) return { unreadable: 'damaged_file' };
	const parts = createParts();
	const room = openRoom();
	for (const from of [...new Set(globals.sheets)].slice(0, MOST_SHEETS))
		writeSheet(readSheet(stream, from, globals, room), parts);
	const read = joinParts(parts.parts, xls.media_type);
	return read.text.trim() === '' ? { unreadable: 'empty_document' } : read;
}
