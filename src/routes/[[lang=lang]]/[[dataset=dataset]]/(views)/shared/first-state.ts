import type { Database } from '#lib/db/database.ts';
import type { View } from './view.ts';

/** What a view shows of a dataset where its address asks for nothing in particular. */
export async function firstState<State, Data>(
	view: View<State, Data>,
	database: Database
): Promise<State> {
	return view.address.read(new URLSearchParams(), await view.first?.(database));
}
