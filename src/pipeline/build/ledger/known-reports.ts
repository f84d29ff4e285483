import type { Outline } from '#pipeline/document/outline.ts';
import { type ByteReader, ByteWriter, openByteLog } from './byte-log.ts';

/** The current report of an organ and year, and the figures of those it replaced. */
export interface Known {
	report: number;
	outline: Outline;
	/** Their digests. */
	former: readonly string[];
	revisions: number;
}

/** A million of them, in some hundred bytes each. */
export interface KnownReports {
	get(agency_id: string, year: number): Known | null;
	set(agency_id: string, year: number, known: Known): void;
}

const YEARS = 4096;

export function openKnownReports(): KnownReports {
	const log = openByteLog();
	const out = new ByteWriter();
	const organs = new Map<string, number>();
	/** By organ and year, where the record begins; what is set again leaves its old record behind. */
	const offsets = new Map<number, number>();
	return {
		get(agency_id, year) {
			const organ = organs.get(agency_id);
			const offset = organ === undefined ? undefined : offsets.get(organ * YEARS + year);
			return offset === undefined ? null : readKnown(log.read(offset));
		},
		set(agency_id, year, known) {
			const organ = organs.get(agency_id) ?? organs.size;
			organs.set(agency_id, organ);
			writeKnown(out, known);
			offsets.set(organ * YEARS + year, log.append(out.take()));
		}
	};
}

function writeKnown(out: ByteWriter, { report, outline, former, revisions }: Known): void {
	out.whole(report);
	out.whole(revisions);
	out.text(outline.digest);
	out.text(outline.rows);
	out.whole(outline.tables);
	out.whole(outline.stated);
	out.whole(outline.sections);
	out.whole(outline.published);
	out.whole(former.length);
	for (const digest of former) out.text(digest);
}

function readKnown(from: ByteReader): Known {
	const [report, revisions] = [from.whole(), from.whole()];
	const outline: Outline = {
		digest: from.text(),
		rows: from.text(),
		tables: from.whole(),
		stated: from.whole(),
		sections: from.whole(),
		published: from.whole()
	};
	return {
		report,
		revisions,
		outline,
		former: Array.from({ length: from.whole() }, () => from.text())
	};
}
