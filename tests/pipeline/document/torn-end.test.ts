import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { parseDocument } from '#pipeline/document/parse-document.ts';

const index = indexRegistry(loadRegistry('data/registry'));

async function read(text: string) {
	const bytes = new TextEncoder().encode(text);
	const { reports } = await parseDocument(
		{ path: 'a.txt', bytes, url: null, published: null },
		index
	);
	return Array.isArray(reports) ? (reports[0]?.read ?? null) : null;
}

const sample = (name: string) => fs.readFileSync(`tests/samples/${name}/input.txt`, 'utf8');
const FIRST = '本年新收';
const LAST = '行政复议';
const STEP = 29;

describe.each([
	'G1-D1-pipe-rows-spans-empty',
	'G2-pipe-cells',
	'G3-plain-cells',
	'G4-tab-rows-ragged',
	'G5-leading-tabs',
	'G14-rows-led-by-a-pipe',
	'G8-ordinals-apart',
	'D7-blank-for-zero',
	'D22-thousands-and-full-width-digits'
])('%s, cut anywhere', (name) => {
	it('has no cell that says another number than the whole', async () => {
		const text = sample(name);
		const whole = (await read(text))?.figures;
		const from = text.indexOf('信息内容');
		const to = text.lastIndexOf('四、结转');
		const other: string[] = [];
		for (let at = from; at < to; at += STEP)
			for (const { place, value } of (await read(text.slice(0, at)))?.figures.values() ?? [])
				if (value !== null && value !== whole?.get(place)?.value)
					other.push(`${at} ${place} ${value}`);
		expect(other).toEqual([]);
	});
});

const report = sample('G1-D1-pipe-rows-spans-empty');
const upTo = (words: string) => report.slice(0, report.indexOf(words) + words.length);

describe('a text that ends in a number', () => {
	it.each(['行政许可 | 1', '行政许可 | 12', '行政事业性收费 | 56'])(
		'may have lost digits of it: %s',
		async (words) => {
			const read1 = await read(upTo(words));
			const { place, state } =
				read1?.figures.values().findLast(({ raw }) => raw !== null && !raw.includes('|')) ?? {};
			expect(place).toMatch(/^proactive\/(?:licences|fees)\//u);
			expect(state).toBe('unreadable');
			expect(read1?.notes).toContainEqual(
				expect.objectContaining({ rule: 'cell-unreadable', place, cause: 'breaks_off' })
			);
		}
	);

	it('is none that ends in its point', async () => {
		const { figures } = (await read(upTo('行政事业性收费 | 56.'))) ?? {};
		expect(figures?.get('proactive/fees/amount_10k_cny')?.value).toBeNull();
	});

	it('has all of it where the line goes on', async () => {
		const [line = ''] = /行政许可 \| \d+ \|/u.exec(report) ?? [];
		const figure = (await read(upTo(line)))?.figures.get('proactive/licences/decisions');
		expect(figure).toMatchObject({ value: 120, state: 'stated' });
	});

	it('has all of a row that comes to its total', async () => {
		const row = '一、本年新收政府信息公开申请数量 |  |  | 5 | 2 | 0 | 0 | 0 | 1 | 8';
		const next = '二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1';
		const figures = (await read(upTo(next)))?.figures;
		expect(report).toContain(row);
		expect(figures?.get('requests/received_new/total')).toMatchObject({ value: 8 });
		expect(figures?.get('requests/carried_in/total')).toMatchObject({ value: 1 });
	});
});

describe('table three of which the first rows came', () => {
	it.each([FIRST, '上年结转', '（一）予以公开', LAST])(
		'is read as far as it goes: %s',
		async (words) => {
			const cut = await read(report.slice(0, report.lastIndexOf('\n', report.indexOf(words))));
			const rows = new Set(
				cut?.figures
					.values()
					.filter(({ place, state }) => place.startsWith('requests/') && state !== 'unreadable')
					.map(({ place }) => place.split('/')[1])
			);
			const expected = words === '（一）予以公开' ? 2 : words === LAST ? 25 : 0;
			expect(rows.size).toBe(expected);
		}
	);
});
