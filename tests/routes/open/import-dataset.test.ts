import { expect, it } from 'vitest';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import { importDataset } from '../../../src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)/open/import-dataset.ts';

const manifest = (reports: number) => ({
	schema: 1,
	dataset: 'other',
	title: { zh: '别处', en: 'Elsewhere' },
	synthetic: false,
	generator: 'test',
	version: 'v',
	documents: 4,
	reports,
	years: null,
	tables: []
});

async function importing(reports: number) {
	const done: string[] = [];
	const bytes = new TextEncoder().encode(JSON.stringify(manifest(reports)));
	const imported = await importDataset(new Map([['manifest.json', async () => bytes]]), {
		held: null,
		put: async (file) => void done.push(`put ${file}`),
		publish: async () => void done.push('publish'),
		drop: async () => void done.push('drop')
	}).catch((error: unknown) => error);
	return { imported, done };
}

it('takes a dataset in the place of the one that is kept', async () => {
	const { done } = await importing(2);
	expect(done).toEqual(['put manifest.json', 'publish', 'drop']);
});

it('keeps none that has no report: what is kept stays', async () => {
	const { imported, done } = await importing(0);
	expect(imported).toBeInstanceOf(Unpublished);
	expect(done).toEqual(['drop']);
});
