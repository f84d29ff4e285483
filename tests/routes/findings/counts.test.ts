import { expect, it } from 'vitest';
import { countIn } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/counts.ts';
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
