import type { Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { cellsOf, excessIn } from './cells.ts';
import type { Form, Identity } from './identities.ts';
import { addUp, compare } from './sum.ts';

/** By how much left exceeds right, for every identity that can be judged; 0 where it holds. */
export type Excesses = ReadonlyMap<Identity, number>;

/** What is added to each of some cells. */
export type Amounts = ReadonlyMap<Place, number>;

export function measure(figures: Figures, form: Form): Excesses {
	const excesses = new Map<Identity, number>();
	const cells = cellsOf(figures);
	for (const identity of form.identities) {
		const excess = excessIn(cells, identity);
		if (excess === 0 || (excess && fails(figures, identity))) excesses.set(identity, excess);
	}
	return excesses;
}

function fails(figures: Figures, identity: Identity): boolean {
	const left = addUp(figures, identity.left);
	const right = addUp(figures, identity.right);
	return left !== null && right !== null && compare(left, right) === 'fails';
}

/** Whether adding these amounts to these cells makes every identity hold that can be judged. */
export function settles(form: Form, excesses: Excesses, amounts: Amounts): boolean {
	const touched = new Map<Identity, number>();
	for (const [place, amount] of amounts)
		for (const identity of form.identitiesAt.get(place) ?? [])
			touched.set(identity, (touched.get(identity) ?? 0) + amount * signOf(identity, place));
	for (const [identity, excess] of excesses)
		if (excess + (touched.get(identity) ?? 0) !== 0) return false;
	return true;
}

export const signOf = (identity: Identity, place: Place) =>
	identity.left.includes(place) ? 1 : -1;
