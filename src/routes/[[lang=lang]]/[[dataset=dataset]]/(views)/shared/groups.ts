import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { CLAIMS } from '#domain/claim.ts';
import { SCOPES } from '#domain/report.ts';
import { APPLICANTS } from '#domain/requests.ts';
import type { LineSeries } from '#lib/charts/lines/model.ts';
import type { LinePoint } from '#lib/charts/marks/points.ts';
import type { YearlyRow } from '#lib/queries/indicator-by-year.ts';
import { m } from '#lib/paraglide/messages.js';
import { printedNumber } from './numbers.ts';
import type { Choices } from './selection.ts';
import { labelOf, scopeWord } from './words.ts';

/** What rows can be grouped by, in words. */
const NAMES: Record<string, () => string> = {
	none: m.group_none,
	year: m.group_year,
	region: m.group_region,
	agency: m.group_agency,
	kind: m.group_kind,
	level: m.group_level,
	sector: m.group_sector,
	applicant: m.group_applicant,
	scope: m.group_scope,
	channel: m.group_channel
};
export const groupName = (by: string) => NAMES[by]?.() ?? by;

/** The same where it begins a line: the head of a column, a choice. */
export const groupHead = (by: string) => {
	const name = groupName(by);
	return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** The name of one group: as the dataset has it, or as its code is called. */
export function keyName(
	by: string,
	row: { key: string | null; name: string | null },
	choices: Choices
): string {
	if (row.name !== null) return row.name;
	if (row.key === null) return by === 'none' ? m.group_whole() : m.group_unplaced();
	if (by === 'kind') return labelOf(AGENCY_KINDS, row.key);
	if (by === 'level') return labelOf(AGENCY_LEVELS, row.key);
	if (by === 'sector') return labelOf(choices.sectors, row.key);
	if (by === 'applicant') return labelOf(APPLICANTS, row.key);
	if (by === 'channel') return labelOf(CLAIMS, row.key);
	if (by === 'scope') return scopeName(row.key);
	return row.key;
}

function scopeName(code: string): string {
	const scope = SCOPES.find((one) => one === code);
	return scope ? scopeWord(scope) : code;
}

export const statedOf = (stated: number, reports: number) =>
	m.stated_of({ stated: printedNumber(stated), reports: printedNumber(reports) });

/** One series for each key, the largest first; years without a report have no point. */
export function seriesOf<Row extends YearlyRow & Pick<LinePoint, 'apart'>>(
	rows: readonly Row[],
	nameOf: (row: Row) => string,
	pointOf: (row: Row) => Pick<LinePoint, 'note' | 'href'> = (row) => ({
		note: statedOf(row.stated, row.reports)
	})
): LineSeries[] {
	const byKey = new Map<string, { label: string; points: LinePoint[]; sum: number }>();
	for (const row of rows) {
		const key = row.key ?? '';
		const group = byKey.get(key) ?? { label: nameOf(row), points: [], sum: 0 };
		const { year, value, apart } = row;
		group.points.push({ year, value, apart, ...pointOf(row) });
		group.sum += row.numerator ?? 0;
		byKey.set(key, group);
	}
	return [...byKey.entries()]
		.sort(([, a], [, b]) => b.sum - a.sum)
		.map(([key, { label, points }]) => ({ key, label, points }));
}

export const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
	rows.reduce((sum, row) => sum + of(row), 0);
