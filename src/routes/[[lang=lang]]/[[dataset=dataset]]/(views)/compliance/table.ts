import { m } from '#lib/paraglide/messages.js';
import type { ComplianceRow } from '#lib/queries/compliance.ts';
import type { FrameTable } from '#lib/ui/frame.ts';
import { groupHead } from '../shared/groups.ts';
import { printedNumber } from '../shared/numbers.ts';

/** Every count behind the calendar, whichever of them it draws. */
export const tableOf = (
	rows: readonly ComplianceRow[],
	by: 'region' | 'agency',
	nameOf: (row: ComplianceRow) => string
): FrameTable => ({
	columns: [
		{ key: 'name', label: groupHead(by) },
		{ key: 'year', label: m.column_year() },
		...COUNTS.map(([key, label]) => ({
			key,
			label: label(),
			numeric: true,
			format: printedNumber
		}))
	],
	rows: rows.map((row) => ({
		...Object.fromEntries(
			COUNTS.map(([key]) => [key, row.reports === 0 && !OF_ORGANS.includes(key) ? null : row[key]])
		),
		name: nameOf(row),
		year: String(row.year)
	}))
});

/** Known without any report; the rest is of reports, and of none there is none. */
const OF_ORGANS: readonly string[] = ['expected', 'reports', 'absent'];

const COUNTS: readonly (readonly [keyof ComplianceRow & string, () => string])[] = [
	['expected', m.column_expected],
	['reports', m.column_reports],
	['absent', m.column_absent],
	['on_time', m.calendar_on_time],
	['late', m.calendar_late],
	['undated', m.calendar_undated],
	['whole', m.calendar_whole],
	['partial', m.calendar_partial],
	['none_read', m.calendar_none_read],
	['with_errors', m.column_with_errors],
	['errors', m.column_contradictions],
	['with_warnings', m.column_with_warnings],
	['warnings', m.column_warnings],
	['with_notes', m.column_with_notes],
	['notes', m.column_notes],
	['with_extractions', m.column_with_extractions],
	['extractions', m.column_extractions],
	['blanks', m.column_blanks],
	['cells', m.column_cells],
	['cells_unreadable', m.column_cells_unreadable]
];
