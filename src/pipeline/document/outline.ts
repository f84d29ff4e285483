import { sha1 } from '#text/digest.ts';
import { CELL_STATES, type Figure } from '#domain/figure.ts';
import { CELLS, lineOf } from '#domain/place.ts';
import type { ReadReport, TableState } from '#domain/report.ts';
import type { ReportSketch } from '../5-findings/index.ts';

/** What is kept of a report to tell whether another document is a copy of it: some 100 bytes, since a million are kept. */
export interface Outline {
	/** Of the figures alone: two reports with the same one state the same. */
	digest: string;
	/** A character for each row of the form: a hash of its cells, NUL where none of them was read. */
	rows: string;
	/** Two for each table that was read, one for each read in part. */
	tables: number;
	stated: number;
	/** Of those stated, the ones that are not 0: tables of zeros are equal by nature and prove nothing. */
	nonzero: number;
	/** A character for each word of the sketch of its first prose; '' where it has none. */
	prose: string;
	sections: number;
	/** As `20240131`; 0 where it is not known. */
	published: number;
}

/** The row of each cell among the rows of all tables, by the cell's number. */
const ROW_OF = rowsByCell();
const ROWS = 1 + Math.max(...ROW_OF);
const UNREAD = 0;
/** Characters of a digest, of six bits each. */
const DIGEST = 20;

export function outlineOf(read: ReadReport, sketch?: ReportSketch): Outline {
	const rows = new Uint16Array(ROWS);
	const known = new Uint8Array(ROWS);
	const stating = new Float64Array(2 * read.figures.size);
	let stated = 0;
	let nonzero = 0;
	const cells = read.figures.numbers;
	let at = 0;
	for (const figure of read.figures.values()) {
		const cell = cells[at >> 1] ?? 0;
		const amount = amountOf(figure);
		stating[at++] = cell;
		stating[at++] = amount;
		const row = ROW_OF[cell] ?? 0;
		rows[row] = hashed(rows[row] ?? 0, cell, amount);
		if (figure.value === null) continue;
		stated++;
		if (figure.value !== 0) nonzero++;
		known[row] = 1;
	}
	for (let row = 0; row < rows.length; row++) rows[row] = known[row] ? rows[row] || 1 : UNREAD;
	return {
		digest: sha1(new Uint8Array(stating.buffer)).slice(0, DIGEST),
		rows: String.fromCharCode(...rows),
		tables: tablesOf(read),
		stated,
		nonzero,
		prose: String.fromCharCode(...(sketch?.prose[0]?.words ?? [])),
		sections: read.sections.length,
		published: Number(read.published?.replaceAll('-', '') ?? 0)
	};
}

function rowsByCell(): Uint8Array {
	const lines = CELLS.map(({ place }) => lineOf(place, 'row'));
	const numbers = new Map([...new Set(lines)].map((line, row) => [line, row]));
	return Uint8Array.from(lines, (line) => numbers.get(line) ?? 0);
}

/** Whether `copy` says nothing that `whole` does not: each of its rows is that of `whole` or was not read. */
export function lacksRowsOf(copy: Outline, whole: Outline): boolean {
	let lacking = 0;
	for (let i = 0; i < whole.rows.length; i++) {
		const row = copy.rows.charCodeAt(i);
		if (row === whole.rows.charCodeAt(i)) continue;
		if (row !== UNREAD) return false;
		lacking++;
	}
	return lacking > 0;
}

/** Whether something besides equal zeros says that two documents hold one report: a figure, or words that are mostly the same. */
export const areAlike = (a: Outline, b: Outline): boolean =>
	Math.min(a.nonzero, b.nonzero) > 0 || sharedWords(a.prose, b.prose) >= ALIKE;

const ALIKE = 0.5;

/** Of the words of two sketches; 0 where one has none. */
function sharedWords(a: string, b: string): number {
	let shared = 0;
	for (let i = 0; i < a.length; i++) if (a[i] === b[i]) shared++;
	return a.length === 0 ? 0 : shared / a.length;
}

/**
 * Which of two readings of one report with different figures counts: the one with more of its tables,
 * then the later published, then the dated one, then the fuller; between equals the one met first.
 */
export function replaces(later: Outline, earlier: Outline): boolean {
	if (later.tables !== earlier.tables) return later.tables > earlier.tables;
	if (later.published !== 0 && earlier.published !== 0) return later.published >= earlier.published;
	if (later.published !== earlier.published) return later.published !== 0;
	if (later.stated !== earlier.stated) return later.stated > earlier.stated;
	return later.sections > earlier.sections;
}

const POINTS: Record<TableState, number> = { read: 2, partial: 1, unreadable: 0, absent: 0 };

const tablesOf = ({ proactive_state, requests_state, disputes_state }: ReadReport): number =>
	POINTS[proactive_state] + POINTS[requests_state] + POINTS[disputes_state];

/** The value, or a number that no cell prints for the state in which there is none. */
const amountOf = ({ value, state }: Figure): number =>
	value ?? UNPRINTED - CELL_STATES.indexOf(state);
const UNPRINTED = -(2 ** 50);

/** Folded to 16 bits: that it tells rows apart is all that is asked of it. */
function hashed(seed: number, cell: number, amount: number): number {
	let h = Math.imul(0x811c9dc5 ^ seed ^ cell, 0x01000193);
	h = Math.imul(h ^ (h >>> 15) ^ (1000 * amount), 0x85ebca6b);
	return (h ^ (h >>> 16)) & 0xffff;
}
