import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { FORMATS } from '#lib/export/formats.ts';
import type { Exported } from '#lib/export/kinds/kind.ts';
import { story } from '#lib/export/kinds/story.ts';

vi.mock('#lib/export/png.ts', () => ({ pngOf: () => Promise.resolve(new Blob(['png'])) }));

const exported: Exported = {
	title: '各年申请',
	columns: [{ key: 'year', label: '年度' }],
	rows: [{ year: 2023 }],
	synthetic: true,
	about: {
		selection: '甲省',
		unit: '件',
		note: '3 份报告载明',
		source: '数据：示例',
		summary: '甲省：2021 年 3。',
		dataset: 'example 0123456789ab',
		address: 'https://example.org/volumes'
	},
	aboutLabels: {
		summary: '概要',
		selection: '范围',
		unit: '单位',
		note: '须知',
		source: '来源',
		dataset: '数据集',
		address: '地址'
	},
	citations: [{ id: 'bibtex', name: 'BibTeX', text: '@misc{a}' }],
	sql: 'select 1',
	evidence: () =>
		Promise.resolve({
			findings: { columns: [{ key: 'rule', label: 'rule' }], rows: [{ rule: '=a' }] },
			passages: {
				columns: [
					{ key: 'raw', label: 'raw' },
					{ key: 'url', label: 'url' }
				],
				rows: [{ raw: '12', url: 'https://example.org/1' }]
			},
			note: '只列出前 5 行。'
		}),
	picture: () => Promise.resolve('<svg xmlns="http://www.w3.org/2000/svg"/>')
};
const look = { format: FORMATS[0], scale: 1 } as const;

async function unpacked(given: Exported): Promise<Record<string, string>> {
	const made = await story.make(given, look);
	if (typeof made === 'string') throw new Error('not an archive');
	const files = unzipSync(new Uint8Array(await made.arrayBuffer()));
	return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

it('holds the chart, its data, its question, what stands behind it and how to cite it', async () => {
	const files = await unpacked(exported);
	expect(Object.keys(files).sort()).toEqual([
		...['README.txt', 'chart.png', 'chart.svg', 'citation.bib', 'data.csv', 'data.xlsx'],
		...['findings.csv', 'passages.csv', 'question.sql']
	]);
	expect(files['question.sql']).toBe('select 1\n');
	expect(files['findings.csv']).toContain("'=a");
	expect(files['passages.csv']).toContain('https://example.org/1');
	expect(files['data.csv']).toContain('synthetic');
	for (const words of [...Object.values(exported.about), '@misc{a}', '只列出前 5 行。'])
		expect(files['README.txt']).toContain(words);
});

it('leaves out what a figure does not have', async () => {
	const files = await unpacked({ ...exported, sql: null, evidence: null, citations: [] });
	expect(Object.keys(files).sort()).toEqual([
		...['README.txt', 'chart.png', 'chart.svg', 'data.csv', 'data.xlsx']
	]);
});

it('is the same bytes for the same story, but for what the spreadsheet says of its own day', async () => {
	const [one, two] = [await unpacked(exported), await unpacked(exported)];
	for (const name of Object.keys(one)) if (name !== 'data.xlsx') expect(one[name]).toBe(two[name]);
});
