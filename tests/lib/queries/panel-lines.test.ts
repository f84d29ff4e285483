import { expect, test } from 'vitest';
import {
	changeBetween,
	defaultBasis,
	linesOn,
	sameOrgans,
	yearsLeftOut
} from '#lib/queries/panel-lines.ts';
import type { PanelRow } from '#lib/queries/panel.ts';

const row = (year: number, change: Partial<PanelRow>): PanelRow => ({
	key: null,
	name: null,
	year,
	reports: 10,
	stated: 10,
	organs: 10,
	kept: 10,
	in_panel: true,
	same: 8,
	value: 100,
	numerator: 100,
	denominator: null,
	same_value: 80,
	same_numerator: 80,
	same_denominator: null,
	median: 9,
	change: null,
	same_change: null,
	...change
});

test('the same organs are drawn where more than a tenth of them change', () => {
	expect(changeBetween({ organs: 10 }, { organs: 10, kept: 10 })).toBe(0);
	expect(changeBetween({ organs: 10 }, { organs: 10, kept: 9 })).toBeCloseTo(2 / 11);
	expect(defaultBasis([row(2021, { kept: 0 }), row(2022, {})])).toBe('all');
	expect(defaultBasis([row(2021, { kept: 0 }), row(2022, { kept: 9 })])).toBe('same');
	const none = { same: 0, same_value: null };
	expect(defaultBasis([row(2021, { kept: 0, ...none }), row(2022, { kept: 1, ...none })])).toBe(
		'all'
	);
});

test('a year of few reports is no part of the panel, and is named', () => {
	const few = row(2020, { in_panel: false, same: 0, same_value: null, organs: 1, kept: 0 });
	const rows = [few, row(2021, { kept: 1 }), row(2022, {})];
	expect(defaultBasis(rows)).toBe('same');
	expect(linesOn(rows, 'same').map(({ year, value }) => [year, value])).toEqual([
		[2021, 80],
		[2022, 80]
	]);
	expect(yearsLeftOut(rows)).toEqual([2020]);
	expect(sameOrgans(rows)).toBe(8);
});

test('years of mostly other organs are not joined', () => {
	const rows = [row(2021, { kept: 0 }), row(2022, { kept: 2 }), row(2023, {})];
	expect(linesOn(rows, 'all').map(({ apart }) => apart)).toEqual([false, true, false]);
	expect(linesOn(rows, 'same').map(({ apart }) => apart)).toEqual([false, false, false]);
});

test('a change that one organ makes is owed to it, a small or a shared one to none', () => {
	const organ = (amount: number) => ({ organ: '甲局', report_id: 'a-2022', amount });
	const jump = (value: number, amount: number) =>
		linesOn([row(2021, { kept: 0 }), row(2022, { value, change: organ(amount) })], 'all')[1]?.jump;
	expect(jump(300, 190)).toEqual(organ(190));
	expect(jump(300, 60)).toBeNull();
	expect(jump(110, 10)).toBeNull();
	expect(jump(300, -150)).toBeNull();
});
