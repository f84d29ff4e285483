import { describe, expect, it } from 'vitest';
import {
	calendarRows,
	partOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compliance/calendar.ts';

const row = {
	key: '370000',
	name: '山东省',
	year: 2023,
	expected: 4,
	reports: 3,
	absent: 1,
	on_time: 1,
	late: 1,
	undated: 1,
	whole: 2,
	partial: 1,
	none_read: 0,
	with_errors: 1,
	with_warnings: 0,
	with_notes: 0,
	with_extractions: 0,
	errors: 3,
	warnings: 0,
	notes: 0,
	extractions: 0,
	cells: 400,
	blanks: 40,
	cells_unreadable: 0,
	report_id: null
};
const leads = {
	nameOf: ({ name }: { name: string | null }) => name ?? '',
	hrefOf: () => undefined,
	cellHref: () => undefined,
	organs: false
};
const cellOf = (change: Partial<typeof row>, measure: Parameters<typeof calendarRows>[1]) =>
	calendarRows([{ ...row, ...change }], measure, leads)[0]?.cells['2023'];

describe('a cell of the calendar', () => {
	it('sorts every organ that is expected into one state', () => {
		for (const measure of ['reporting', 'reading'] as const) {
			const parts = cellOf({}, measure)?.parts ?? [];
			expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(row.expected);
		}
	});

	it('prints organs with a report of organs expected', () => {
		expect(cellOf({}, 'reporting')?.texts?.[0]).toBe('3/4');
	});

	it('says the state of one organ in words', () => {
		const one = { expected: 1, reports: 1, absent: 0, undated: 0, on_time: 0 };
		expect(cellOf(one, 'reporting')?.texts?.[0]).toBe('逾期发布');
	});

	it('tells how many organs stand behind a cell, unless its row is one', () => {
		const one = { expected: 1, reports: 1, absent: 0, undated: 0, late: 0 };
		expect(cellOf(one, 'reporting')?.note).toContain('1/1');
		expect(cellOf({}, 'reporting')?.note).toBeDefined();
		const rows = calendarRows([{ ...row, ...one }], 'reporting', { ...leads, organs: true });
		expect(rows[0]?.cells['2023']?.note).toBeUndefined();
	});

	it('shares out reports with findings of reports, blanks of cells', () => {
		expect(cellOf({}, 'errors')?.value).toBeCloseTo(1 / 3);
		expect(cellOf({}, 'errors')?.note).toContain('3');
		expect(partOf('blanks', row)).toEqual({ part: 40, whole: 400 });
	});

	it('is never 0 where there is nothing to look at', () => {
		const none = { reports: 0, absent: 4, with_errors: 0, errors: 0, cells: 0, blanks: 0 };
		expect(cellOf(none, 'errors')).toMatchObject({ value: null, missing: '无报告' });
		expect(cellOf(none, 'blanks')?.value).toBeNull();
	});

	it('stands in the row of its place, by year', () => {
		const rows = calendarRows([row, { ...row, year: 2024 }], 'reporting', leads);
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['2023', '2024']);
	});
});
