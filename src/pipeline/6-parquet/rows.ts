import type { DocumentRow, PublishedReport } from '#domain/dataset.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import type { Agency } from '#domain/report.ts';
import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { CELL_STATES } from '#domain/figure.ts';
import type { CellState } from '#domain/figure.ts';
import type { Finding, RuleText } from '#domain/finding.ts';
import { MEASURES, PROACTIVE_ROWS, SUBJECTS } from '#domain/proactive.ts';
import type { Region, Sector } from '#domain/region.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { CELLS, type CellTable } from '#domain/place.ts';

export type Value = string | number | boolean | null;
/** Values in the order of the table's columns. */
export type Row = readonly Value[];

export const documentRow = (d: DocumentRow): Row => [
	d.document,
	d.path,
	d.url,
	d.sha256,
	d.media_type,
	d.bytes,
	d.status,
	d.reason,
	d.report,
	d.text
];

/** Without `is_current`, which only the end of the build knows. */
export const reportRow = ({ report, report_id, document, url, read }: PublishedReport): Row => [
	report,
	report_id,
	read.agency.agency_id,
	read.year,
	read.template,
	read.scope,
	read.title,
	document,
	url,
	read.published,
	read.period_start,
	read.period_end,
	read.proactive_state,
	read.requests_state,
	read.disputes_state
];

const STATED = CELL_STATES.indexOf('stated');

/**
 * Gives the cells of a report one after the other in one list that is used again, the words of closed
 * lists as their numbers. What is printed is left out where
 * it is the whole number itself, since handing strings to DuckDB is dear; `exportsOf` puts it back.
 */
export function addCells(
	{ report, figures }: PublishedReport,
	add: (table: CellTable, row: Row) => void
): void {
	const { places, states, values, passages, raws } = figures;
	const cell: Value[] = [report];
	for (let i = 0; i < places.length; i++) {
		const address = CELLS[places[i] ?? -1];
		if (!address) throw new Error(`no cell ${places[i]}`);
		const { table, row, column } = address;
		const state = states[i] ?? STATED;
		const number = values[i] ?? NaN;
		const value = Number.isNaN(number) ? null : number;
		const told = value === null || (state === STATED && Number.isInteger(value));
		const raw = raws.has(i) ? (raws.get(i) ?? null) : told ? null : String(value);
		cell[1] = row;
		cell[2] = column;
		cell[3] = value;
		cell[4] = state;
		cell[5] = raw;
		cell[6] = passages[2 * i] ?? 0;
		cell[7] = passages[2 * i + 1] ?? 0;
		add(table, cell);
	}
}

export const claimRows = ({ report, read }: PublishedReport): Row[] =>
	read.claims.map((c) => [report, c.claim, c.value, c.unit, c.definition, c.start, c.end]);

export const sectionRows = ({ report, read }: PublishedReport): Row[] =>
	read.sections.map((s) => [report, s.section, s.heading, s.start, s.end]);

export const findingRow = (f: Finding): Row => [
	f.finding_id,
	f.report,
	f.rule,
	f.severity,
	f.origin,
	f.place,
	f.stated ?? null,
	f.expected ?? null,
	f.against?.join(',') || null,
	f.cause ?? null,
	f.start ?? null,
	f.end ?? null
];

export const agencyRow = (a: Agency): Row => [
	a.agency_id,
	a.name,
	a.kind,
	a.sector,
	a.level,
	a.region,
	a.province,
	a.prefecture,
	a.county,
	a.predecessor
];

export const regionRow = (r: Region): Row => [
	r.region,
	r.name,
	r.level,
	r.parent,
	r.grid_column,
	r.grid_row,
	r.valid_from,
	r.valid_to
];

export const ruleRow = (r: RuleText): Row => [
	r.id,
	r.title.zh,
	r.title.en,
	r.why.zh,
	r.why.en,
	r.formula,
	r.severity,
	r.basis.zh,
	r.basis.en,
	r.spares.zh,
	r.spares.en
];

const STATE_LABELS: Record<CellState, { zh: string; en: string }> = {
	stated: { zh: '载明', en: 'Stated' },
	blank: { zh: '空白', en: 'Blank' },
	not_applicable: { zh: '不适用', en: 'Not applicable' },
	inferred: { zh: '推断', en: 'Inferred' },
	corrected: { zh: '更正', en: 'Corrected' },
	unreadable: { zh: '无法识别', en: 'Unreadable' }
};

interface Code {
	code: string;
	group: string;
	templates?: readonly string[];
	zh: string;
	en: string;
}

/** Every code of the cell tables stands under its table's name; codes of attributes under a list's own name, since kinds and sectors may share words. */
export function itemRows(sectors: readonly Sector[]): Row[] {
	const lists: [string, Code[]][] = [
		['requests', [...REQUEST_ITEMS, ...APPLICANTS.map(grouped('applicant', ['2021', '2019']))]],
		[
			'disputes',
			[
				...CHANNELS.map(grouped('channel', ['2021', '2019'])),
				...DISPUTE_OUTCOMES.map(grouped('outcome', ['2021', '2019']))
			]
		],
		[
			'proactive',
			[
				...SUBJECTS.map((s) => ({
					...s,
					group: 'subject',
					templates: templatesWith((row) => row.subject === s.code)
				})),
				...MEASURES.map((m) => ({
					...m,
					group: 'measure',
					templates: templatesWith((row) => row.measures.some((code) => code === m.code))
				}))
			]
		],
		['claims', CLAIMS.map((c) => ({ ...c, group: c.unit }))],
		['outcome_groups', OUTCOME_GROUPS.map(grouped('outcome_group'))],
		['agency_kinds', AGENCY_KINDS.map(grouped('kind'))],
		['agency_levels', AGENCY_LEVELS.map(grouped('level'))],
		[
			'sectors',
			sectors.map((s) => ({
				code: s.sector,
				group: 'sector',
				zh: s.label_zh,
				en: s.label_en
			}))
		],
		['cell_states', CELL_STATES.map((code) => ({ code, group: 'state', ...STATE_LABELS[code] }))]
	];
	return lists.flatMap(([table, list]) =>
		list.map(({ code, group, templates, zh, en }, order) => [
			table,
			code,
			group,
			order,
			templates?.join(',') ?? null,
			zh,
			en
		])
	);
}

const grouped =
	(group: string, templates?: string[]) =>
	(entry: { code: string; zh: string; en: string }): Code => ({ ...entry, group, templates });

const templatesWith = (has: (row: (typeof PROACTIVE_ROWS)['2021'][number]) => boolean) =>
	(['2021', '2019'] as const).filter((template) => PROACTIVE_ROWS[template].some(has));
