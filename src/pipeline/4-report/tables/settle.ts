import { APPLICANTS, type RequestItem } from '#domain/requests.ts';
import { BALANCE, INTAKE } from './sums.ts';

/** The values that a row of table 三 may have. */
type Row = readonly number[];
/** What each row may be; of a row that is not here nothing is known. */
export type Candidates = Map<RequestItem, readonly Row[]>;
/** Rows of too many ways to list them, by their digits: what a sum says of them must be printed so. */
export type OpenRows = ReadonlyMap<RequestItem, string>;

/** Steps on the way to the total, beyond which a table is too open to be settled. */
const MOST_SUMS = 60_000;
const MOST_PAIRS = 40_000;
const ROUNDS = 4;
const COLUMNS = APPLICANTS.length;

/**
 * Leaves of each row what the printed sums of the form allow: what came in is what was handled and
 * carried over, and the outcomes come to what was handled. `agrees` is whether a sum in which the row
 * stands was tried and can be met; a sum of which a row is missing, or which nothing meets, tells nothing.
 */
export function settle(
	rows: Candidates,
	open: OpenRows,
	items: readonly RequestItem[]
): { rows: Candidates; agreeing: ReadonlySet<RequestItem> } {
	let settled: Candidates = new Map(rows);
	const agreeing = new Set<RequestItem>();
	const outcomes = items.filter((code) => !BALANCE.includes(code));
	for (let round = 0; round < ROUNDS; round++) {
		const before = sizeOf(settled);
		const balanced = withinBalance(withRemainder(settled, open));
		if (balanced) for (const code of BALANCE) agreeing.add(code as RequestItem);
		settled = balanced ?? settled;
		const summed = withinOutcomes(settled, outcomes, open.get(HANDLED));
		if (summed) for (const code of [...outcomes, HANDLED]) agreeing.add(code);
		settled = summed ?? settled;
		if (sizeOf(settled) === before) break;
	}
	return { rows: settled, agreeing };
}

const HANDLED: RequestItem = 'handled_total';
const OUT: RequestItem = 'carried_out';
const [NEW, IN] = INTAKE as readonly [RequestItem, RequestItem];

const sizeOf = (rows: Candidates): number =>
	[...rows.values()].reduce((size, { length }) => size + length, 0);

const keyOf = (row: Row): string => row.join();
const plus = (a: Row, b: Row): Row => a.map((value, i) => value + (b[i] ?? 0));
const minus = (a: Row, b: Row): Row => a.map((value, i) => value - (b[i] ?? 0));

const SIGNS: readonly (readonly [RequestItem, 1 | -1])[] = [
	[NEW, 1],
	[IN, 1],
	[HANDLED, -1],
	[OUT, -1]
];

/** Of the four rows of the balance the one that is open, as the other three leave it. */
function withRemainder(rows: Candidates, open: OpenRows): Candidates {
	const [only, more] = SIGNS.filter(([code]) => open.has(code) && !rows.has(code));
	if (only === undefined || more !== undefined) return rows;
	const [code, sign] = only;
	let sums: Row[] = [Array.from({ length: COLUMNS }, () => 0)];
	for (const [other, its] of SIGNS) {
		if (other === code) continue;
		const own = rows.get(other) ?? [];
		if (sums.length * own.length > MOST_PAIRS) return rows;
		sums = sums.flatMap((sum) =>
			own.map((row) => (its === sign ? minus(sum, row) : plus(sum, row)))
		);
	}
	const printed = open.get(code);
	const fitting = new Map(
		sums.filter((sum) => sum.join('') === printed).map((sum) => [keyOf(sum), sum] as const)
	);
	return fitting.size === 0 ? rows : new Map([...rows, [code, [...fitting.values()]] as const]);
}

