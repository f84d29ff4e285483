import { inReport } from '#domain/place.ts';
import type { Database } from '#lib/db/database.ts';
import { parseCause } from '#domain/finding.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { RuleRow } from '#lib/queries/dimensions.ts';
import { findingList } from '#lib/queries/finding-list.ts';
import type { ListedFinding } from '#lib/queries/finding-list.ts';
import { everyScope } from '#lib/queries/where.ts';
import { placeWords } from '../shared/place-words.ts';
import { passageId } from '../shared/report/segments.ts';
import { originWord, severityWord } from '../shared/words.ts';
import { againstWords, contradictingOf } from '../shared/findings.ts';
import { readEvidence } from './evidence.ts';
import type { Evidence, Side } from './evidence.ts';
import { plainExcerpt } from './excerpts.ts';
import { told } from './rule-words.ts';
import type { State } from './state.ts';

/** A sheet with more rows is no list of what to put right. */
export const MOST_ROWS = 50_000;
/** Texts of so many reports are held at a time. */
const REPORTS_AT_ONCE = 1000;
const MOST_EXCERPTS = 6;
const MOST_PLACES = 30;

/** What is printed, what contradicts it and what would put it right, one row a finding. */
export interface Rectification {
	columns: { key: string; label: string; width: number }[];
	rows: Record<string, string | number | null>[];
}

/** What an organ has to put right: its own contradictions and gaps, hints left out. */
export const isOwn = (row: Rectification['rows'][number]): boolean =>
	row.origin_code === 'source' && row.severity_code !== 'note';

/** All findings of a state, on whatever page, with the address of each at `hrefOf(report_id)`. */
export async function readRectification(
	database: Database,
	{ selection, filter }: State,
	rules: readonly RuleRow[],
	hrefOf: (report_id: string, passage: string) => string,
	onRows: (done: number, of: number) => void
): Promise<Rectification> {
	const findings = await database.query(
		findingList(everyScope(selection), filter, { size: MOST_ROWS })
	);
	const evidence = new Map<string, Evidence>();
	for (const part of byReports(findings)) {
		onRows(evidence.size, findings.length);
		const read = await readEvidence(database, part);
		part.forEach(({ finding_id }, i) => {
			const its = read[i];
			if (its) evidence.set(finding_id, its);
		});
	}
	onRows(findings.length, findings.length);
	return {
		columns: columns(),
		rows: findings.map((finding) => {
			const its = evidence.get(finding.finding_id);
			if (!its) throw new Error(`no evidence was read for ${finding.finding_id}`);
			return rowOf(finding, its, rules, hrefOf);
		})
	};
}

const columns = (): Rectification['columns'] => [
	{ key: 'agency', label: m.fact_agency(), width: 26 },
	{ key: 'region', label: m.rectify_region(), width: 14 },
	{ key: 'year', label: m.column_year(), width: 8 },
	{ key: 'severity', label: m.findings_severity(), width: 10 },
	{ key: 'origin', label: m.findings_origin(), width: 12 },
	{ key: 'check', label: m.column_check(), width: 36 },
	{ key: 'place', label: m.rectify_place(), width: 30 },
	{ key: 'stated', label: m.rectify_stated(), width: 12 },
	{ key: 'expected', label: m.rectify_expected(), width: 12 },
	{ key: 'contradiction', label: m.rectify_contradiction(), width: 48 },
	{ key: 'against', label: m.rectify_against(), width: 40 },
	{ key: 'diagnosis', label: m.rectify_diagnosis(), width: 40 },
	{ key: 'cell', label: m.rectify_cell(), width: 30 },
	{ key: 'proposed', label: m.rectify_proposed(), width: 12 },
	{ key: 'basis', label: m.bench_basis(), width: 40 },
	{ key: 'passage', label: m.rectify_passage(), width: 48 },
	{ key: 'passage_against', label: m.rectify_passage_against(), width: 48 },
	{ key: 'link', label: m.rectify_link(), width: 40 },
	{ key: 'finding_id', label: m.rectify_id(), width: 24 }
];

function rowOf(
	finding: ListedFinding,
	evidence: Evidence,
	rules: readonly RuleRow[],
	hrefOf: (report_id: string, passage: string) => string
): Rectification['rows'][number] {
	const shown = told(finding, rules);
	const against = finding.against?.split(',').map(inReport) ?? [];
	const proposed = proposalOf(finding.cause);
	const { text_start: start, text_end: end } = finding;
	return {
		agency: finding.agency,
		agency_id: finding.agency_id,
		severity_code: finding.severity,
		origin_code: finding.origin,
		basis: basisOf(finding.rule, rules),
		region: finding.region_name,
		year: finding.year,
		severity: severityWord(finding.severity),
		origin: originWord(finding.origin),
		check: shown.title,
		place: placeWords(finding.place),
		stated: finding.stated,
		expected: contradictingOf(finding),
		contradiction: shown.sentence,
		against: againstWords(against, MOST_PLACES),
		diagnosis: shown.cause,
		cell: proposed && placeWords(proposed.place),
		proposed: proposed && proposed.value,
		passage: plainSides([evidence.own]),
		passage_against: plainSides(evidence.against),
		link: hrefOf(
			finding.report_id,
			start === null || end === null ? '' : `#${passageId({ start, end })}`
		),
		finding_id: finding.finding_id
	};
}

/** The law or practice that a check rests on, in the language of the page. */
const basisOf = (id: string, rules: readonly RuleRow[]): string | null =>
	rules.find((rule) => rule.id === id)?.[`basis_${getLocale()}`] ?? null;

/** The one change that the diagnosis names; it proposes nothing that it did not find. */
function proposalOf(cause: string | null): { place: string; value: number } | null {
	const named = parseCause(cause ?? '').find(({ code }) => code === 'single_cell');
	if (!named) return null;
	const { place = '', expected = '' } = named.params;
	return expected === '' || !Number.isFinite(Number(expected))
		? null
		: { place, value: Number(expected) };
}

function plainSides(sides: readonly Side[]): string | null {
	const excerpts = sides.flatMap((side) => side.excerpts);
	const telling = excerpts.filter((excerpt) => excerpt.telling);
	const shown = (telling.length > 0 ? telling : excerpts).slice(0, MOST_EXCERPTS);
	const retold = sides.some((side) => side.isTranscript) ? [m.transcript()] : [];
	return shown.length === 0
		? null
		: [...retold, ...shown.map((excerpt) => plainExcerpt(excerpt).trim())].join('\n');
}

/** In parts of neighbouring reports, so that each reads a stretch of the tables and not all of them. */
function byReports(findings: readonly ListedFinding[]): ListedFinding[][] {
	const parts: ListedFinding[][] = [];
	let reports = new Set<number>();
	for (const finding of findings.toSorted((a, b) => a.report - b.report)) {
		if (parts.length === 0 || (!reports.has(finding.report) && reports.size >= REPORTS_AT_ONCE)) {
			parts.push([]);
			reports = new Set();
		}
		reports.add(finding.report);
		parts.at(-1)?.push(finding);
	}
	return parts;
}
