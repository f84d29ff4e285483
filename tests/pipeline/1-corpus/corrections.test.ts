import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCorrections } from '#pipeline/1-corpus/registry.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-corrections-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

function load(...lines: string[]) {
	const text = ['report,place,value,reason,evidence', ...lines].join('\n');
	fs.writeFileSync(path.join(folder, 'corrections.csv'), `\ufeff${text}\n`);
	return loadCorrections(folder).map(({ refuse: _, ...correction }) => correction);
}

it('are none in the registry that is shipped, nor in one without the file', () => {
	expect(loadCorrections('data/registry')).toEqual([]);
	expect(loadCorrections(folder)).toEqual([]);
});

it('are read with reason and evidence, a value in quotes over several lines too', () => {
	expect(
		load('a-2023,requests/granted/total, 21 ,"一、扫描件\n二、页3",https://example.org/scan')
	).toEqual([
		{
			report: 'a-2023',
			place: 'requests/granted/total',
			value: 21,
			reason: '一、扫描件\n二、页3',
			evidence: 'https://example.org/scan'
		}
	]);
});

it('may set an amount with a fraction or a change that falls', () => {
	const found = load(
		'a-2023,proactive/fees/amount_10k_cny,0.25,单位,',
		'a-2020,proactive/fees/items_change,-3,负号,'
	);
	expect(found.map(({ value }) => value)).toEqual([0.25, -3]);
});

const FIRST = 'a-2023,requests/granted/total,1,"over\ntwo lines",';

it.each([
	[',requests/granted/total,1,x,', 'line 4, column report: is empty'],
	['a-2023,,1,x,', 'line 4, column place: is empty'],
	['a-2023,requests/granted/business,,x,', 'line 4, column value: not a number'],
	['a-2023,requests/granted/business,twelve,x,', 'line 4, column value: not a number: twelve'],
	['a-2023,requests/granted/business,1.5,x,', 'line 4, column value: not a count: 1.5'],
	['a-2023,requests/granted/business,-1,x,', 'line 4, column value: not a count: -1'],
	['a-2023,requests/granted/business,99999999999,x,', 'line 4, column value: not a count'],
	['a-2023,requests/granted/business,1, ,', 'line 4, column reason: is empty'],
	['a-2023,requests/granted/total,2,x,', 'line 4, column place: is corrected twice'],
	['a-2023,requests/granted/business,1', 'line 4']
])('are refused where they do not fit: %s', (line, told) => {
	expect(() => load(FIRST, line)).toThrow(`corrections.csv, ${told}`);
	expect(() => load(FIRST, line)).toThrow(RefusedInput);
});
