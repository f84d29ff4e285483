import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { expectedReports } from './expected.ts';

const root = resolve(import.meta.dirname, '../..');
const originals = resolve(root, '../shared/seeds');
const index = indexRegistry(await loadRegistry(join(root, 'data/registry')));

/** What the reports themselves give cause for beyond notes; nothing in any of the others. */
const WARNINGS: Record<string, readonly string[]> = {
	'yiyuan-industry-2023.txt': ['disputes-blank disputes/reconsideration/total'],
	'weibin-data-2023.txt': ['period-missing report/period'],
	'shanghai-office-2019.html': [
		'total-missing requests',
		'disputes-blank disputes/reconsideration/total',
		'disputes-blank disputes/litigation_direct/total',
		'disputes-blank disputes/litigation_after_reconsideration/total'
	]
};
/** Transcripts that keep the tables and few of the sentences, as `corpus.csv` has it. */
const FIGURES = new Set(['suqian-2023.txt', 'suqian-2024.txt']);

const transcripts = expectedReports.map(({ file }) => ({
	file,
	path: join(root, 'data/corpus', file)
}));
const seeds = expectedReports.flatMap(({ file, original }) =>
	original === null ? [] : [{ file, path: join(originals, original) }]
);

describe('a report of the corpus', () => {
	it.each(transcripts)('$file is charged with what it gives cause for', holdAgainst);
});

describe.skipIf(!existsSync(originals))('an original', () => {
	it.each(seeds)('$file is charged with what it gives cause for', holdAgainst);
});

async function holdAgainst({ file, path }: { file: string; path: string }) {
	const { reports } = await readDocument(
		{
			path: file,
			bytes: readFileSync(path),
			url: null,
			published: null,
			coverage: FIGURES.has(file) ? 'figures' : 'whole'
		},
		index
	);
	const seen = reports.flatMap(({ observations }) => observations);
	expect(reports).toHaveLength(1);
	expect(
		seen.filter((o) => o.severity !== 'note').map((o) => `${o.severity} ${o.rule} ${o.place}`)
	).toEqual((WARNINGS[file] ?? []).map((finding) => `warning ${finding}`));
}
