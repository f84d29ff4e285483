import type { RuleAccuracy } from '#domain/accuracy.ts';
import type { Place } from '#domain/place.ts';
import { rules } from '#pipeline/5-findings/rules/index.ts';
import type { BuiltFinding, BuiltReport } from './dataset.ts';
import { type DiagnosisScores, scoreDiagnoses } from './diagnosis.ts';
import type { TrueDocument } from './truth.ts';

/** A current report beside what is true of it. */
export interface Pair {
	truth: TrueDocument;
	built: BuiltReport;
	/** Whether there is a later report of the same organ and year, of which another document may be the one kept. */
	revised: boolean;
}

export interface RuleScores extends DiagnosisScores {
	rules: RuleAccuracy[];
	notFound: string[];
	falseAlarms: string[];
	/** Notes of origin `source` for which nothing was planted, by rule; a note accuses no one. */
	notes: Map<string, number>;
}

const KINDS = new Map(rules.map((rule) => [rule.id, rule.kind]));

/** Recall, false alarms and diagnosis of every rule over the reports whose tables are whole. */
export function scoreRules(pairs: readonly Pair[]): RuleScores {
	const scores = new Map<string, RuleAccuracy>();
	const scoreOf = (rule: string) => {
		const score = scores.get(rule) ?? { rule, planted: 0, found: 0, false_alarms: 0 };
		scores.set(rule, score);
		return score;
	};
	for (const { id } of rules) scoreOf(id);
	const near = neighbourhood(pairs);
	const notFound: string[] = [];
	const falseAlarms: string[] = [];
	const notes = new Map<string, number>();
	for (const pair of pairs) {
		const { truth, built } = pair;
		const source = built.findings.filter(({ origin }) => origin === 'source');
		const told = new Set(source.map(({ rule }) => rule));
		for (const [rule, kind] of plantedRules(pair, near)) {
			scoreOf(rule).planted++;
			if (told.has(rule) || near.namedBy(rule, built.report_id)) scoreOf(rule).found++;
			else notFound.push(`${rule} (${kind}) ${truth.shape} ${truth.path}`);
		}
		for (const finding of source) {
			if (isExplained(finding, pair, near)) continue;
			const { rule, severity, place } = finding;
			if (severity === 'note') notes.set(rule, (notes.get(rule) ?? 0) + 1);
			else {
				scoreOf(rule).false_alarms++;
				falseAlarms.push(`${rule} ${place} ${truth.shape} ${truth.path}`);
			}
		}
	}
	return { rules: [...scores.values()], ...scoreDiagnoses(pairs), notFound, falseAlarms, notes };
}

interface Neighbourhood {
	lastYear(pair: Pair): Pair | undefined;
	byId: ReadonlyMap<string, Pair>;
	byPath: ReadonlyMap<string, Pair>;
	/** Whether a finding of the rule on another report names this one as the other side. */
	namedBy(rule: string, report_id: string): boolean;
	/** Reports of the same place and year, and of the places right below it, with something planted. */
	around(pair: Pair): readonly Pair[];
}

function neighbourhood(pairs: readonly Pair[]): Neighbourhood {
	const byYear = new Map(pairs.map((p) => [`${p.truth.organ}/${p.truth.year}`, p]));
	const places = new Map<string, Pair[]>();
	const named = new Set<string>();
	for (const { built } of pairs)
		for (const { rule, origin, against } of built.findings)
			if (origin === 'source' && KINDS.get(rule) === 'corpus')
				for (const id of against) named.add(`${rule} ${id}`);
	for (const pair of pairs) {
		if (!pair.truth.planted?.some(({ changed }) => changed.length > 0)) continue;
		for (const place of new Set([pair.truth.region, pair.truth.parent])) {
			const key = `${place}/${pair.truth.year}`;
			places.set(key, [...(places.get(key) ?? []), pair]);
		}
	}
	return {
		lastYear: ({ truth }) => byYear.get(`${truth.organ}/${(truth.year ?? 0) - 1}`),
		byId: new Map(pairs.map((p) => [p.built.report_id, p])),
		byPath: new Map(pairs.map((p) => [p.truth.path, p])),
		namedBy: (rule, id) => named.has(`${rule} ${id}`),
		around: ({ truth }) => places.get(`${truth.region}/${truth.year}`) ?? []
	};
}

