import type { Scope } from '#domain/report.ts';
import type { Outline } from '#pipeline/document/outline.ts';
import { type ByteReader, ByteWriter, openByteLog, type OpenLog } from './byte-log.ts';
import { openNumberTable } from './number-table.ts';

/** The current report of an organ, year and scope, and the figures of those it replaced. */
export interface Known {
	report: number;
	/** Of the first of its revisions. */
	id: string;
	outline: Outline;
	/** Their digests. */
	former: readonly string[];
	revisions: number;
}

/** A million of them, in some hundred bytes each. */
export interface KnownReports {
	get(agency_id: string, year: number, scope: Scope): Known | null;
	set(agency_id: string, year: number, scope: Scope, known: Known): void;
}

/** One organ reports for itself and for all below it; which of the two an open scope is, nobody says. */
const keyOf = (organ: number, year: number, scope: Scope): [number, number] => [
	2 * organ + Number(scope === 'aggregate'),
	year
];

export function openKnownReports(openLog: OpenLog = openByteLog): KnownReports {
	const log = openLog();
	const out = new ByteWriter();
	const organs = new Map<string, number>();
	/** By organ and year, where the record begins; what is set again leaves its old record behind. */
	const offsets = openNumberTable(2);
	return {
		get(agency_id, year, scope) {
			const organ = organs.get(agency_id);
			const offset = organ === undefined ? undefined : offsets.get(keyOf(organ, year, scope));
			return offset === undefined ? null : readKnown(log.read(offset));
		},
		set(agency_id, year, scope, known) {
			const organ = organs.get(agency_id) ?? organs.size;
			organs.set(agency_id, organ);
			writeKnown(out, known);
			offsets.set(keyOf(organ, year, scope), log.append(out.take()));
		}
	};
}

function writeKnown(out: ByteWriter, { report, id, outline, former, revisions }: Known): void {
	out.whole(report);
	out.text(id);
	out.whole(revisions);
	out.text(outline.digest);
	out.text(outline.rows);
	out.whole(outline.tables);
	out.whole(outline.stated);
	out.whole(outline.nonzero);
	out.text(outline.prose);
	out.whole(outline.sections);
	out.whole(outline.published);
	out.whole(former.length);
	for (const digest of former) out.text(digest);
}

function readKnown(from: ByteReader): Known {
	const report = from.whole();
	const id = from.text();
	const revisions = from.whole();
	const outline: Outline = {
		digest: from.text(),
		rows: from.text(),
		tables: from.whole(),
		stated: from.whole(),
		nonzero: from.whole(),
		prose: from.text(),
		sections: from.whole(),
		published: from.whole()
	};
	return {
		report,
		id,
		revisions,
		outline,
		former: Array.from({ length: from.whole() }, () => from.text())
	};
}
