import { expect, test } from 'vitest';
import { OWN } from '#domain/own.ts';
import { openDataset } from '#lib/db/node.ts';
import type { View } from '../../../src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/view.ts';

const VIEWS = import.meta.glob<Record<string, View<unknown, unknown>>>(
	'../../../src/routes/**/view.ts'
);
const named = Object.entries(VIEWS).filter(([path]) => !path.includes('/shared/'));

test.each(named)('%s is read over a dataset without a report', async (_, load) => {
	const [view] = Object.values(await load());
	if (!view) throw new Error('no view');
	const database = await openDataset(OWN, 'zh');
	const first = await view.first?.(database);
	const state = view.address.read(new URLSearchParams(), first);
	expect(await view.read(database, state)).toBeDefined();
});
