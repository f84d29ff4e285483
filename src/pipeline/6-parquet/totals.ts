import type { PublishedReport } from '#domain/dataset.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { CELL_STATES } from '#domain/figure.ts';
import { placeOf, type Place, numberOf } from '#domain/place.ts';
import type { CellState } from '#domain/figure.ts';
import { indexPlaces, sizeOf } from '#domain/packed-figures.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS, itemsOfGroup } from '#domain/requests.ts';
import type { OutcomeGroup } from '#domain/requests.ts';
import type { Template } from '#domain/template.ts';
import type { RowOf, Value } from '#domain/row.ts';
import { TOTALS, type TOTALS_SIDES } from '#domain/schema.ts';
import type { Columns } from '#domain/schema.ts';
import type { Stage } from './stage.ts';

const LARGEST_INTEGER = 2 ** 31 - 1;

const FINDINGS: Record<string, string> = {
	errors: "origin = 'source' and severity = 'error'",
	warnings: "origin = 'source' and severity = 'warning'",
	notes: "origin = 'source' and severity = 'note'",
	extractions: "origin = 'extraction'"
};

/** Columns that need what only the end of the build knows. */
const AT_THE_END = new Set(['is_current', 'previous_year', ...Object.keys(FINDINGS)]);

/** The counts of a report by the numbers of their places, and how many cells are in which state. */
interface Counts {
	at(place: number): number | null;
	states: readonly number[];
}
type Reader = (report: PublishedReport, counts: Counts) => Value;

type Sides = RowOf<Omit<typeof TOTALS_SIDES, 'is_current' | 'previous_year'>>;

const SIDES: { [Name in keyof Sides]: (report: PublishedReport) => Sides[Name] } = {
	report: (r) => r.report,
	report_id: (r) => r.report_id,
	agency_id: (r) => r.read.agency.agency_id,
	agency: (r) => r.read.agency.name,
	year: (r) => r.read.year,
	template: (r) => r.read.template,
	scope: (r) => r.read.scope,
	kind: (r) => r.read.agency.kind,
	sector: (r) => r.read.agency.sector,
	level: (r) => r.read.agency.level,
	region: (r) => r.read.agency.region,
	province: (r) => r.read.agency.province,
	prefecture: (r) => r.read.agency.prefecture,
	county: (r) => r.read.agency.county,
	published: (r) => r.read.published,
	proactive_state: (r) => r.read.proactive_state,
	requests_state: (r) => r.read.requests_state,
	disputes_state: (r) => r.read.disputes_state
};

const PRINTED: Record<string, Place> = Object.fromEntries([
	...REQUEST_ITEMS.map(({ code }) => [code, placeOf('requests', code, 'total')]),
	...APPLICANTS.map(({ code }) => [
		`received_new_${code}`,
		placeOf('requests', 'received_new', code)
	]),
	...CHANNELS.flatMap((channel) =>
		DISPUTE_OUTCOMES.map((outcome) => [
			`${channel.code}_${outcome.code}`,
			placeOf('disputes', channel.code, outcome.code)
		])
	),
	...[...PROACTIVE_ROWS['2021'], ...PROACTIVE_ROWS['2019']].flatMap(({ subject, measures }) =>
		measures.map((measure) => [`${subject}_${measure}`, placeOf('proactive', subject, measure)])
	)
]);

/** The templates differ in their rows: either set may be the one that is there. */
const GROUPS: Record<string, readonly (readonly number[])[]> = Object.fromEntries(
	OUTCOME_GROUPS.map(({ code }) => [
		code,
		(['2021', '2019'] as const).map((t) => placesOf(code, t).map(numberOf))
	])
);

const STATES: Record<string, CellState> = {
	cells_stated: 'stated',
	cells_blank: 'blank',
	cells_unreadable: 'unreadable',
	cells_inferred: 'inferred'
};

/** The columns that a report alone can fill. */
export const STAGED_TOTALS: Columns = Object.fromEntries(
	Object.entries(TOTALS).filter(([name]) => !AT_THE_END.has(name))
);

function readerOf(name: string): Reader {
	if (Object.hasOwn(SIDES, name)) return SIDES[name as keyof Sides];
	const cell = PRINTED[name] === undefined ? null : numberOf(PRINTED[name]);
	if (cell !== null) return (_, counts) => counts.at(cell);
	const group = GROUPS[name];
	if (group) return (_, counts) => groupSum(counts, group);
	const state = STATES[name];
	const number = state === undefined ? null : CELL_STATES.indexOf(state);
	if (number !== null) return (_, { states }) => states[number] ?? 0;
	if (name === 'cells') return ({ figures }) => sizeOf(figures);
	throw new Error(`unknown column: ${name}`);
}

/** Adds the row of a report. */
export function openTotals({ set, endRow }: Stage): (report: PublishedReport) => void {
	const columns = Object.entries(set).map(([name, put]) => ({ put, read: readerOf(name) }));
	return (report) => {
		const counts = countsOf(report);
		for (const { put, read } of columns) put(read(report, counts));
		endRow(report.report);
	};
}

function countsOf({ figures }: PublishedReport): Counts {
	const index = indexPlaces(figures);
	const states = CELL_STATES.map(() => 0);
	for (const state of figures.states) states[state] = (states[state] ?? 0) + 1;
	return {
		at(place) {
			const value = figures.values[index[place] ?? -1] ?? NaN;
			return Number.isNaN(value) ? null : value;
		},
		states
	};
}

/** Null where a cell of the group has no number, so that no sum hides a blank, and where a sum of damaged counts passes what the column holds. */
function groupSum(counts: Counts, variants: readonly (readonly number[])[]): number | null {
	for (const places of variants) {
		const values = places.map(counts.at);
		if (values.includes(null)) continue;
		const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
		return Math.abs(sum) > LARGEST_INTEGER ? null : sum;
	}
	return null;
}

/** What lies in one place lies together, so that a question about it reads little else. */
export const ORDER_OF_TOTALS =
	'province nulls first, prefecture nulls first, county nulls first, report';

/** The whole table, in the order of the schema's columns. */
export const SELECT_TOTALS = `
	select ${Object.keys(TOTALS)
		.map((name) => (name in FINDINGS ? `coalesce(${name}, 0)::integer as ${name}` : name))
		.join(', ')}
	from totals
	join (select report, is_current from published) using (report)
	left join (
		select
			report,
			lag(year) over (
				partition by agency_id, scope order by year, report
			) as previous_year
		from published
		where is_current
	) using (report)
	left join (
		select report, ${Object.entries(FINDINGS)
			.map(([name, which]) => `count(*) filter (where ${which}) as ${name}`)
			.join(', ')}
		from findings
		group by report
	) using (report)
	order by ${ORDER_OF_TOTALS}
`;

function placesOf(group: OutcomeGroup, template: Template): Place[] {
	return itemsOfGroup(group)
		.filter((i) => i.templates.includes(template))
		.map((i) => placeOf('requests', i.code, 'total'));
}
