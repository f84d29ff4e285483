import { sum } from 'd3';
import { extremesOf } from '../marks/summary.ts';
import type { SummaryWords } from '../marks/summary.ts';
import type { HeatCategory, HeatColumn, HeatRow } from './model.ts';

/** The highest and the lowest cell; of cells of parts how many are in each category, all rows together where a row holds that. */
export function summaryOf(
	rows: readonly HeatRow[],
	columns: readonly HeatColumn[],
	categories: readonly HeatCategory[] | undefined,
	format: (value: number) => string,
	say: SummaryWords
): string {
	if (!categories) {
		const cells = rows.flatMap((row) =>
			columns.map((column) => ({
				label: `${row.label} ${column.label}`,
				value: row.cells[column.key]?.value ?? null
			}))
		);
		return extremesOf(cells, format, say);
	}
	const whole = rows.filter((row) => row.whole);
	const parts = (whole.length > 0 ? whole : rows).flatMap((row) =>
		columns.flatMap((column) => row.cells[column.key]?.parts ?? [])
	);
	const counted = categories.flatMap(({ key, label }) => {
		const count = sum(parts, (part) => (part.key === key ? part.count : 0));
		return count > 0 ? [`${label} ${count.toLocaleString('en-GB')}`] : [];
	});
	return counted.length === 0 ? '' : say.counts({ parts: counted.join(' · ') });
}
