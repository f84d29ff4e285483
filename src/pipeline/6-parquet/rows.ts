import type { DocumentRow, PublishedReport } from '#domain/dataset.ts';
import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import type { Agency } from '#domain/report.ts';
import type { ExpectedReporter } from '#domain/expected.ts';
import { EVIDENCE_KINDS } from '#domain/evidence.ts';
import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { CELL_STATES } from '#domain/figure.ts';
import type { CellState } from '#domain/figure.ts';
import type { Finding, RuleText } from '#domain/finding.ts';
import { MEASURES, PROACTIVE_ROWS, SUBJECTS } from '#domain/proactive.ts';
import type { RowOf } from '#domain/row.ts';
import type { TableName, TABLES } from '#domain/schema.ts';
import type { Region, Sector } from '#domain/region.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import type { Latin } from './latin.ts';

type RowIn<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

/** What a document, an organ and a place are told by bears the names of the columns. */
export const documentRow = (document: DocumentRow): RowIn<'documents'> => document;
export const agencyRow = (agency: Agency, latin: Latin): RowIn<'agencies'> => ({
	...agency,
	...latin.ofAgency(agency)
});
export const expectedRow = (reporter: ExpectedReporter): RowIn<'expected'> => reporter;
export const regionRow = (region: Region, latin: Latin): RowIn<'regions'> => ({
	...region,
	...latin.ofRegion(region)
});

/** Without `is_current`, which only the end of the build knows. */
export const reportRow = ({
	read,
	...report
}: PublishedReport): Omit<RowIn<'reports'>, 'is_current'> => ({
	report: report.report,
	report_id: report.report_id,
	agency_id: read.agency.agency_id,
	year: read.year,
	template: read.template,
	scope: read.scope,
	title: read.title,
	document: report.document,
	url: report.url,
	published: read.published,
	period_start: read.period_start,
	period_end: read.period_end,
	proactive_state: read.proactive_state,
	requests_state: read.requests_state,
	disputes_state: read.disputes_state
});

export const claimRows = ({ report, read }: PublishedReport): RowIn<'claims'>[] =>
	read.claims.map(({ claim, value, unit, definition, start, end }) => ({
		report,
		claim,
		value,
		unit,
		definition,
		text_start: start,
		text_end: end
	}));

export const sectionRows = ({ report, read }: PublishedReport): RowIn<'sections'>[] =>
	read.sections.map(({ section, heading, start, end }) => ({
		report,
		section,
		heading,
		text_start: start,
		text_end: end
	}));

export const cutoutRows = ({ report, read }: PublishedReport): RowIn<'cutouts'>[] =>
	(read.pictures?.cutouts ?? []).map(({ place, page, left, top, right, bottom, png }) => ({
		report,
		place,
		page,
		box_left: left,
		box_top: top,
		box_right: right,
		box_bottom: bottom,
		png: btoa(String.fromCharCode(...png))
	}));

export const evidenceRows = ({ report, read }: PublishedReport): RowIn<'evidence'>[] =>
	read.evidence.map(({ kind, name, accepted, start, end }, rank) => ({
		report,
		rank,
		source: kind,
		name,
		accepted,
		text_start: end > start ? start : null,
		text_end: end > start ? end : null
	}));

export const findingRow = (finding: Finding): RowIn<'findings'> => ({
	finding_id: finding.finding_id,
	report: finding.report,
	rule: finding.rule,
	severity: finding.severity,
	origin: finding.origin,
	place: finding.place,
	stated: finding.stated ?? null,
	expected: finding.expected ?? null,
	against: finding.against?.join(',') || null,
	cause: finding.cause ?? null,
	text_start: finding.start ?? null,
	text_end: finding.end ?? null
});

export const ruleRow = ({
	id,
	title,
	why,
	formula,
	severity,
	basis,
	spares
}: RuleText): RowIn<'rules'> => ({
	id,
	title_zh: title.zh,
	title_en: title.en,
	why_zh: why.zh,
	why_en: why.en,
	formula,
	severity,
	basis_zh: basis.zh,
	basis_en: basis.en,
	spares_zh: spares.zh,
	spares_en: spares.en
});

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
export function itemRows(sectors: readonly Sector[]): RowIn<'items'>[] {
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
		['evidence', EVIDENCE_KINDS.map(grouped('source'))],
		['cell_states', CELL_STATES.map((code) => ({ code, group: 'state', ...STATE_LABELS[code] }))]
	];
	return lists.flatMap(([table, list]) =>
		list.map(({ code, group, templates, zh, en }, order) => ({
			table_name: table,
			code,
			item_group: group,
			sort_order: order,
			templates: templates?.join(',') ?? null,
			label_zh: zh,
			label_en: en
		}))
	);
}

const grouped =
	(group: string, templates?: string[]) =>
	(entry: { code: string; zh: string; en: string }): Code => ({ ...entry, group, templates });

const templatesWith = (has: (row: (typeof PROACTIVE_ROWS)['2021'][number]) => boolean) =>
	(['2021', '2019'] as const).filter((template) => PROACTIVE_ROWS[template].some(has));
