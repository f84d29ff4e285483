import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { citationsOf } from '#lib/export/citation.ts';
import { csvOf } from '#lib/export/csv.ts';
import { safeName } from '#lib/export/download.ts';
import { composeSvg } from '#lib/export/svg.ts';
import { xlsxOf } from '#lib/export/xlsx.ts';
import { steady } from '#text/steady.ts';
import { count } from '../../scripts/testing/figures.ts';
import { FORMULA, UNFIT_NAME, UNFIT_XML } from './harmless.ts';
import { PAYLOADS } from './payloads.ts';

afterEach(() => count('payloads'));

const CHART = '<svg viewBox="0 0 300 100"><text>1</text></svg>';
/** Of what a picture is drawn for: none of ours is longer. */
const drawn = (text: string) => text.slice(0, 20_000);

describe.each(Object.entries(PAYLOADS))('%s', (_, text) => {
	it('is no formula in a table of a spreadsheet, and stays one cell', () => {
		const columns = [{ key: 'name', label: text }];
		const [[head = ''] = [], [cell = ''] = []] = Papa.parse<string[]>(
			csvOf(columns, [{ name: text }]).slice(1),
			{ delimiter: ',' }
		).data;
		for (const written of [head, cell]) {
			expect([text, `'${text}`]).toContain(written);
			expect(written).not.toMatch(FORMULA);
		}
	});

	it('is text in a workbook, which is well formed', async () => {
		const blob = await xlsxOf(text, [{ key: 'name', label: text, width: 9 }], [{ name: text }]);
		const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		const [, sheet] = Object.entries(files).find(([name]) => name.endsWith('sheet1.xml')) ?? [];
		const xml = strFromU8(sheet ?? new Uint8Array());
		expect(xml).not.toMatch(/<f[ >]/);
		expect(xml).not.toMatch(UNFIT_XML);
		expect(xml).not.toContain('<script');
		const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
		const [, sheetName = ''] = /<sheet [^>]*name="([^"]*)"/.exec(book) ?? [];
		expect(book).not.toMatch(/(?![\t\n\r])[\p{Cc}\ufffe\uffff\ufffd]/u);
		expect(sheetName).not.toMatch(/^(?:'|&apos;|history$)|(?:'|&apos;)$|[\p{Cc}\p{Cf}]/iu);
		expect(xml).not.toContain('\ufffd');
	});

	it('is words in a picture', () => {
		const svg = composeSvg(CHART, {
			title: drawn(text),
			subtitle: drawn(text),
			note: drawn(text),
			source: drawn(text),
			address: drawn(text),
			synthetic: drawn(text),
			lang: drawn(text)
		});
		const names = new Set<string>();
		const attributes = new Set<string>();
		const parser = new Parser(
			{
				onopentag(name, its) {
					names.add(name);
					for (const attribute of Object.keys(its)) attributes.add(attribute);
				}
			},
			{ xmlMode: true }
		);
		parser.end(svg);
		expect([...names].sort()).toEqual(['desc', 'g', 'rect', 'svg', 'text', 'title']);
		expect([...attributes].filter((name) => /^on|href|style/.test(name))).toEqual([]);
	});

	it('is one title of a citation, whatever braces are in it', () => {
		const cited = { title: text, dataset: text, version: 'f00d', address: 'https://a.example/' };
		const all = citationsOf({ ...cited, accessed: '2026-01-02', lang: 'zh' });
		const entry = all.find(({ id }) => id === 'bibtex')?.text ?? '';
		let depth = 0;
		const ends = [...entry].flatMap((sign, at) => {
			depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
			return sign === '}' && depth === 0 ? [at] : [];
		});
		expect(ends).toEqual([[...entry].length - 1]);
	});

	it('names a file and no way to another', () => {
		const name = safeName(`${text}-synthetic.csv`);
		expect(name).toMatch(/\.csv$/);
		expect(name.length).toBeLessThanOrEqual(120);
		expect(name).not.toMatch(UNFIT_NAME);
	});

	it('does not turn round the words beside it', () => {
		expect(steady(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u);
	});
});
