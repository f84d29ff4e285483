import type { TableRow } from '#domain/table.ts';
import type { Line } from '../lines.ts';

/** One way in which documents tear a table; ids are those of domain.md 2.1. */
export interface Shape {
	id: string;
	matches: (lines: readonly Line[]) => boolean;
	rows: (text: string, lines: readonly Line[]) => TableRow[];
}

/** What each line gives, in one array: with the thousands of lines there are, `flatMap` is slow. */
export function ofEach<T>(lines: readonly Line[], of: (line: Line) => readonly T[]): T[] {
	const all: T[] = [];
	for (const line of lines) for (const one of of(line)) all.push(one);
	return all;
}

export function share(lines: readonly Line[], is: (line: Line) => boolean): number {
	let count = 0;
	for (const line of lines) if (is(line)) count++;
	return lines.length === 0 ? 0 : count / lines.length;
}
