import { m } from '#lib/paraglide/messages.js';
import type { Part } from '#lib/queries/part.ts';
import type { TableColumn, TableRow } from '#lib/ui/table.ts';
import { percent, printedNumber } from './numbers.ts';

/** A figure that is a share: both its sides over the same reports. */
export interface Share {
	numerator: number | null;
	denominator: number | null;
	/** Reports that state all it needs, of those there are. */
	stated: number;
	reports: number;
}

export const shareOfPart = ({ count, whole, stated, reports }: Part): Share => ({
	numerator: count,
	denominator: whole,
	stated,
	reports
});

/** As a mark, a label, a card, a table and a sentence write it; null where there is no share. */
export const shareWords = ({ numerator, denominator }: Share): string | null =>
	numerator === null || !denominator ? null : percent(numerator, denominator);

/** The number that a file carries, in per cent. */
export const shareValue = ({ numerator, denominator }: Share): number | null =>
	numerator === null || !denominator ? null : Number(((numerator / denominator) * 100).toFixed(4));

/** Why there is none, or that there is one: a column of every file. */
export function stateOfShare({ numerator, denominator, reports }: Share): string {
	if (reports === 0) return m.no_report();
	if (numerator === null || denominator === null) return m.state_blank();
	return denominator === 0 ? m.share_of_none() : m.state_stated();
}

/** The columns of a share in a table and a file: both sides, the share, its state, and of how many reports. */
export const shareColumns = (numerator: string, denominator: string): TableColumn[] => [
	{ key: 'numerator', label: numerator, numeric: true, format: printedNumber },
	{ key: 'denominator', label: denominator, numeric: true, format: printedNumber },
	{
		key: 'share',
		label: m.column_share_percent(),
		numeric: true,
		format: (_, row) =>
			percent(Number(row.numerator ?? 0), Number(row.denominator ?? 0)) || printedNumber(0)
	},
	{ key: 'state', label: m.column_state() },
	{ key: 'stated', label: m.column_stated(), numeric: true, format: printedNumber },
	{ key: 'reports', label: m.column_reports(), numeric: true, format: printedNumber }
];

export const shareCells = (share: Share): TableRow => ({
	numerator: share.numerator,
	denominator: share.denominator,
	share: shareValue(share),
	state: stateOfShare(share),
	stated: share.stated,
	reports: share.reports
});
