import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answeredAhead } from '#lib/db/ahead/answered-ahead.ts';
import { pack, unpack } from '#lib/db/ahead/packed.ts';
import { recording } from '#lib/db/ahead/record.ts';
import { openDataset } from '#lib/db/node.ts';
import { VIEWS_AHEAD } from '#routes/[[lang=lang]]/[[dataset=dataset]]/ahead/views.ts';
import { firstState } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/first-state.ts';
import {
	changedIn,
	stepsIn
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/steps.ts';
import type { View } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/view.ts';

const FOLDER = 'src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)';
type AnyView = View<Record<string, unknown>, unknown>;

const views = await Promise.all(
	readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('/view.ts') && !file.startsWith('shared'))
		.map(async (file): Promise<AnyView> => {
			const found = Object.values(
				(await import(/* @vite-ignore */ `../../../${FOLDER}/${file}`)) as Record<string, AnyView>
			);
			return found[0] as AnyView;
		})
);
/** The same choices each time; `AHEAD_SEED` draws others. */
let seed = Number(process.env.AHEAD_SEED ?? 20261130);
const drawnOf = <One>(list: readonly One[]): One => {
	seed = (seed * 48271) % 2147483647;
	const one = list[seed % list.length];
	if (one === undefined) throw new Error('nothing to draw from');
	return one;
};

const ahead = views.filter((view) => view.ahead);

it('the list of views that are answered ahead holds those that say so', () => {
	expect(ahead.length).toBeGreaterThan(5);
	expect(VIEWS_AHEAD.map(({ id }) => id).toSorted()).toEqual(ahead.map(({ id }) => id).toSorted());
});

describe.each(
	ahead.flatMap((view) => ['reports', 'demo'].map((name) => ({ name, view, id: view.id })))
)('$id of $name', ({ name, view }) => {
	it('is answered after one touch as by the engine, without it', async () => {
		const engine = await openDataset(name, 'zh');
		const from = await firstState(view, engine);
		const steps = await stepsIn(view, engine);
		expect(steps.size).toBeGreaterThan(3);
		for (const states of steps.values())
			for (const state of states) {
				const search = new URLSearchParams(view.address.searchFor(state));
				expect(view.address.read(search, from)).toEqual(state);
			}
		const part = drawnOf([...steps.keys()]);
		const state = drawnOf(steps.get(part) ?? []);
		expect(changedIn(view.address, from, state)).toBe(part);

		const { database, answered } = recording(engine);
		const data = await view.read(database, state);
		expect(answered.size).toBeGreaterThan(0);
		const lookUp = unpack(
			pack(engine.manifest.version, answered.values()),
			engine.manifest.version
		);
		for (const { question, rows } of answered.values()) {
			expect(lookUp?.(question)).toEqual(rows);
			expect(lookUp?.({ ...question, text: `${question.text} ` })).toBeUndefined();
		}
		const away = () => Promise.reject(new Error('the engine is away'));
		expect(await view.read(answeredAhead(engine, [Promise.resolve(lookUp)], away), state)).toEqual(
			data
		);
	});
});
