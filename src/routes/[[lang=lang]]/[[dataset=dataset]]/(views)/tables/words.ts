import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { APPLICANTS } from '#domain/requests.ts';
import { SCOPES } from '#domain/report.ts';
import { m } from '#lib/paraglide/messages.js';
import { RECEIPT_CHANNELS } from '#lib/queries/cross-measure.ts';
import type { CrossMeasure, Denominator } from '#lib/queries/cross-measure.ts';
import type { CrossSide } from '#lib/queries/cross-reports.ts';
import type { CrossRow } from '#lib/queries/cross-table.ts';
import { keyName } from '../shared/groups.ts';
import { exactOf, formatOf } from '../shared/indicator-words.ts';
import { fixed } from '../shared/numbers.ts';
import { panelWord } from '../shared/panel-words.ts';
import { narrowWords, reportWords } from '../shared/selection.ts';
import type { Choices } from '../shared/selection.ts';
import { joined } from '../shared/words.ts';
import type { Tables } from './read-tables.ts';
import { crossedIn } from './state.ts';
import type { State } from './state.ts';

export const panelIn = ({ panel }: State): string => (panel === null ? '' : panelWord(panel));

/** What a cross table is made of, in words. */
export function tablesWords(state: State, { context }: Tables, choices: Choices): string {
	const { selection } = crossedIn(state);
	const narrowed =
		state.panel === 'own' ? selection : { ...selection, regions: state.selection.regions };
	return joined([
		panelIn(state),
		...narrowWords(narrowed, context, choices),
		reportWords(context.reports)
	]);
}

const DENOMINATOR_WORDS: Record<Denominator, () => string> = {
	count: m.tables_of_count,
	handled: m.tables_of_handled,
	refused: m.tables_of_refused,
	group: m.tables_of_group,
	reports: m.tables_of_reports
};
export const denominatorWord = (one: Denominator): string => DENOMINATOR_WORDS[one]();

export const rowName = (side: CrossSide, cell: CrossRow, choices: Choices): string =>
	keyName(side, { key: cell.row, name: cell.row_name }, choices);

export const columnName = (side: CrossSide, cell: CrossRow, choices: Choices): string =>
	keyName(side, { key: cell.column, name: cell.column_name }, choices);

/** The order of a side that has one; years count up, all else comes by size. */
export function orderOf(side: CrossSide, keys: readonly (string | null)[]): readonly string[] {
	if (side === 'year') return keys.filter((key) => key !== null).toSorted();
	const known: Partial<Record<CrossSide, readonly string[]>> = {
		level: AGENCY_LEVELS.map(({ code }) => code),
		kind: AGENCY_KINDS.map(({ code }) => code),
		applicant: APPLICANTS.map(({ code }) => code),
		scope: SCOPES,
		channel: RECEIPT_CHANNELS.map(({ code }) => code)
	};
	return known[side] ?? [];
}

/** A mean has a digit after the point, which no count has. */
export const valueFormat = (measure: CrossMeasure) =>
	measure.mean ? (value: number) => fixed(value, 1) : formatOf(measure);

export const exactFormat = (measure: CrossMeasure) =>
	measure.mean ? valueFormat(measure) : exactOf(measure);
