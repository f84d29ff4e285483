import type { Figure } from '#domain/figure.ts';
import type { ReadingNote, TableState } from '#domain/report.ts';

/** What one table of the form gave: every cell the form has, read or not. */
export interface TableReading {
	figures: Figure[];
	notes: ReadingNote[];
}

/** `read` if every cell could be read, `unreadable` if none could. */
export function stateOf(figures: readonly Figure[]): TableState {
	let unread = 0;
	for (const { state } of figures) if (state === 'unreadable') unread++;
	if (unread === 0) return 'read';
	return unread === figures.length ? 'unreadable' : 'partial';
}
