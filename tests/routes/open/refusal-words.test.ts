import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { REFUSALS, type Refusal, type RefusalCode, sentenceOf } from '#domain/refusal.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import { refusalWords } from '../../../src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)/open/refusal-words.ts';

const before = getLocale;
afterEach(() => overwriteGetLocale(before));

const said = (locale: 'zh' | 'en', refusal: Refusal): string => {
	overwriteGetLocale(() => locale);
	return refusalWords(refusal);
};
const CODES = Object.keys(REFUSALS) as RefusalCode[];
const PARTS = { value: '‹v›', right: '‹r›', other: '‹o›' };

describe.each(CODES)('%s', (code) => {
	const refusal: Refusal = { code, ...PARTS };

	it('has words in both languages', () => {
		expect(said('zh', refusal)).toMatch(/\p{Script=Han}/u);
		expect(said('en', refusal)).toMatch(/[a-z]/u);
		expect(said('en', refusal)).not.toMatch(/\p{Script=Han}/u);
	});

	it('names the same in each as on a command line', () => {
		const named = (text: string) => (text.match(/‹.›/gu) ?? []).sort();
		expect(named(said('zh', refusal))).toEqual(named(sentenceOf(refusal)));
		expect(named(said('en', refusal))).toEqual(named(sentenceOf(refusal)));
	});
});

it('says where it stands, as far as that is known', () => {
	const cell = { code: 'empty', file: 'agencies.csv', line: 3, column: 'name' } as const;
	const { column: _, ...line } = cell;
	const { line: __, ...file } = line;
	expect(said('zh', cell)).toBe('agencies.csv 第 3 行 name 列：为空');
	expect(said('en', cell)).toBe('agencies.csv, line 3, column name: is empty');
	expect(said('zh', line)).toBe('agencies.csv 第 3 行：为空');
	expect(said('zh', file)).toBe('agencies.csv：为空');
});

it.each<[string, Refusal]>([
	[
		'name,region,kind\n岚汀县水利局,37,\n',
		{ code: 'not_region_code', line: 2, column: 'region', value: '37', right: '370305' }
	],
	['name\n岚汀县水利局\n', { code: 'column_missing', line: 1, value: 'region' }],
	['name,region\n岚汀县水利局\n', { code: 'too_few_cells', line: 2 }],
	['name,region\n"岚汀县水利局,\n', { code: 'open_quotes', line: 2 }]
])('is what a list is refused with: %j', (agencies, refusal) => {
	const load = () =>
		registryOf({ agencies, sectors: fs.readFileSync('data/registry/sectors.csv', 'utf8') });
	let met: unknown;
	try {
		load();
	} catch (error) {
		met = error;
	}
	expect(met).toBeInstanceOf(RefusedInput);
	expect((met as RefusedInput).refusal).toEqual({ file: 'agencies.csv', ...refusal });
	expect((met as RefusedInput).message).toMatch(/^agencies\.csv, line \d/u);
});

it('names nothing that steers what is printed', () => {
	const { refusal } = new RefusedInput({ code: 'no_region', value: 'a\u202eb\nc' });
	expect(refusal?.value).toBe('ab c');
});
