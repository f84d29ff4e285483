import { expect, test } from 'vitest';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { readInParallel } from '#pipeline/pool.ts';

async function readAll(registry: string) {
	const entries = listCorpus('data/corpus')
		.slice(0, 2)
		.map((entry, i) => (i === 0 ? { ...entry, file: 'data/corpus/gone.txt' } : entry));
	const all = [];
	for await (const { read } of readInParallel(entries, 1, { registry, store: null }))
		all.push(...read);
	return all;
}

test('a document that is gone since it was listed is unreadable, and the next one is read', async () => {
	const all = await readAll('data/registry');
	expect(all.map(({ reading }) => [reading.status, reading.reason])).toEqual([
		['unreadable', 'cannot_open'],
		['report', null]
	]);
});

test('a reader that cannot start ends the reading with its reason', async () => {
	await expect(readAll('data/no-registry')).rejects.toThrow('sectors.csv');
});
