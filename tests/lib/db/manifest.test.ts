import { expect, it } from 'vitest';
import { asManifest } from '#lib/db/manifest.ts';

const manifest = { schema: 1, dataset: 'a', tables: [] };

it('is taken as it is where the tables are those the questions know', () => {
	expect(asManifest(manifest)).toBe(manifest);
});

it('is refused with a sentence where the tables may mean something else', () => {
	expect(() => asManifest({ ...manifest, schema: 2 })).toThrow(/schema 2.*schema 1/);
	expect(() => asManifest({ ...manifest, schema: '1' })).toThrow(/schema 1/);
	for (const other of [null, [], 'x', { tables: [] }, { schema: 1 }])
		expect(() => asManifest(other)).toThrow('does not describe a dataset');
});
