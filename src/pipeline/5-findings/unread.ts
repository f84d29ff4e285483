import type { CellState, Figure } from '#domain/figure.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport, TableState } from '#domain/report.ts';

export const TABLES = ['proactive', 'requests', 'disputes'] as const;
export type FormTableName = (typeof TABLES)[number];

export const tableState = (report: ReadReport, table: FormTableName): TableState =>
	report[`${table}_state`];

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
	for (const figure of report.figures.values()) {
		if (figure.state !== state || isTold(report, figure, rule)) continue;
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

function isTold(report: ReadReport, figure: Figure, rule: string): boolean {
	const table = TABLES.find((name) => figure.place.startsWith(`${name}/`));
	if (table !== undefined && tableState(report, table) === 'unreadable') return true;
	return report.notes.some(
		(note) =>
			note.rule === rule &&
			(note.place === figure.place || figure.place.startsWith(`${note.place}/`))
	);
}

export function countUnread(report: ReadReport, table: FormTableName) {
	const cells = [...report.figures.values()].filter((f) => f.place.startsWith(`${table}/`));
	const unread = cells.filter((f) => f.state === 'unreadable').length;
	return writeCause('unread_cells', unread, cells.length);
}
