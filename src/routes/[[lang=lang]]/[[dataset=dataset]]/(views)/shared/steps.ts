import type { Database } from '#lib/db/database.ts';
import { facets } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import type { Address } from './address.ts';
import { firstState } from './first-state.ts';
import type { View } from './view.ts';

/**
 * The states of a view that are one touch of a control away from what it shows of a dataset at first,
 * by the parameter of the address that the touch changes. What changes more than one is left out.
 */
export async function stepsIn<State, Data>(
	view: View<State, Data>,
	database: Database
): Promise<Map<string, State[]>> {
	const { address } = view;
	const [from, offered] = await Promise.all([
		firstState(view, database),
		database.query(facets(everyScope(EVERYTHING)))
	]);
	const steps = new Map<string, Map<string, State>>();
	for (const state of address.near(from, offered)) {
		const name = changedIn(address, from, state);
		if (name === null) continue;
		const known = steps.get(name) ?? new Map<string, State>();
		steps.set(name, known.set(address.searchFor(state), state));
	}
	return new Map([...steps].map(([name, states]) => [name, [...states.values()]]));
}

/** The one parameter in which the addresses of two states differ; null where none does, or several. */
export function changedIn<State>(
	{ write }: Pick<Address<State>, 'write'>,
	from: State,
	to: State
): string | null {
	const [left, right] = [write(from), write(to)];
	const names = Object.keys({ ...left, ...right });
	const changed = names.filter((name) => String(left[name] ?? '') !== String(right[name] ?? ''));
	return changed.length === 1 ? (changed[0] ?? null) : null;
}
