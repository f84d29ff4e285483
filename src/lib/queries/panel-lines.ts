import type { Change, PanelRow } from './panel.ts';

/** What a line is of: the same organs in every year, the middle report of each year, or every report. */
export const BASES = ['same', 'median', 'all'] as const;
export type Basis = (typeof BASES)[number];

/** From here on sums of two neighbouring years are of different organs, and the same organs are drawn instead. */
export const MOST_CHANGE = 0.1;
/** A change is owed to one organ where it moves the sum by a quarter, and more than all others do together. */
const LARGE = 0.25;
const MOST_OF_IT = 0.5;

/** One year of a line. */
export interface PanelPoint extends Pick<
	PanelRow,
	'year' | 'key' | 'name' | 'value' | 'numerator' | 'denominator' | 'stated' | 'reports'
> {
	/** Organs behind the value. */
	organs: number;
	/** Not to be joined to the year before: most organs of the two are not the same. */
	apart: boolean;
	/** The organ to which the change since the year before is owed. */
	jump: Change | null;
}

/** The share of organs that state only one of two neighbouring years, of those that state either. */
export function changeBetween(
	before: Pick<PanelRow, 'organs'>,
	now: Pick<PanelRow, 'organs' | 'kept'>
): number {
	const either = before.organs + now.organs - now.kept;
	return either === 0 ? 0 : 1 - now.kept / either;
}

/** The same organs where membership changes by more than a tenth and some organ is there in every year. */
export function defaultBasis(rows: readonly PanelRow[]): Basis {
	const years = yearsOf(rows);
	const panel = years.filter((year) => year.in_panel);
	const changes = years.slice(1).map((now, i) => changeBetween(years[i] ?? now, now));
	const isPanel = panel.length > 1 && panel.every(({ same }) => same > 0);
	return isPanel && changes.some((change) => change > MOST_CHANGE) ? 'same' : 'all';
}

/** Organs of the panel: the same number in every year that it covers. */
export const sameOrgans = (rows: readonly PanelRow[]): number =>
	yearsOf(rows).find((year) => year.in_panel)?.same ?? 0;

/** Years with too few reports for the panel. */
export const yearsLeftOut = (rows: readonly PanelRow[]): number[] => [
	...new Set(rows.flatMap(({ in_panel, year }) => (in_panel ? [] : [year])))
];

/** Over all keys: an organ is under one of them. */
function yearsOf(rows: readonly PanelRow[]) {
	const years = new Map<number, Pick<PanelRow, 'organs' | 'kept' | 'same' | 'in_panel'>>();
	for (const { year, organs, kept, same, in_panel } of rows) {
		const sum = years.get(year) ?? { organs: 0, kept: 0, same: 0 };
		years.set(year, {
			organs: sum.organs + organs,
			kept: sum.kept + kept,
			same: sum.same + same,
			in_panel
		});
	}
	return [...years].sort(([a], [b]) => a - b).map(([, counts]) => counts);
}

/** The lines of one basis, in the order of the rows; the same organs in the years of their panel. */
export function linesOn(rows: readonly PanelRow[], basis: Basis): PanelPoint[] {
	const before = new Map<string | null, PanelRow>();
	const shown = basis === 'same' ? rows.filter((row) => row.in_panel) : rows;
	return shown.map((row) => {
		const last = before.get(row.key);
		before.set(row.key, row);
		const { year, key, name } = row;
		const apart = basis !== 'same' && last !== undefined && changeBetween(last, row) > 0.5;
		const sides = valuesOn(row, basis);
		return { year, key, name, ...sides, apart, jump: jumpOf(row, last, basis) };
	});
}

function valuesOn(row: PanelRow, basis: Basis) {
	const { stated, reports, organs, same } = row;
	if (basis === 'same')
		return {
			value: same === 0 ? null : row.same_value,
			numerator: row.same_numerator,
			denominator: row.same_denominator,
			stated: same,
			reports: same,
			organs: same
		};
	const value = basis === 'median' ? row.median : row.value;
	const sums = { numerator: row.numerator, denominator: row.denominator };
	return { value, ...sums, stated, reports, organs };
}

function jumpOf(row: PanelRow, last: PanelRow | undefined, basis: Basis): Change | null {
	if (!last || basis === 'median') return null;
	const now = valuesOn(row, basis).value;
	const then = valuesOn(last, basis).value;
	const change = basis === 'same' ? row.same_change : row.change;
	if (now === null || then === null || change === null) return null;
	const moved = now - then;
	const isLarge = Math.abs(moved) > LARGE * Math.min(Math.abs(now), Math.abs(then));
	const isOwed = Math.sign(change.amount) === Math.sign(moved);
	return moved !== 0 && isLarge && isOwed && Math.abs(change.amount) > MOST_OF_IT * Math.abs(moved)
		? change
		: null;
}
