import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxOf } from '#lib/export/xlsx.ts';

const columns = [
	{ key: 'organ', label: '机关', width: 20 },
	{ key: 'printed', label: '列印值', width: 10 }
];

async function sheetOf(blob: Promise<Blob>) {
	const files = unzipSync(new Uint8Array(await (await blob).arrayBuffer()));
	const names = Object.keys(files);
	const text = (end: string) => {
		const name = names.find((known) => known.endsWith(end));
		return name === undefined ? '' : strFromU8(files[name] ?? new Uint8Array());
	};
	const strings = [...text('sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map(([, inner]) =>
		(inner ?? '').replace(/<[^>]+>/g, '')
	);
	return { sheet: text('sheet1.xml'), strings, workbook: text('workbook.xml') };
}

it('keeps numbers as numbers and text as text', async () => {
	const { sheet, strings } = await sheetOf(
		xlsxOf('清单', columns, [
			{ organ: '甲局', printed: 31 },
			{ organ: '乙局', printed: -2.5 },
			{ organ: null, printed: 0 }
		])
	);
	expect(sheet).toMatch(/<v>31<\/v>/);
	expect(sheet).toMatch(/<v>-2.5<\/v>/);
	expect(sheet).toMatch(/<v>0<\/v>/);
	expect(strings).toEqual(expect.arrayContaining(['机关', '列印值', '甲局', '乙局']));
	expect(strings).not.toContain('31');
});

it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=cmd|x'])(
	'never makes a formula of what a report says: %j',
	async (organ) => {
		const { sheet, strings } = await sheetOf(xlsxOf('a', columns, [{ organ, printed: 1 }]));
		expect(sheet).not.toContain('<f');
		expect(strings.join()).toContain(organ.trim());
	}
);

it('escapes markup, drops what no XML may hold and cuts what no cell may', async () => {
	const { sheet, strings } = await sheetOf(
		xlsxOf('a/b:c?[x]', columns, [{ organ: `<a&b>\u0001\ud800${'长'.repeat(40_000)}`, printed: 1 }])
	);
	const long = strings.find((text) => text.startsWith('&lt;a&amp;b&gt;')) ?? '';
	expect(long.replace('&lt;a&amp;b&gt;', '')).toBe('长'.repeat(32_767 - 5));
	expect(sheet).not.toContain('\u0001');
});

it('names the sheet so that every program takes it', async () => {
	const { workbook } = await sheetOf(xlsxOf(`a/b:c?[x]${'y'.repeat(40)}`, columns, []));
	const name = /<sheet [^>]*name="([^"]*)"/.exec(workbook)?.[1] ?? '';
	expect(name).toMatch(/^a b c x y+$/);
	expect(name.length).toBe(31);
});

it('marks every row of synthetic data', async () => {
	const { strings } = await sheetOf(xlsxOf('a', columns, [{ organ: '甲', printed: 1 }], true));
	expect(strings).toEqual(expect.arrayContaining(['synthetic', 'true']));
});
