import type { ManifestTable } from '#domain/dataset.ts';
import type { CellState } from '#domain/figure.ts';
import type { Database } from '#lib/db/database.ts';
import { cellPrints, findingPrints, reportPrints } from '#lib/queries/changes.ts';
import type { CellPrint, FindingPrint, ReportPrint } from '#lib/queries/changes.ts';

/** A cell as one version has it; a cell that the version has not is `absent`. */
export interface CellThen {
	value: number | null;
	state: CellState | 'absent';
}

export interface RevisedFigure {
	report_id: string;
	agency: string | null;
	year: number;
	place: string;
	then: CellThen;
	now: CellThen;
}

/** What became of one version of a dataset in another. */
export interface Changes {
	added: ReportPrint[];
	gone: ReportPrint[];
	/** Reports of both whose figures differ. */
	revised: ReportPrint[];
	/** The figures, both kept; of the first so many reports. */
	figures: RevisedFigure[];
	/** Whether more reports were revised than figures are listed of. */
	isCut: boolean;
	/** Those still there may be judged otherwise by now. */
	findings: {
		gone: FindingPrint[];
		found: FindingPrint[];
		still: FindingPrint[];
		judged: Pair<FindingPrint>[];
	};
	/** Tables whose bytes differ, which are more than what is listed: texts, rules, places. */
	tables: ChangedTable[];
}

export interface ChangedTable {
	name: string;
	/** Rows; null where the version has no such table. */
	then: number | null;
	now: number | null;
}

/** Figures of so many reports are listed: of more, both versions as files tell better. */
const MOST_REPORTS = 500;

/** Holds the `older` version of a dataset against the `newer`. A report is known again by its id, a finding by its own. */
export async function readChanges(older: Database, newer: Database): Promise<Changes> {
	const both = async <Row>(ask: (database: Database) => Promise<Row[]>) =>
		Promise.all([ask(older), ask(newer)]);
	const [before, after] = await both((database) => database.query(reportPrints()));
	const [foundBefore, foundAfter] = await both((database) => database.query(findingPrints()));
	const reports = matched(before, after, ({ report_id }) => report_id);
	const pairs = reports.both.filter(({ then, now }) => then.cells !== now.cells);
	const listed = pairs.slice(0, MOST_REPORTS);
	const findings = matched(foundBefore, foundAfter, ({ finding_id }) => finding_id);
	return {
		added: reports.found,
		gone: reports.gone,
		revised: pairs.map(({ now }) => now),
		figures: await revisedFigures(older, newer, listed),
		isCut: pairs.length > listed.length,
		findings: {
			gone: findings.gone,
			found: findings.found,
			still: findings.both.map(({ now }) => now),
			judged: findings.both.filter(({ then, now }) =>
				JUDGED.some((column) => then[column] !== now[column])
			)
		},
		tables: changedTables(older.manifest.tables, newer.manifest.tables)
	};
}

export interface Pair<Value> {
	then: Value;
	now: Value;
}

/** What may be said otherwise of a finding that is the same by its id. */
const JUDGED = ['severity', 'origin', 'stated', 'expected'] as const;

function changedTables(
	before: readonly ManifestTable[],
	after: readonly ManifestTable[]
): ChangedTable[] {
	const names = [...new Set([...after, ...before].map(({ name }) => name))];
	return names.flatMap((name) => {
		const then = before.find((table) => table.name === name);
		const now = after.find((table) => table.name === name);
		return then?.sha256 === now?.sha256
			? []
			: [{ name, then: then?.rows ?? null, now: now?.rows ?? null }];
	});
}

/** What only one of two lists holds, and the pairs of what both hold. */
function matched<Value>(
	before: readonly Value[],
	after: readonly Value[],
	keyOf: (value: Value) => string
): { gone: Value[]; found: Value[]; both: Pair<Value>[] } {
	const former = new Map(before.map((value) => [keyOf(value), value]));
	const later = new Set(after.map(keyOf));
	return {
		gone: before.filter((value) => !later.has(keyOf(value))),
		found: after.filter((value) => !former.has(keyOf(value))),
		both: after.flatMap((now) => {
			const then = former.get(keyOf(now));
			return then === undefined ? [] : [{ then, now }];
		})
	};
}

async function revisedFigures(
	older: Database,
	newer: Database,
	pairs: readonly Pair<ReportPrint>[]
): Promise<RevisedFigure[]> {
	if (pairs.length === 0) return [];
	const [before, after] = await Promise.all([
		older.query(cellPrints(pairs.map(({ then }) => then.report))),
		newer.query(cellPrints(pairs.map(({ now }) => now.report)))
	]);
	const [former, later] = [byReport(before), byReport(after)];
	return pairs.flatMap(({ then, now }) =>
		differences(former.get(then.report), later.get(now.report)).map((cell) => ({
			report_id: now.report_id,
			agency: now.agency,
			year: now.year,
			...cell
		}))
	);
}

type Cells = ReadonlyMap<string, CellThen>;

function byReport(rows: readonly CellPrint[]): Map<number, Map<string, CellThen>> {
	const reports = new Map<number, Map<string, CellThen>>();
	for (const { report, place, value, state } of rows) {
		const cells = reports.get(report) ?? new Map<string, CellThen>();
		reports.set(report, cells.set(place, { value, state }));
	}
	return reports;
}

const ABSENT: CellThen = { value: null, state: 'absent' };

function differences(
	former: Cells = new Map(),
	later: Cells = new Map()
): { place: string; then: CellThen; now: CellThen }[] {
	return [...new Set([...former.keys(), ...later.keys()])].toSorted().flatMap((place) => {
		const then = former.get(place) ?? ABSENT;
		const now = later.get(place) ?? ABSENT;
		return then.value === now.value && then.state === now.state ? [] : [{ place, then, now }];
	});
}
