import { expect, it } from 'vitest';
import { openHistory } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/history.ts';
import type { Store } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/history.ts';

function memory(): Store & { held: Map<string, string> } {
	const held = new Map<string, string>();
	return {
		held,
		getItem: (key) => held.get(key) ?? null,
		setItem: (key, value) => void held.set(key, value),
		removeItem: (key) => void held.delete(key)
	};
}

it('keeps the last questions, the newest first and none twice', () => {
	const store = memory();
	const history = openHistory(() => store);
	for (let n = 0; n < 40; n += 1) history.add(`select ${n}`);
	history.add(' select 20 ');
	history.add('  ');
	expect(history.all().slice(0, 3)).toEqual(['select 20', 'select 39', 'select 38']);
	expect(history.all()).toHaveLength(30);
	expect(openHistory(() => store).all()).toEqual(history.all());
	expect(history.clear()).toEqual([]);
	expect(store.held.size).toBe(0);
});

it.each([
	[
		'is forbidden',
		() => {
			throw new DOMException('denied', 'SecurityError');
		}
	],
	[
		'is full',
		() => ({
			...memory(),
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			}
		})
	]
])('works for as long as the page is open where storage %s', (_, storeOf) => {
	const history = openHistory(storeOf);
	expect(history.add('select 1')).toEqual(['select 1']);
	expect(history.add('select 2')).toEqual(['select 2', 'select 1']);
	expect(history.clear()).toEqual([]);
});

it.each(['not JSON', '{"a":1}', '[1,null,"select 1"]', 'null'])(
	'takes from %j what are questions',
	(kept) => {
		const found = openHistory(() => ({ ...memory(), getItem: () => kept })).all();
		expect(found).toEqual(kept.startsWith('[') ? ['select 1'] : []);
	}
);
