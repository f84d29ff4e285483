import type { HeatCell, HeatRow } from '#lib/charts/heat-table/model.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ComplianceRow } from '#lib/queries/compliance.ts';
import { printedNumber, rate } from '../numbers.ts';
import type { Measure } from './state.ts';

interface Part {
	part: number;
	whole: number;
}

/** What a cell of the heat table shares out: absent of expected, blanks of cells. */
const PARTS: Record<Measure, (row: ComplianceRow) => Part> = {
	absent: (row) => ({ part: row.absent, whole: row.expected }),
	tables: (row) => ({
		part: row.partial + row.table_absent + row.table_unreadable,
		whole: row.reports
	}),
	contradictions: (row) => ({ part: row.reports_with_errors, whole: row.reports }),
	blanks: (row) => ({ part: row.blanks, whole: row.cells })
};

export const partOf = (measure: Measure, row: ComplianceRow): Part => PARTS[measure](row);

/** Null where there is nothing to share out: no organ expected, or no report to look at. */
export const shareOf = (measure: Measure, row: ComplianceRow): number | null => {
	const { part, whole } = partOf(measure, row);
	return whole === 0 ? null : Math.min(1, part / whole);
};

/** One row for each key; `hrefOf` leads a level down. */
export function heatRows(
	rows: readonly ComplianceRow[],
	measure: Measure,
	nameOf: (row: ComplianceRow) => string,
	hrefOf: (row: ComplianceRow) => string | undefined
): HeatRow[] {
	const byKey = new Map<string, HeatRow & { cells: Record<string, HeatCell> }>();
	for (const row of rows) {
		const key = row.key ?? '';
		const href = hrefOf(row);
		const found = byKey.get(key) ?? {
			key,
			label: nameOf(row),
			...(href === undefined ? {} : { href }),
			cells: {}
		};
		found.cells[String(row.year)] = cellOf(measure, row);
		byKey.set(key, found);
	}
	return [...byKey.values()];
}

function cellOf(measure: Measure, row: ComplianceRow): HeatCell {
	const value = shareOf(measure, row);
	const { part, whole } = partOf(measure, row);
	if (value !== null) return { value, note: rate(part, whole) };
	return {
		value: null,
		missing: row.expected > 0 && row.reports === 0 ? m.no_report() : m.none_expected(),
		note: m.expected_count({ expected: printedNumber(row.expected) })
	};
}
