import type { CellState, Figure } from '#domain/figure.ts';
import type { Place } from '#domain/place.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport, TableState } from '#domain/report.ts';
import { cellsOf } from './cells.ts';

export const TABLES = ['proactive', 'requests', 'disputes'] as const;
export type FormTableName = (typeof TABLES)[number];

const STATE_OF = {
	proactive: 'proactive_state',
	requests: 'requests_state',
	disputes: 'disputes_state'
} as const;

export const tableState = (report: ReadReport, table: FormTableName): TableState =>
	report[STATE_OF[table]];

/** The tables in this state of which the reader left no note under the rule's own id. */
export const tablesLeft = (report: ReadReport, state: TableState, rule: string): FormTableName[] =>
	TABLES.filter((table) => {
		if (tableState(report, table) !== state) return false;
		return !report.notes.some((note) => note.rule === rule && note.place === table);
	});

/** Cells in this state that no note of the reader speaks of, so that none goes without a finding. */
export function* cellsLeft(
	report: ReadReport,
	state: CellState,
	rule: string
): Generator<Observation> {
	const left = cellsOf(report.figures).others.filter((figure) => figure.state === state);
	if (left.length === 0) return;
	const noted = new Set(report.notes.filter((n) => n.rule === rule).map((n) => n.place));
	// One finding tells of all that was read from pictures.
	for (const { place } of report.pictures?.cutouts ?? []) noted.add(place);
	for (const figure of left) {
		if (isTold(report, figure, noted)) continue;
		yield {
			place: figure.place,
			origin: 'extraction',
			stated: figure.value,
			cause: figure.raw === null ? null : writeCause('reading', figure.raw.slice(0, 40)),
			start: figure.start,
			end: figure.end
		};
	}
}

/** Of the cell itself, of its row or of its table. */
function isTold(report: ReadReport, { place }: Figure, noted: ReadonlySet<Place>): boolean {
	const table = TABLES.find((name) => place.startsWith(name));
	if (table !== undefined && tableState(report, table) === 'unreadable') return true;
	if (noted.size === 0) return false;
	const row = place.slice(0, place.lastIndexOf('/'));
	return noted.has(place) || noted.has(row) || noted.has(row.slice(0, row.indexOf('/')));
}

export function countUnread(report: ReadReport, table: FormTableName) {
	const cells = [...report.figures.values()].filter((f) => f.place.startsWith(`${table}/`));
	const unread = cells.filter((f) => f.state === 'unreadable').length;
	return writeCause('unread_cells', unread, cells.length);
}
