import type { Agency } from '#domain/report.ts';
import { nameBeforeReform } from '#pipeline/4-report/identity/index.ts';
import type { ReportStore } from './report-store.ts';

/** Organs by id. Whom one succeeds by a national reform alone is said only where the corpus has that organ. */
export function organsById(agencies: readonly Agency[]): Agency[] {
	const ids = new Set(agencies.map(({ agency_id }) => agency_id));
	const isSure = ({ name, predecessor }: Agency) =>
		predecessor === null || ids.has(predecessor) || nameBeforeReform(name) === null;
	return agencies
		.map((agency) => (isSure(agency) ? agency : { ...agency, predecessor: null }))
		.sort((a, b) => (a.agency_id < b.agency_id ? -1 : 1));
}

/** A reform gave the new body duties of others too, so that its counts are not held against those of the one before. */
const isReform = (now: Agency | undefined, before: Agency | undefined): boolean =>
	now !== undefined && before !== undefined && nameBeforeReform(now.name) === before.name;

/** The number of the first organ in the line of those that succeeded one another, for each organ; a line begins anew at a national reform. */
export function firstOrgans(agencies: readonly Agency[]): Int32Array {
	const numbers = new Map(agencies.map(({ agency_id }, number) => [agency_id, number]));
	return Int32Array.from(agencies, (_, number) => {
		const met = new Set<number>();
		let at = number;
		for (;;) {
			met.add(at);
			const predecessor = agencies[at]?.predecessor;
			const before = predecessor ? numbers.get(predecessor) : undefined;
			if (before === undefined || met.has(before) || isReform(agencies[at], agencies[before]))
				return at;
			at = before;
		}
	});
}

/** The current reports of each line of organs, those for all below it apart, an array each: by organ as met, then by number. */
export function* lines(store: ReportStore, superseded: ReadonlySet<number>): Generator<Int32Array> {
	const first = firstOrgans(store.agencies());
	const { starts, members } = grouped(store, superseded, first);
	for (let line = 0; line + 1 < starts.length; line++) {
		const [from = 0, to = 0] = [starts[line], starts[line + 1]];
		if (to > from) yield members.subarray(from, to).sort((a, b) => byOrgan(store, a, b));
	}
}

const byOrgan = (store: ReportStore, a: number, b: number) =>
	store.agencyAt(a) - store.agencyAt(b) || a - b;

/** A counting sort: a million reports take two arrays, not 150,000 lists. */
function grouped(store: ReportStore, superseded: ReadonlySet<number>, first: Int32Array) {
	const lineOf = (report: number) =>
		2 * (first[store.agencyAt(report)] ?? 0) + Number(store.scopeAt(report) === 'aggregate');
	const lines = 2 * first.length;
	const starts = new Int32Array(lines + 1);
	for (let report = 0; report < store.count(); report++)
		if (!superseded.has(report)) starts[lineOf(report) + 1]!++;
	for (let line = 0; line < lines; line++) starts[line + 1]! += starts[line] ?? 0;
	const members = new Int32Array(starts.at(-1) ?? 0);
	const next = starts.slice();
	for (let report = 0; report < store.count(); report++)
		if (!superseded.has(report)) members[next[lineOf(report)]!++] = report;
	return { starts, members };
}
