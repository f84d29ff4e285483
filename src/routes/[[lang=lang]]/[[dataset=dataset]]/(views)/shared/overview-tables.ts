import { OUTCOME_GROUPS } from '#domain/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import type { YearlyRow } from '#lib/queries/indicator-by-year.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import type { ProvinceTile } from '#lib/queries/province-tiles.ts';
import type { FrameTable } from '#lib/ui/frame.ts';
import { printedNumber } from './numbers.ts';
import { shareCells, shareColumns, shareOfPart } from './share.ts';
import { labelOf } from './words.ts';

const count = (key: string, label: string) => ({
	key,
	label,
	numeric: true,
	format: printedNumber
});

export const yearlyTable = (rows: readonly YearlyRow[]): FrameTable => ({
	columns: [
		{ key: 'year', label: m.column_year() },
		count('value', m.column_received()),
		count('stated', m.column_stated()),
		count('reports', m.column_reports())
	],
	rows: rows.map(({ year, value, stated, reports }) => ({
		year: String(year),
		value,
		stated,
		reports
	}))
});

export const mixTable = (rows: readonly OutcomeRow[]): FrameTable => ({
	columns: [
		{ key: 'year', label: m.column_year() },
		{ key: 'outcome', label: m.column_outcome() },
		...shareColumns(m.column_count(), m.column_handled())
	],
	rows: rows.map((row) => ({
		year: row.key,
		outcome: labelOf(OUTCOME_GROUPS, row.outcome),
		...shareCells(shareOfPart(row))
	}))
});

export const mapTable = (tiles: readonly ProvinceTile[]): FrameTable => ({
	columns: [
		{ key: 'name', label: m.field_province() },
		count('reports', m.column_reports()),
		count('received', m.column_received()),
		count('stated', m.column_stated())
	],
	rows: tiles.map((tile) => ({
		name: tile.name,
		reports: tile.reports === 0 ? m.no_report() : tile.reports,
		received: tile.reports === 0 ? m.no_report() : tile.value,
		stated: tile.reports === 0 ? m.no_report() : tile.stated
	}))
});
