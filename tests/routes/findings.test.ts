import { describe, expect, it } from 'vitest';
import { CAUSES, writeCause } from '#domain/finding.ts';
import type { CauseCode } from '#domain/finding.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { causeWords } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/cause-words.ts';
import { showFinding } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/findings.ts';
import {
	placesWords,
	placeWords
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/place-words.ts';

const LOCALES = ['zh', 'en'] as const;
const row = {
	finding_id: 'x-2023:applicants-sum:requests/granted/total',
	report: 0,
	report_id: 'x-2023',
	agency_id: 'x',
	year: 2023,
	rule: 'applicants-sum',
	severity: 'error',
	origin: 'source',
	place: 'requests/granted/total',
	stated: 31,
	expected: 30,
	against: 'requests/granted/natural_person,requests/granted/business',
	cause: 'single_cell:requests/granted/total:31>30:difference',
	text_start: 10,
	text_end: 12,
	title_zh: '六类申请人之和不等于总计',
	title_en: 'Applicants do not add up',
	why_zh: '',
	why_en: '',
	formula: ''
};

describe.each(LOCALES)('in %s', (locale) => {
	it.each(Object.keys(CAUSES) as CauseCode[])('the cause %s is a sentence', (code) => {
		overwriteGetLocale(() => locale);
		const params = CAUSES[code].map(() => '7');
		const words = causeWords(writeCause(code, ...params));
		if (code.includes('_')) expect(words).not.toContain(code);
		expect(words).toMatch(/\S{2}/);
		expect(words).not.toMatch(/undefined|\{/);
	});

	it('a finding says what is printed, what contradicts it and where', () => {
		overwriteGetLocale(() => locale);
		const shown = showFinding(row, (_, place) => `#${place}`);
		expect(shown.sentence).toContain('31');
		expect(shown.sentence).toContain('30');
		expect(shown.sentence).toContain(
			placesWords(['requests/granted/natural_person', 'requests/granted/business'])
		);
		expect(shown.passages.map((passage) => passage.href)).toEqual([
			'#requests/granted/total',
			'#requests/granted/natural_person',
			'#requests/granted/business'
		]);
	});

	it('a finding over the years leads to the other report too', () => {
		overwriteGetLocale(() => locale);
		const over = { ...row, against: 'x-2022:requests/carried_out/total' };
		const shown = showFinding(over, (report, place) => `${report ?? 'here'}#${place}`);
		expect(shown.passages.at(-1)?.href).toBe('x-2022#requests/carried_out/total');
		expect(shown.sentence).toContain('2022');
	});

	it('places that share a row or a column say so once', () => {
		overwriteGetLocale(() => locale);
		const of = (...cells: string[]) => placesWords(cells.map((cell) => `requests/${cell}`));
		const row = of('granted/natural_person', 'granted/business', 'granted/total', 'granted/x');
		expect(
			row.split(placeWords('requests/granted').replaceAll(/row |[“”]|一行/g, ''))
		).toHaveLength(2);
		expect(row).toMatch(/1/);
		const mixed = of('granted/total', 'carried_in/business');
		expect(mixed).toContain(placeWords('requests/granted/total'));
		expect(mixed).toContain(placeWords('requests/carried_in/business'));
		expect(of('granted/total')).toBe(placeWords('requests/granted/total'));
	});

	it('a number of another kind is not said to contradict', () => {
		overwriteGetLocale(() => locale);
		const none = () => null;
		const implied = { ...row, place: 'claims/growth', stated: 44, expected: 125 };
		const growth = showFinding({ ...implied, cause: 'growth_implies:new:125:125' }, none);
		expect(growth.sentence).toContain('44');
		expect(growth.sentence).not.toContain('125');
		expect(growth.cause).toContain('125');
		const agreeing = { ...row, place: 'claims/received', cause: 'agrees_under:new_and_carried_in' };
		expect(showFinding(agreeing, none).sentence).not.toContain('30');
		const read = { ...row, rule: 'cell-inferred', against: null, cause: 'unit:yuan' };
		const converted = showFinding(read, none).sentence;
		expect(converted).toContain('30');
		expect(converted).not.toBe(showFinding({ ...read, rule: 'odd' }, none).sentence);
	});
});