/** What the rules should say of a report and why, by rule. */
function plantedRules(pair: Pair, near: Neighbourhood): Map<string, string> {
	const { truth } = pair;
	const found = new Map<string, string>();
	const last = near.lastYear(pair)?.truth;
	for (const { rule, kind, place, other, changed } of truth.planted ?? [])
		if (
			canBeSeen(rule, truth, changed) &&
			(!hasYearBefore(rule) || last?.tables === 'whole') &&
			(rule !== 'figures-repeated' || isSameTable(truth, last)) &&
			(other === undefined || isCopyOf(rule, truth, near.byPath.get(other)?.truth)) &&
			(!place.startsWith('claims/') || hasTotals(truth, place))
		)
			found.set(rule, kind);
	for (const { rule, place } of truth.broken ?? [])
		if (!found.has(rule) && isToBeSeen(rule, place, truth, last))
			found.set(rule, KINDS.get(rule) === 'series' ? 'over_years' : 'sum');
	return found;
}

/** What a report is held against in the figures of the year before can be seen where those can be read. */
const hasYearBefore = (rule: string) =>
	KINDS.get(rule) === 'series' || rule === 'figures-repeated' || rule === 'outlier-change';

/** A contradiction that the document no longer holds cannot be found in it: its cells are lost, or its tables are. */
function canBeSeen(rule: string, truth: TrueDocument, changed: readonly Place[]): boolean {
	const { tables, lost, cells = {} } = truth;
	// What is no count is told of as such, though no number can be had from it.
	if (rule === 'report-revised' || rule === 'count-not-whole') return tables === 'whole';
	if (rule === 'template-older') return tables !== 'absent';
	// A row that is blank throughout lacks no total.
	if (rule === 'total-missing')
		return Object.entries(cells).some(
			([place, value]) =>
				place.startsWith('requests/') &&
				value !== null &&
				cells[place.replace(/[^/]+$/u, 'total')] === null
		);
	return changed.length === 0 || changed.some((place) => !lost?.includes(place));
}

const isCopyOf = (rule: string, truth: TrueDocument, other: TrueDocument | undefined): boolean =>
	other !== undefined && (rule !== 'figures-shared' || isSameTable(truth, other));

/** Where each cell of table 三 is printed in both, and the current report of the other is the one that was copied. */
function isSameTable(truth: TrueDocument, other: TrueDocument | undefined): boolean {
	const lost = new Set([...(truth.lost ?? []), ...(other?.lost ?? [])]);
	return Object.entries(truth.cells ?? {}).every(
		([place, value]) =>
			!place.startsWith('requests/') ||
			(value !== null && !lost.has(place) && other?.cells?.[place] === value)
	);
}

/** The prose is held against totals, which must be printed. */
function hasTotals({ cells = {} }: TrueDocument, claim: Place): boolean {
	const items = ['received_new', 'carried_in', 'handled_total'];
	if (claim === 'claims/granted_share') items.push('granted');
	if (!/^claims\/(?:rec(?!onsid)|handled|granted)/u.test(claim)) return true;
	return items.every((item) => cells[`requests/${item}/total`] !== null);
}

/** An identity can be judged where its cells are printed; one over the years, in both reports, and a cell that was inferred is no witness. */
function isToBeSeen(
	rule: string,
	place: Place,
	truth: TrueDocument,
	last: TrueDocument | undefined
): boolean {
	const lost = new Set(truth.lost);
	const isSeries = KINDS.get(rule) === 'series';
	const cells = rule === 'stock-over-years' ? stockOf(place) : [place];
	if (!cells.every((cell) => isPrinted(truth, cell, lost))) return false;
	if (!isSeries) return true;
	if (truth.tables !== 'whole' || last?.tables !== 'whole' || (last.lost ?? []).length > 0)
		return false;
	const before = rule === 'carry-over' ? place.replace('carried_in', 'carried_out') : place;
	return isPrinted(last, before, new Set());
}

const stockOf = (place: Place): Place[] =>
	['issued', 'repealed', 'in_force'].map((measure) => place.replace('in_force', measure));

const isPrinted = (truth: TrueDocument, place: Place, lost: ReadonlySet<string>) =>
	truth.cells?.[place] !== undefined && truth.cells[place] !== null && !lost.has(place);

function isExplained(finding: BuiltFinding, pair: Pair, near: Neighbourhood): boolean {
	const { rule, against } = finding;
	if (explains(pair.truth, rule) || (rule === 'report-revised' && pair.revised)) return true;
	const kind = KINDS.get(rule);
	const last = near.lastYear(pair)?.truth;
	if (kind === 'series') return last !== undefined && explains(last, rule);
	if (kind !== 'corpus') return false;
	const named = against.map((id) => near.byId.get(id)).filter((p) => p !== undefined);
	return [...named, ...near.around(pair)].some(({ truth }) => explains(truth, rule));
}

const explains = ({ planted = [], broken = [] }: TrueDocument, rule: string): boolean =>
	broken.some((b) => b.rule === rule) ||
	planted.some(
		(p) => p.rule === rule || p.explains === 'any' || (p.explains as string[]).includes(rule)
	);
