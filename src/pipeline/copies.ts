import { CHANNELS } from '#domain/disputes.ts';
import { SUBJECTS } from '#domain/proactive.ts';
import type { ReadReport, TableState } from '#domain/report.ts';
import { REQUEST_ITEMS } from '#domain/requests.ts';
import type { FiledReport } from './worker.ts';

/** What is kept of a report to tell whether another document is a copy of it: some 200 bytes, since a million are kept. */
export interface Outline {
	digest: string;
	/** A character for each row of the form: a hash of its cells, NUL where none of them was read. */
	rows: string;
	/** Two for each table that was read, one for each read in part. */
	tables: number;
	stated: number;
	sections: number;
	published: string | null;
}

const ROWS: ReadonlyMap<string, number> = new Map(
	[
		...REQUEST_ITEMS.map(({ code }) => `requests/${code}`),
		...CHANNELS.map(({ code }) => `disputes/${code}`),
		...SUBJECTS.map(({ code }) => `proactive/${code}`)
	].map((row, i) => [row, i])
);
const UNREAD = 0;

export function outlineOf({ read, figures_digest }: FiledReport): Outline {
	const hashes = new Uint16Array(ROWS.size);
	const known = new Uint8Array(ROWS.size);
	let stated = 0;
	for (const { place, value, state } of read.figures.values()) {
		const row = ROWS.get(place.slice(0, place.lastIndexOf('/')));
		if (value !== null) stated++;
		if (row === undefined) continue;
		if (value !== null) known[row] = 1;
		hashes[row] = hashed(hashes[row] ?? 0, `${place}=${value ?? state}`);
	}
	const rows = [...hashes].map((hash, i) => (known[i] ? hash || 1 : UNREAD));
	return {
		digest: figures_digest,
		rows: String.fromCharCode(...rows),
		tables: tablesOf(read),
		stated,
		sections: read.sections.length,
		published: read.published
	};
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

/**
 * Which of two readings of one report with different figures counts: the one with more of its tables,
 * then the later published, then the dated one, then the fuller; between equals the one met first.
 */
export function replaces(later: Outline, earlier: Outline): boolean {
	if (later.tables !== earlier.tables) return later.tables > earlier.tables;
	if (later.published !== null && earlier.published !== null)
		return later.published >= earlier.published;
	if (later.published !== earlier.published) return later.published !== null;
	if (later.stated !== earlier.stated) return later.stated > earlier.stated;
	return later.sections > earlier.sections;
}

const POINTS: Record<TableState, number> = { read: 2, partial: 1, unreadable: 0, absent: 0 };

const tablesOf = ({ proactive_state, requests_state, disputes_state }: ReadReport): number =>
	POINTS[proactive_state] + POINTS[requests_state] + POINTS[disputes_state];

/** FNV-1a folded to 16 bits: that it tells rows apart is all that is asked of it. */
function hashed(seed: number, text: string): number {
	let hash = 0x811c9dc5 ^ seed;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash ^ (hash >>> 16)) & 0xffff;
}
