import type { Figures, Place } from '#domain/figure.ts';
import { type CellChange, writeCause } from '#domain/finding.ts';
import { changeOf } from './digits.ts';
import { type Identity, type RequestsForm, requestsForm } from './identities.ts';
import { addUp, compare, statedAt } from './sum.ts';

interface Change {
	place: Place;
	stated: number;
	expected: number;
	change: CellChange;
}

/** By how much left exceeds right, for every identity that can be judged; 0 where it holds. */
type Excesses = ReadonlyMap<Identity, number>;

/** Slips that seldom come about by chance: they decide between cells that explain a sum equally well. */
const TELLING: ReadonlySet<CellChange> = new Set(['digits_exchanged', 'times_ten', 'tenth']);

// The three rules of table 三 ask for the same report one after another.
const known = new WeakMap<Figures, string>();

/** The change of one cell under which every printed sum of table 三 holds, as a cause. */
export function diagnose(figures: Figures): string {
	let cause = known.get(figures);
	if (cause === undefined) known.set(figures, (cause = findCause(figures)));
	return cause;
}

function findCause(figures: Figures): string {
	const form = requestsForm(figures);
	const excesses = measure(figures, form);
	const changes = singleCells(figures, form, excesses);
	const telling = changes.filter((c) => TELLING.has(c.change));
	const [only, second] = changes.length > 1 && telling.length === 1 ? telling : changes;
	if (second !== undefined) return writeCause('several_cells', changes.length);
	if (only !== undefined) {
		const { place, stated, expected, change } = only;
		return writeCause('single_cell', place, `${stated}>${expected}`, change);
	}
	const [pair, another] = exchangedNeighbours(figures, form, excesses);
	if (pair !== undefined && another === undefined) return writeCause('cells_exchanged', ...pair);
	return writeCause('no_single_cell');
}

function measure(figures: Figures, form: RequestsForm): Excesses {
	const excesses = new Map<Identity, number>();
	for (const identity of [...form.balances, ...form.outcomes, ...form.applicants]) {
		const left = addUp(figures, identity.left);
		const right = addUp(figures, identity.right);
		if (left === null || right === null) continue;
		const verdict = compare(left, right);
		if (verdict === 'holds' || verdict === 'fails')
			excesses.set(identity, left.value - right.value);
	}
	return excesses;
}

function singleCells(figures: Figures, form: RequestsForm, excesses: Excesses): Change[] {
	const changes: Change[] = [];
	for (const identity of firstFailing(excesses))
		for (const place of [...identity.left, ...identity.right]) {
			const stated = statedAt(figures, place);
			if (stated === null) continue;
			const expected = stated - (excesses.get(identity) ?? 0) * signOf(identity, place);
			if (expected < 0 || !Number.isInteger(expected)) continue;
			if (!settles(form, excesses, new Map([[place, expected - stated]]))) continue;
			changes.push({ place, stated, expected, change: changeOf(stated, expected) });
		}
	return changes;
}

function exchangedNeighbours(
	figures: Figures,
	form: RequestsForm,
	excesses: Excesses
): [Place, Place][] {
	const columns = (form.grid[0] ?? []).map((_, c) => form.grid.map((row) => row[c] ?? ''));
	const pairs: [Place, Place][] = [];
	for (const line of [...form.grid, ...columns])
		for (let i = 1; i < line.length; i++) {
			const [place = '', other = ''] = line.slice(i - 1, i + 1);
			const a = statedAt(figures, place);
			const b = statedAt(figures, other);
			if (a === null || b === null || a === b) continue;
			const exchange = new Map([
				[place, b - a],
				[other, a - b]
			]);
			if (settles(form, excesses, exchange)) pairs.push([place, other]);
		}
	return pairs;
}

/** Whether adding these amounts to these cells makes every identity hold that can be judged. */
function settles(
	form: RequestsForm,
	excesses: Excesses,
	amounts: ReadonlyMap<Place, number>
): boolean {
	const touched = new Map<Identity, number>();
	for (const [place, amount] of amounts)
		for (const identity of form.identitiesAt.get(place) ?? [])
			touched.set(identity, (touched.get(identity) ?? 0) + amount * signOf(identity, place));
	for (const [identity, excess] of excesses)
		if (excess + (touched.get(identity) ?? 0) !== 0) return false;
	return true;
}

function firstFailing(excesses: Excesses): Identity[] {
	for (const [identity, excess] of excesses) if (excess !== 0) return [identity];
	return [];
}

const signOf = (identity: Identity, place: Place) => (identity.left.includes(place) ? 1 : -1);
