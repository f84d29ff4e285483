import { inReport } from '#domain/place.ts';
import type { Database } from '#lib/db/database.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { RuleRow } from '#lib/queries/dimensions.ts';
import { findingList } from '#lib/queries/finding-list.ts';
import type { FindingFilter, ListedFinding } from '#lib/queries/finding-list.ts';
import { everyOwnFinding, gapsOf, LATE_RULE, reportYears } from '#lib/queries/rectify.ts';
import type { Gap, OwnFinding, ReportYear } from '#lib/queries/rectify.ts';
import { everyScope } from '#lib/queries/where.ts';
import { placeWords } from '../shared/place-words.ts';
import { proposalOf } from '../shared/proposal.ts';
import { passageId } from '../shared/report/segments.ts';
import { originWord, severityWord } from '../shared/words.ts';
import { againstWords, contradictingOf } from '../shared/findings.ts';
import { readEvidence } from './evidence.ts';
import type { Evidence, Side } from './evidence.ts';
import { plainExcerpt } from './excerpts.ts';
import { daysOverdue, gapTitle, gapWords } from './gap-words.ts';
import { isOwn } from './own.ts';
import { told } from './rule-words.ts';
import { standingsOf } from './standing.ts';
import type { Standings } from './standing.ts';
import { standingWord } from './standing-words.ts';
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

type HrefOf = (report_id: string, passage: string) => string;

/** All findings of a state, and with them the missing and the late, on whatever page, with the address of each at `hrefOf(report_id)`. */
export async function readRectification(
	database: Database,
	{ selection, filter }: Pick<State, 'selection' | 'filter'>,
	rules: readonly RuleRow[],
	hrefOf: HrefOf,
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
	const gaps = isWhole(filter) ? await database.query(gapsOf(selection)) : [];
	const dates = new Map(gaps.map((gap) => [keyOf(gap), gap]));
	// What a check has found is on the list already.
	const toldLate = new Set(findings.filter(({ rule }) => rule === LATE_RULE).map(keyOf));
	const standings = await readStandings(database, findings);
	const today = new Date().toISOString().slice(0, 10);
	return {
		columns: columns(),
		rows: [
			...gaps
				.filter((gap) => !toldLate.has(keyOf(gap)))
				.map((gap) => gapRow(gap, today, basisOf(LATE_RULE, rules), hrefOf)),
			...findings.map((finding) => {
				const its = evidence.get(finding.finding_id);
				if (!its) throw new Error(`no evidence was read for ${finding.finding_id}`);
				const row = rowOf(finding, its, rules, hrefOf);
				const late = finding.rule === LATE_RULE ? dates.get(keyOf(finding)) : undefined;
				return {
					...row,
					...(isOwn(row) && !late ? { standing: standingWord(standings.of(finding)) } : {}),
					...(late ? { due: late.due, published: late.published, days: late.days } : {})
				};
			})
		]
	};
}

const keyOf = ({ agency_id, year }: { agency_id: string; year: number }) => `${agency_id} ${year}`;

/** A missing report is found by no check: it is on the list where the reader left none out. */
const isWhole = ({ rule, severity, origin }: FindingFilter): boolean =>
	rule === null && severity === null && origin !== 'extraction';

/** Organs asked for at a time. */
const ORGANS_AT_ONCE = 500;

async function readStandings(
	database: Database,
	findings: readonly ListedFinding[]
): Promise<Standings> {
	const agencies = [...new Set(findings.map(({ agency_id }) => agency_id))];
	const every: OwnFinding[] = [];
	const years: ReportYear[] = [];
	for (let at = 0; at < agencies.length; at += ORGANS_AT_ONCE) {
		const asked = agencies.slice(at, at + ORGANS_AT_ONCE);
		every.push(...(await database.query(everyOwnFinding(asked))));
		years.push(...(await database.query(reportYears(asked))));
	}
	return standingsOf(every, years);
}

const columns = (): Rectification['columns'] => [
	{ key: 'agency', label: m.fact_agency(), width: 26 },
	{ key: 'region', label: m.rectify_region(), width: 14 },
	{ key: 'year', label: m.column_year(), width: 8 },
	{ key: 'severity', label: m.findings_severity(), width: 10 },
	{ key: 'origin', label: m.findings_origin(), width: 12 },
	{ key: 'check', label: m.column_check(), width: 36 },
	{ key: 'standing', label: m.bench_standing(), width: 12 },
	{ key: 'due', label: m.bench_due(), width: 12 },
	{ key: 'published', label: m.bench_published(), width: 12 },
	{ key: 'days', label: m.bench_days(), width: 8 },
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
	hrefOf: HrefOf
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

/** A year without a report, or with a late one, on the same list. */
const gapRow = (
	gap: Gap,
	today: string,
	basis: string | null,
	hrefOf: HrefOf
): Rectification['rows'][number] => ({
	agency: gap.name,
	agency_id: gap.agency_id,
	region: gap.region_name,
	year: gap.year,
	severity_code: gap.published === null ? 'error' : 'warning',
	severity: severityWord(gap.published === null ? 'error' : 'warning'),
	origin_code: 'source',
	origin: originWord('source'),
	check: gapTitle(gap),
	due: gap.due,
	published: gap.published,
	days: daysOverdue(gap, today),
	contradiction: gapWords(gap, today),
	basis,
	link: gap.report_id === null ? null : hrefOf(gap.report_id, '')
});

/** The law or practice that a check rests on, in the language of the page. */
const basisOf = (id: string, rules: readonly RuleRow[]): string | null =>
	rules.find((rule) => rule.id === id)?.[`basis_${getLocale()}`] ?? null;

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