function withinBalance(rows: Candidates): Candidates | null {
	const [received, carriedIn] = [rows.get(NEW) ?? [], rows.get(IN) ?? []];
	const [handled, carriedOut] = [rows.get(HANDLED) ?? [], rows.get(OUT) ?? []];
	const pairs = received.length * carriedIn.length + handled.length * carriedOut.length;
	if (pairs > MOST_PAIRS) return null;
	const came = pairsBySum(received, carriedIn);
	const went = pairsBySum(handled, carriedOut);
	const kept = new Map<RequestItem, Set<Row>>(
		[NEW, IN, HANDLED, OUT].map((code) => [code, new Set()])
	);
	for (const [sum, intake] of came) {
		const results = went.get(sum);
		if (!results) continue;
		for (const [a, b] of intake) {
			kept.get(NEW)?.add(a);
			kept.get(IN)?.add(b);
		}
		for (const [a, b] of results) {
			kept.get(HANDLED)?.add(a);
			kept.get(OUT)?.add(b);
		}
	}
	if ([...kept.values()].some(({ size }) => size === 0)) return null;
	return new Map([...rows, ...[...kept].map(([code, own]) => [code, [...own]] as const)]);
}

function pairsBySum(left: readonly Row[], right: readonly Row[]): Map<string, [Row, Row][]> {
	const pairs = new Map<string, [Row, Row][]>();
	for (const a of left)
		for (const b of right) {
			const key = keyOf(plus(a, b));
			const known = pairs.get(key);
			if (known) known.push([a, b]);
			else pairs.set(key, [[a, b]]);
		}
	return pairs;
}

/** Sums of the rows so far that no column forbids, forward; then, from the total back, the rows that lead to it. */
function withinOutcomes(
	rows: Candidates,
	outcomes: readonly RequestItem[],
	printed: string | undefined
): Candidates | null {
	const totals = rows.get(HANDLED) ?? [];
	const isOpen = totals.length === 0 && printed !== undefined;
	if (totals.length === 0 && !isOpen) return null;
	if (outcomes.some((code) => !rows.get(code)?.length)) return null;
	const most = totals.reduce(
		(a, b) => a.map((value, i) => Math.max(value, b[i] ?? 0)),
		Array.from({ length: COLUMNS }, () => (isOpen ? Infinity : 0))
	);
	const open = outcomes.filter((code) => (rows.get(code)?.length ?? 0) > 1);
	let fixed: Row = Array.from({ length: COLUMNS }, () => 0);
	for (const code of outcomes) {
		const [only, more] = rows.get(code) ?? [];
		if (only && more === undefined) fixed = plus(fixed, only);
	}
	let steps = 0;
	const layers: Map<string, Row>[] = [new Map([[keyOf(fixed), fixed]])];
	for (const code of open) {
		const next = new Map<string, Row>();
		for (const sum of layers.at(-1)?.values() ?? [])
			for (const own of rows.get(code) ?? []) {
				if (steps++ > MOST_SUMS) return null;
				const reached = plus(sum, own);
				if (reached.every((value, i) => value <= (most[i] ?? 0))) next.set(keyOf(reached), reached);
			}
		layers.push(next);
	}
	const ends = layers.at(-1) ?? new Map<string, Row>();
	const met = isOpen
		? [...ends.values()].filter((sum) => sum.join('') === printed)
		: totals.filter((total) => ends.has(keyOf(total)));
	if (met.length === 0) return null;
	const settled = new Map([...rows, [HANDLED, met] as const]);
	let alive = new Map(met.map((total) => [keyOf(total), total]));
	for (let i = open.length - 1; i >= 0; i--) {
		const code = open[i];
		if (code === undefined) break;
		const before = new Map<string, Row>();
		const kept = (rows.get(code) ?? []).filter((own) => {
			let leads = false;
			for (const sum of alive.values()) {
				const from = minus(sum, own);
				const key = keyOf(from);
				if (!layers[i]?.has(key)) continue;
				before.set(key, from);
				leads = true;
			}
			return leads;
		});
		settled.set(code, kept);
		alive = before;
	}
	return settled;
}
