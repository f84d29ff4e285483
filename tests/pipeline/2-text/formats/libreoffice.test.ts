import { afterAll, expect, test } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawXlsx, letterOf } from './draw-xlsx.ts';
import { printed, report } from './form.ts';
import { hasSheets, hasTexts, removeSaved, saved } from './office-program.ts';
import { placeOnSheet } from './place-sheet.ts';
import { asRead, misread, PLACES, readCells } from './read-cells.ts';

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

const RULES: readonly [name: string, look: string, rule: string, (value: number) => boolean][] = [
	[
		'white for zero',
		'<font><color rgb="FFFFFFFF"/></font>',
		'type="cellIs" operator="equal"><formula>0</formula>',
		(value) => value === 0
	],
	[
		'red between',
		'<font><color rgb="FFC00000"/></font>',
		'type="cellIs" operator="between"><formula>1</formula><formula>99</formula>',
		() => false
	],
	[
		'white by a formula',
		'<font><color rgb="FFFFFFFF"/></font>',
		'type="expression"><formula>$A$1=0</formula>',
		() => true
	],
	[
		'white on blue from 2 on',
		'<font><color rgb="FFFFFFFF"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF0070C0"/><bgColor rgb="FF0070C0"/></patternFill></fill>',
		'type="cellIs" operator="greaterThan"><formula>2</formula>',
		() => false
	],
	[
		'a format that prints nothing below 2',
		'<numFmt numFmtId="170" formatCode=";;;"/>',
		'type="cellIs" operator="lessThan"><formula>2</formula>',
		(value) => value < 2
	]
];
/** It saves no formats of rules in xls. */
const rulesFor = (kind: string) =>
	RULES.filter(([, look]) => kind !== 'xls' || !look.includes('numFmt'));

test
	.runIf(hasSheets)
	.each(
		['xls', 'ods', 'fods', 'xlsx'].flatMap((kind) =>
			rulesFor(kind).map((rule) => [kind, ...rule] as const)
		)
	)(
	'sheets that LibreOffice saves as %s keep what a rule hides (%s)',
	async (kind, _, look, rule, hides) => {
		const numbers = placeOnSheet(report).filter(
			({ cell }) => cell.place !== undefined && /^\d+$/u.test(cell.text)
		);
		const refs = numbers.map(({ row, column }) => `${letterOf(column)}${row + 1}`).join(' ');
		const rules = `<conditionalFormatting sqref="${refs}"><cfRule dxfId="0" priority="1" ${rule}</cfRule></conditionalFormatting>`;
		const drawn = drawXlsx(report, { rules, looks: `<dxf>${look}</dxf>` });
		const cells = await readCells(saved(drawn, 'xlsx', kind));
		expect(misread(cells, hides)).toEqual([]);
	},
	120_000
);
