import { expect, test } from 'vitest';
import type { WorldAccuracy } from '#domain/accuracy.ts';
import { m } from '#lib/paraglide/messages.js';
import { worldRows } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/method/world-rows.ts';

const all = {
	way: 'all',
	reports: 1200,
	identity_right: 1190,
	identity_open: 8,
	scope_right: 1200,
	dated: 900,
	dates_right: 890,
	clean: 700,
	accused: 3
};
const world: WorldAccuracy = {
	all,
	ways: [],
	series: 40,
	series_whole: 39,
	pairs: 0,
	pairs_apart: 0
};
const valueOf = (label: string, of: WorldAccuracy = world) =>
	worldRows(of).find((row) => row.label === label);

test('every count stands out of its own whole, and what is neither right nor open is wrong', () => {
	expect(valueOf(m.method_world_identity())?.value).toBe('1,190 / 1,200');
	expect(valueOf(m.method_world_wrong())).toMatchObject({ value: '2 / 1,200', isBad: true });
	expect(valueOf(m.method_world_dates())?.value).toBe('890 / 900');
	expect(valueOf(m.method_world_series())?.value).toBe('39 / 40');
	expect(valueOf(m.method_world_accused())).toMatchObject({ value: '3 / 700', isBad: true });
});

test('nothing is told out of none, and a right record has nothing bad', () => {
	expect(valueOf(m.method_world_pairs())).toBeUndefined();
	const right = { ...world, all: { ...all, identity_right: 1192, accused: 0 } };
	expect(worldRows(right).filter(({ isBad }) => isBad)).toEqual([]);
});
