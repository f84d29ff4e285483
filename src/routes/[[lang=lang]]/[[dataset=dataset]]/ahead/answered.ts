import { sum } from 'd3';
import { recording } from '#lib/db/ahead/record.ts';
import type { Answered } from '#lib/db/ahead/record.ts';
import type { Database } from '#lib/db/database.ts';
import type { ViewId } from '#routes/views.ts';
import { AT_FIRST } from '../(views)/shared/answers-ahead.ts';
import { firstState } from '../(views)/shared/first-state.ts';
import { stepsIn } from '../(views)/shared/steps.ts';
import type { View } from '../(views)/shared/view.ts';

/** A view as far as its first questions go. */
export interface ViewAhead {
	id: ViewId;
	/** The parts that its answers are written in: that of no change, and one for each parameter of its address that a touch can change. */
	parts(database: Database): Promise<string[]>;
	/** The questions of a part with their answers, without those of no change; null where there is no such part. */
	answers(database: Database, part: string): Promise<Answered[] | null>;
}

type Asked = ReadonlyMap<string, Answered>;

/** Characters of the answers of a part: beyond it a state waits for the engine. */
const MOST = 300_000;

export function answeredBy<State, Data>(view: View<State, Data>): ViewAhead {
	const firsts = new WeakMap<Database, Promise<Asked>>();
	function firstOf(database: Database): Promise<Asked> {
		const first =
			firsts.get(database) ??
			firstState(view, database).then((state) => askedBy(view, database, state));
		firsts.set(database, first);
		return first;
	}
	return {
		id: view.id,
		parts: async (database) => [AT_FIRST, ...(await stepsIn(view, database)).keys()],
		async answers(database, part) {
			const first = await firstOf(database);
			if (part === AT_FIRST) return fitting([[...first]]);
			const states = (await stepsIn(view, database)).get(part);
			if (!states) return null;
			const asked: [string, Answered][][] = [];
			for (const state of states)
				asked.push([...(await askedBy(view, database, state))].filter(([key]) => !first.has(key)));
			return fitting(asked);
		}
	};
}

async function askedBy<State, Data>(
	view: View<State, Data>,
	database: Database,
	state: State
): Promise<Asked> {
	const { database: recorder, answered } = recording(database);
	await view.read(recorder, state);
	return answered;
}

/** The answers to as many states as fit, each with all of its answers. */
function fitting(states: readonly (readonly [string, Answered][])[]): Answered[] {
	const kept = new Map<string, Answered>();
	let left = MOST;
	for (const answers of states) {
		const others = answers.filter(([key]) => !kept.has(key));
		const size = sum(others, ([, { size }]) => size);
		if (size > left) continue;
		left -= size;
		for (const [key, answered] of others) kept.set(key, answered);
	}
	return [...kept.values()];
}
