import { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import type { CellState, Figure } from '#domain/figure.ts';
import { packFigures, unpackFigures } from '#domain/packed-figures.ts';
import { type CellTable, isOf, isPlace } from '#domain/place.ts';
import type { ReadingNote, ReadReport, TableState } from '#domain/report.ts';
import type { Correction } from '#pipeline/1-corpus/corrections.ts';
import { textOf } from '#pipeline/3-tables/index.ts';
import { readClaims } from '#pipeline/4-report/claims/index.ts';
import { stateOf } from '#pipeline/4-report/tables/reading.ts';
import { checkReport } from '#pipeline/5-findings/index.ts';
import type { Correct } from './publish.ts';

/** Rules of the reader that say of one cell what a correction overrules. */
const OVERRULED = ['cell-unreadable', 'cell-inferred'];
const UNREAD: CellState = 'unreadable';

export interface Corrections {
	correct: Correct;
	/** Refuses those of no report of the corpus. */
	refuseUnused: () => void;
}

/** Corrections by report. Refused with line and column where one is of no cell, or of no report of the corpus. */
export function openCorrections(corrections: readonly Correction[]): Corrections {
	for (const { place, refuse } of corrections)
		if (!isPlace(place)) refuse('place', 'no_cell', { value: place });
	const byReport = new Map<string, Correction[]>();
	for (const correction of corrections)
		byReport.set(correction.report, [...(byReport.get(correction.report) ?? []), correction]);
	return {
		correct(report_id, { text: whole, at, read, figures, observations }) {
			const mine = byReport.get(report_id);
			if (!mine) return { read, figures, observations };
			byReport.delete(report_id);
			const text = textOf(whole, at);
			const corrected = correctReport({ ...read, figures: unpackFigures(figures) }, text, mine);
			return {
				read: corrected,
				figures: packFigures(corrected.figures),
				observations: checkReport(corrected, text)
			};
		},
		refuseUnused() {
			for (const [report, [first]] of byReport)
				first?.refuse('report', 'no_report', { value: report });
		}
	};
}

/** The prose is held to the corrected tables, since its figures are read in their light. */
function correctReport(read: ReadReport, text: string, corrections: Correction[]): ReadReport {
	const notes = corrections.map(({ report, place, value, reason, evidence, refuse }) => {
		const figure = read.figures.get(place);
		if (!figure) return refuse('place', 'report_lacks_cell', { value: place, other: report });
		return noteOf(figure, value, evidence ? `${reason} (${evidence})` : reason);
	});
	const places = new Map(corrections.map(({ place, value }) => [place, value]));
	const figures = new Figures(
		read.figures.values().map((figure): Figure => {
			const value = places.get(figure.place);
			return value === undefined ? figure : { ...figure, value, state: 'corrected' };
		})
	);
	const stateNow = (table: CellTable, before: TableState) =>
		[...places.keys()].some((p) => isOf(table, p) && read.figures.get(p)?.state === UNREAD)
			? stateOf(figures.values().filter(({ place }) => isOf(table, place)))
			: before;
	const left = read.notes.filter(
		({ rule, place }) => !(OVERRULED.includes(rule) && places.has(place))
	);
	return {
		...read,
		figures,
		claims: readClaims(text, read.sections, figures),
		notes: [...left, ...notes],
		proactive_state: stateNow('proactive', read.proactive_state),
		requests_state: stateNow('requests', read.requests_state),
		disputes_state: stateNow('disputes', read.disputes_state)
	};
}

const noteOf = (
	{ place, start, end, ...read }: Figure,
	value: number,
	why: string
): ReadingNote => ({
	rule: 'cell-corrected',
	place,
	cause: writeCause('corrected', why),
	stated: read.value,
	expected: value,
	start,
	end
});
