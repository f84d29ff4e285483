import { describe, expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { readOnly } from '#lib/db/read-only.ts';
import { EXAMPLES } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/examples.ts';

/** Of which the few real reports may have none. */
const MAY_BE_NONE = ['late', 'contradictions'];

describe.each(['reports', 'demo'])('over %s', (dataset) => {
	it.each(EXAMPLES)('the example $id is answered', async ({ id, sql }) => {
		const database = await openNodeDataset(`static/data/${dataset}`);
		const rows = await database.query({ text: readOnly(sql), params: [] });
		const least = dataset === 'reports' && MAY_BE_NONE.includes(id) ? 0 : 1;
		expect(rows.length).toBeGreaterThanOrEqual(least);
	});
});

it('shows the number itself in the passage around it', async () => {
	const passage = EXAMPLES.find(({ id }) => id === 'passage');
	const database = await openNodeDataset('static/data/demo');
	const rows = await database.query<{ count: number; around: string }>({
		text: readOnly(passage?.sql ?? ''),
		params: []
	});
	expect(rows.length).toBe(50);
	const found = rows.filter(({ count, around }) =>
		around.normalize('NFKC').includes(String(count))
	);
	// Texts with characters beyond the basic plane are counted otherwise by the engine.
	expect(found.length).toBeGreaterThan(45);
});
