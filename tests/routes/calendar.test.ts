import { describe, expect, it } from 'vitest';
import {
	heatRows,
	shareOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compliance/heat.ts';

const row = {
	key: '370000',
	name: '山东省',
	year: 2023,
	expected: 4,
	reports: 2,
	absent: 2,
	partial: 1,
	table_absent: 0,
	table_unreadable: 0,
	reports_with_errors: 1,
	errors: 3,
	warnings: 0,
	notes: 0,
	extractions: 0,
	cells: 400,
	blanks: 40,
	unreadable: 0,
	dated: 2,
	after_march: 0
};

describe('a cell of the heat table', () => {
	it('shares out what its measure counts', () => {
		expect(shareOf('absent', row)).toBe(0.5);
		expect(shareOf('tables', row)).toBe(0.5);
		expect(shareOf('contradictions', row)).toBe(0.5);
		expect(shareOf('blanks', row)).toBe(0.1);
	});

	it('is never 0 where there is nothing to look at', () => {
		const none = { ...row, reports: 0, absent: 4, reports_with_errors: 0, cells: 0, blanks: 0 };
		expect(shareOf('contradictions', none)).toBeNull();
		expect(shareOf('blanks', none)).toBeNull();
		expect(shareOf('absent', none)).toBe(1);
	});

	it('stands in the row of its place, by year', () => {
		const rows = heatRows(
			[row, { ...row, year: 2024 }],
			'absent',
			({ name }) => name ?? '',
			() => undefined
		);
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['2023', '2024']);
	});
});
