import type { TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';

/** One way in which documents tear a table; ids are those of domain.md 2.1. */
export interface Shape {
	id: string;
	matches: (lines: readonly Line[]) => boolean;
	rows: (text: string, lines: readonly Line[]) => TableRow[];
}

/** What each line or row gives, in one array: of the thousands that there are, `flatMap` and `flat` are slow. */
export function ofEach<One, T>(ones: readonly One[], of: (one: One) => readonly T[]): T[] {
	const all: T[] = [];
	for (const one of ones) for (const given of of(one)) all.push(given);
	return all;
}

/** One cell a line, a tab behind it and perhaps before it, as readers of pages leave them: its tabs part nothing. */
export const areCellsInTabs = (lines: readonly Line[]): boolean =>
	share(lines, ({ text, tabs }) => tabs > 0 && text.endsWith('\t') && !text.trim().includes('\t')) >
	0.9;

export function share(lines: readonly Line[], is: (line: Line) => boolean): number {
	let count = 0;
	for (const line of lines) if (is(line)) count++;
	return lines.length === 0 ? 0 : count / lines.length;
}
