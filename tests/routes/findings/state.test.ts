import { expect, it } from 'vitest';
import { countIn } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/counts.ts';
import {
	searchFor,
	stateOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/state.ts';

const read = (search: string) => stateOf(new URLSearchParams(search));

it.each([
	'',
	'?rule=applicants-sum&severity=error&origin=source&page=3',
	'?region=370000&years=2021-2023&origin=extraction',
	'?kind=department&severity=note'
])('the state survives its own address: %s', (search) => {
	expect(read(searchFor(read(search)))).toEqual(read(search));
});

it('has no search part by default', () => {
	expect(searchFor(read(''))).toBe('');
});

it('takes nothing that is not a word of the view', () => {
	const hostile = read("?rule='; drop table findings --&severity=fatal&origin=<script>&page=0");
	expect(hostile.filter).toEqual({ rule: null, severity: null, origin: null });
	expect(hostile.page).toBe(1);
});

it('counts what a filter leaves', () => {
	const row = { title_zh: null, title_en: null, reports: 1 };
	const counts = [
		{ ...row, rule: 'a', severity: 'error', origin: 'source', findings: 2 },
		{ ...row, rule: 'a', severity: 'note', origin: 'source', findings: 3 },
		{ ...row, rule: 'b', severity: 'error', origin: 'extraction', findings: 5 }
	];
	const open = { rule: null, severity: null, origin: null };
	expect(countIn(counts, open)).toBe(10);
	expect(countIn(counts, { ...open, rule: 'a' })).toBe(5);
	expect(countIn(counts, { ...open, severity: 'error' })).toBe(7);
	expect(countIn(counts, { rule: 'b', severity: 'error', origin: 'source' })).toBe(0);
});
