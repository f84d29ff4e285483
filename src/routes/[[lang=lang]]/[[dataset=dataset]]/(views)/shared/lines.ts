import type { YearCount } from '#lib/charts/marks/points.ts';
import type { Database } from '#lib/db/database.ts';
import type { Query } from '#lib/db/sql.ts';
import { m } from '#lib/paraglide/messages.js';
import { indicatorByYear } from '#lib/queries/indicator-by-year.ts';
import type { Indicator } from '#lib/queries/indicator.ts';
import { panelByYear } from '#lib/queries/panel.ts';
import type { Split } from '#lib/queries/panel.ts';
import {
	BASES,
	defaultBasis,
	linesOn,
	sameOrgans,
	yearsLeftOut
} from '#lib/queries/panel-lines.ts';
import type { Basis, PanelPoint } from '#lib/queries/panel-lines.ts';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { sumOf } from './groups.ts';
import { printedNumber } from './numbers.ts';
import { joined, listed } from './words.ts';

/** What the lines of a chart are drawn over. */
export interface Lines {
	basis: Basis;
	points: PanelPoint[];
	/** Organs of the panel, and years with too few reports for it. */
	organs: number;
	leftOut: number[];
}

/** To tell the organs of more reports apart takes longer than a reader waits; they are asked for by name. */
const MOST_REPORTS = 200_000;

/** The question whose answer holds the numbers of the lines. */
export function questionOf(
	basis: Basis,
	selection: Selection,
	split: Split,
	indicator: Indicator
): Query {
	if (basis !== 'all') return panelByYear(selection, split, indicator);
	return split === 'applicant'
		? requestsByYear(selection, split)
		: indicatorByYear(selection, split, indicator);
}

/** The lines of one indicator, over the same organs where the reports of the years are of different ones. */
export async function readLines(
	database: Database,
	selection: Selection,
	split: Split,
	indicator: Indicator,
	wanted: Basis | null
): Promise<Lines> {
	if (wanted !== 'same' && wanted !== 'median' && database.manifest.reports > MOST_REPORTS) {
		const question =
			split === 'applicant'
				? requestsByYear(selection, split)
				: indicatorByYear(selection, split, indicator);
		const rows = await database.query(question);
		const points = rows.map((row) => ({ ...row, organs: row.stated, apart: false, jump: null }));
		return { basis: 'all', points, organs: 0, leftOut: [] };
	}
	const rows = await database.query(panelByYear(selection, split, indicator));
	const basis = wanted ?? defaultBasis(rows);
	return {
		basis,
		points: linesOn(rows, basis),
		organs: split === 'applicant' ? 0 : sameOrgans(rows),
		leftOut: basis === 'same' ? yearsLeftOut(rows) : []
	};
}

const NAMES: Record<Basis, () => string> = {
	same: m.panel_same,
	median: m.panel_median,
	all: m.panel_all
};
export const basisOptions = () => BASES.map((value) => ({ value, label: NAMES[value]() }));

/** For titles, notes and exports alike: over what the lines are drawn, and what is not among it. */
export function basisWords({ basis, organs, leftOut }: Lines): string {
	if (basis !== 'same') return basis === 'median' ? m.panel_median() : '';
	return joined([
		organs > 0 ? m.panel_same_organs({ organs: printedNumber(organs) }) : m.panel_same(),
		leftOut.length > 0 ? m.panel_left_out({ years: listed(leftOut.map(String)) }) : ''
	]);
}

/** Organs behind each year of all lines together. */
export const stripOf = ({ points }: Lines): YearCount[] =>
	[...new Set(points.map(({ year }) => year))].map((year) => {
		const count = sumOf(
			points.filter((point) => point.year === year),
			(point) => point.organs
		);
		return { year, count, text: printedNumber(count) };
	});

/** A change that is owed to one organ, in words. */
export const jumpWords = ({ jump }: PanelPoint): string =>
	jump === null
		? ''
		: m.panel_jump({
				organ: jump.organ,
				amount: `${jump.amount > 0 ? '+' : '−'}${printedNumber(Math.abs(jump.amount))}`
			});
