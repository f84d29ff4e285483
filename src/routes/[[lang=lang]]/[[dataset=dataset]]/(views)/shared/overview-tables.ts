import { OUTCOME_GROUPS } from '#domain/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Indicator } from '#lib/queries/indicator.ts';
import type { YearlyRow } from '#lib/queries/indicator-by-year.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import type { ProvinceTile } from '#lib/queries/province-tiles.ts';
import type { FrameTable } from '#lib/ui/frame.ts';
import { formatOf, rounded } from './indicator-words.ts';
import { printedNumber } from './numbers.ts';
import { shareCells, shareColumns, shareOfPart } from './share.ts';
import { label, labelOf } from './words.ts';

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

/** By province: reports, and an indicator; requests received where none is asked for. */
export function mapTable(
	tiles: readonly ProvinceTile[],
	indicator: Indicator | null = null
): FrameTable {
	const share = indicator?.unit === 'share';
	const heads = [
		count('reports', m.column_reports()),
		{
			...count('value', indicator ? label(indicator) : m.column_received()),
			...(indicator && share ? { format: formatOf(indicator) } : {})
		},
		...(share ? [count('numerator', m.column_part()), count('denominator', m.column_whole())] : []),
		count('stated', m.column_stated())
	];
	return {
		columns: [{ key: 'name', label: m.field_province() }, ...heads],
		rows: tiles.map((tile) => {
			const { reports, numerator, denominator, stated } = tile;
			const value = tile.value !== null && share ? rounded(tile.value, 4) : tile.value;
			const cells = { reports, value, numerator, denominator, stated };
			return {
				name: tile.name,
				...(reports > 0
					? cells
					: Object.fromEntries(Object.keys(cells).map((key) => [key, m.no_report()])))
			};
		})
	};
}
