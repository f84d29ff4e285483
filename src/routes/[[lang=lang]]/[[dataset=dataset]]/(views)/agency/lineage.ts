import type { SeriesBreak } from '#lib/charts/marks/points.ts';
import { m } from '#lib/paraglide/messages.js';
import type { AgencyIndicator, AgencyReport, ChainRow } from '#lib/queries/agency.ts';
import type { OlderYear } from '#lib/queries/collection.ts';
import type { FormRow } from '#lib/queries/facets.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';

/** An organ of a chain of successors with what it reported. */
export interface Link extends Pick<ChainRow, 'agency_id' | 'name' | 'step'> {
	indicators: readonly AgencyIndicator[];
	reports: readonly AgencyReport[];
	/** What it received in years of a form before 2019, which has no table 三. */
	older: readonly OlderYear[];
}

/** What one year of the chain received, and who reported it. */
export interface LinkYear extends AgencyIndicator {
	agency_id: string;
	name: string;
	report: AgencyReport | null;
}

/** One row a year over the whole chain; where two organs report a year, the later one's. */
export function receivedOver(links: readonly Link[]): LinkYear[] {
	const years = new Map<number, LinkYear>();
	for (const { agency_id, name, indicators, reports, older } of links.toSorted(
		(a, b) => a.step - b.step
	))
		for (const row of indicators) {
			if (row.indicator !== REQUESTS_RECEIVED.code) continue;
			const report = reports.find((r) => r.is_current && r.year === row.year) ?? null;
			const before = row.value === null ? older.find(({ year }) => year === row.year) : undefined;
			const told = before ? { value: before.received, stated: row.reports } : {};
			years.set(row.year, { ...row, ...told, agency_id, name: name ?? agency_id, report });
		}
	return [...years.values()].sort((a, b) => a.year - b.year);
}

export const currentReports = ({ reports }: Pick<Link, 'reports'>): AgencyReport[] =>
	reports.filter((report) => report.is_current);

/** The form of each year's report. */
export const formsOf = (reports: readonly AgencyReport[]): FormRow[] =>
	reports.map(({ year, template }) => ({ year, template, reports: 1 }));

/** The breaks of the forms, and where another organ goes on; of two in one year both are told. */
export function breaksOver(
	years: readonly LinkYear[],
	ofForms: readonly SeriesBreak[]
): SeriesBreak[] {
	const notes = new Map(ofForms.map(({ year, note }) => [year, [note]]));
	for (const [i, { year, agency_id, name }] of years.entries()) {
		const before = years[i - 1];
		if (before && before.agency_id !== agency_id)
			notes.set(year, [m.break_organ({ name }), ...(notes.get(year) ?? [])]);
	}
	return [...notes]
		.sort(([a], [b]) => a - b)
		.map(([year, told]) => ({ year, note: told.join(' · ') }));
}
