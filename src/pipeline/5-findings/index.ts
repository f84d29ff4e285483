import type { Finding, Observation, RuleText, Severity } from '#domain/finding.ts';
import type { Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import type { ReadReport } from '#domain/report.ts';
import { type Corpus, rowOf } from './corpus.ts';
import type { CorpusRule, ReportRule, SeriesReport, SeriesRule } from './rule.ts';
import { rules } from './rules/index.ts';
import { isSettled } from './years/settled.ts';

export type { Corpus, ProseColumn, Revision } from './corpus.ts';
export type { SeriesReport } from './rule.ts';
export { isSettled } from './years/settled.ts';
export {
	type ReportSketch,
	SKETCHED_SECTIONS,
	SKETCH_WORDS,
	type SketchedSection,
	sketchReport
} from './copies/sketch.ts';

export interface RuleObservation extends Observation {
	rule: string;
	severity: Severity;
}

const reportRules = rules.filter((rule): rule is ReportRule => rule.kind === 'report');
const seriesRules = rules.filter((rule): rule is SeriesRule => rule.kind === 'series');
const corpusRules = rules.filter((rule): rule is CorpusRule => rule.kind === 'corpus');

export const ruleTexts: RuleText[] = rules.map(
	({ id, severity, title, why, spares, formula, basis }): RuleText => ({
		id,
		severity,
		title,
		why,
		spares,
		formula,
		basis
	})
);

/** What the rules over the years need of each report, and those over the corpus. */
export const seriesPlaces: ReadonlySet<Place> = new Set(seriesRules.flatMap((rule) => rule.needs));
export const corpusPlaces: ReadonlySet<Place> = new Set(corpusRules.flatMap((rule) => rule.needs));

/** What the rules that look at one report alone see in it and in the text it was read from. */
export function checkReport(report: ReadReport, text: string): RuleObservation[] {
	const seen: RuleObservation[] = [];
	for (const rule of reportRules)
		for (const observation of rule.check(report, text))
			seen.push(signed(rule, observation, report.figures));
	return report.pictures === undefined ? seen : seen.filter(isNoCharge);
}

/** Words read from a picture may be misread: nothing is laid to the agency by them. */
const isNoCharge = ({ origin, severity }: RuleObservation): boolean =>
	origin !== 'source' || severity === 'note';

/** What the rules over the years see in the current reports of one agency, ordered by year. */
export function checkSeries(
	series: readonly SeriesReport[]
): (RuleObservation & { report: number })[] {
	const figuresOf = new Map(series.map((s) => [s.report, s.figures]));
	const seen: (RuleObservation & { report: number })[] = [];
	const settled = series.every((s) => s.settled);
	for (const rule of seriesRules)
		for (const observation of rule.check(series)) {
			const figures = figuresOf.get(observation.report);
			const found = signed(rule, observation, figures);
			seen.push({ ...(settled ? found : asNote(found)), report: observation.report });
		}
	return seen;
}

/**
 * What the rules over the corpus see in all current reports. `open` gives the corpus with the columns
 * that one rule needs; `figuresOf` the figures of one report, for the passage of what is seen.
 */
export function* checkCorpus(
	open: (places: readonly Place[]) => Corpus,
	figuresOf: (report: number) => Figures
): Generator<RuleObservation & { report: number }> {
	for (const rule of corpusRules) {
		const corpus = open(rule.needs);
		for (const observation of rule.check(corpus)) {
			const { report } = observation;
			const found = signed(rule, observation, figuresOf(report));
			const settled = isSettled(corpus.agency(rowOf(corpus, report)));
			yield { ...(settled ? found : asNote(found)), report };
		}
	}
}

/** Reports of an organ that is not settled may be of several: what differs between them is for reading and charges none. */
const asNote = <O extends RuleObservation>(found: O): O => ({ ...found, severity: 'note' });

/** Gives the observations of one report the identity under which they are published. */
export function toFindings(
	report_id: string,
	report: number,
	observations: readonly RuleObservation[]
): Finding[] {
	const used = new Map<string, number>();
	return observations.map((observation) => {
		const id = idOf(report_id, observation);
		const times = (used.get(id) ?? 0) + 1;
		used.set(id, times);
		return toFinding(report_id, report, observation, times);
	});
}

/** `times` counts what a rule sees at a place of a report, from 1. */
export function toFinding(
	report_id: string,
	report: number,
	observation: RuleObservation,
	times: number
): Finding {
	const id = idOf(report_id, observation);
	return { report, finding_id: times === 1 ? id : `${id}:${times}`, ...observation };
}

const idOf = (report_id: string, { rule, place }: RuleObservation): string =>
	`${report_id}:${rule}:${place}`;

function signed(
	rule: ReportRule | SeriesRule | CorpusRule,
	observation: Observation,
	figures: Figures | undefined
): RuleObservation {
	const figure = figures?.get(observation.place);
	return {
		start: figure?.start ?? null,
		end: figure?.end ?? null,
		...observation,
		rule: rule.id,
		severity: observation.severity ?? rule.severity
	};
}
