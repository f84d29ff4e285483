import { describe, expect, it } from 'vitest';
import { breaksOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/context.ts';
import {
	outcomeParts,
	outcomeRows,
	wholeNote
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/mix.ts';
import { shortName } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/region-names.ts';

const row = (outcome: string, count: number | null, whole: number | null = 10) => ({
	key: '2023',
	name: null,
	outcome,
	count,
	whole,
	stated: whole === null ? 0 : 1,
	reports: 1,
	printed: whole,
	printed_parts: whole
});

describe('a bar of outcomes', () => {
	it('is its parts and nothing else, beside the number they add up to', () => {
		const [bar] = outcomeRows([row('granted', 4), row('denied', 6)], () => '2023');
		expect(bar?.values).toEqual({ granted: 4, denied: 6 });
		expect(bar?.unstated).toBeUndefined();
		expect(bar?.count).toContain('10');
	});

	it('says that it is not stated where nothing is, and is never a bar of 0', () => {
		const [bar] = outcomeRows([row('granted', null, null)], () => '2023');
		expect(bar?.missing).toBeTruthy();
		expect(bar?.count).toBe('');
	});

	it('tells which whole it uses where reports print another', () => {
		const parts = [row('granted', 4), row('denied', 6)];
		expect(wholeNote(parts)).toBe('');
		const other = wholeNote(parts.map((part) => ({ ...part, printed: 12 })));
		expect(other).toContain('10');
		expect(other).toContain('12');
	});

	it('has six groups, and every reason of either form in its group’s colour', () => {
		expect(outcomeParts(false).map((part) => part.key)).toHaveLength(6);
		const reasons = outcomeParts(true);
		expect(reasons).toHaveLength(22);
		expect(reasons.filter((part) => part.key.startsWith('denied_'))).toHaveLength(8);
		expect(
			new Set(reasons.filter((p) => p.key.startsWith('denied_')).map((p) => p.colour))
		).toEqual(new Set(['denied']));
	});
});

describe('a series', () => {
	const form = (year: number, template: string, reports = 1) => ({
		year,
		template,
		reports
	});

	it('breaks where most reports begin to use another form, and nowhere else', () => {
		const forms = [
			form(2019, '2019'),
			form(2020, '2019', 3),
			form(2020, '2021'),
			form(2021, '2021')
		];
		expect(breaksOf(forms).map((mark) => mark.year)).toEqual([2021]);
		expect(breaksOf([form(2022, '2021'), form(2023, '2021')])).toEqual([]);
	});
});

describe('a tile', () => {
	it('is named without the words for its kind of place', () => {
		expect(['内蒙古自治区', '广西壮族自治区', '山东省', '上海市'].map(shortName)).toEqual([
			'内蒙古',
			'广西',
			'山东',
			'上海'
		]);
	});
});
