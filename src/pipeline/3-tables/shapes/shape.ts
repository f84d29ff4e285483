import type { TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';

/** One way in which documents tear a table; ids are those of domain.md 2.1. */
export interface Shape {
	id: string;
	matches: (lines: readonly Line[]) => boolean;
	rows: (text: string, lines: readonly Line[]) => TableRow[];
}

export const share = (lines: readonly Line[], is: (line: string) => boolean): number =>
	lines.length === 0 ? 0 : lines.filter((l) => is(l.text)).length / lines.length;
