import { afterAll, expect, test } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawXlsx } from './draw-xlsx.ts';
import { printed, report } from './form.ts';
import { hasSheets, hasTexts, removeSaved, saved } from './office-program.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

afterAll(removeSaved);

async function wrongIn(bytes: Uint8Array): Promise<string[]> {
	const cells = await readCells(bytes);
	return PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''));
}

test.skipIf(hasTexts)('LibreOffice Writer is not there: what it saves is not read', () => {
	expect(hasTexts).toBe(false);
});
test.runIf(hasTexts).each(['rtf', 'odt', 'fodt', 'doc', 'html'])(
	'a text that LibreOffice saves as %s gives every cell its value',
	async (kind) => {
		expect(await wrongIn(saved(drawDocx(report), 'docx', kind))).toEqual([]);
	},
	120_000
);

test.skipIf(hasSheets)('LibreOffice Calc is not there: what it saves is not read', () => {
	expect(hasSheets).toBe(false);
});
test.runIf(hasSheets).each(['xls', 'ods', 'fods'])(
	'sheets that LibreOffice saves as %s give every cell its value',
	async (kind) => {
		expect(await wrongIn(saved(drawXlsx(report), 'xlsx', kind))).toEqual([]);
	},
	120_000
);
