import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readParticulars } from '#pipeline/1-corpus/particulars.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { expectedReports } from './expected.ts';

const root = resolve(import.meta.dirname, '../..');
const originals = resolve(root, '../shared/seeds');
const index = indexRegistry(await loadRegistry(join(root, 'data/registry')));

/** What the reports themselves give cause for beyond notes; nothing in any of the others. */
const FOUND: Record<string, readonly string[]> = {
	'yiyuan-industry-2023.txt': ['warning disputes-blank disputes/reconsideration/total'],
	'weibin-data-2023.txt': ['warning period-missing report/period'],
	'shanghai-office-2019.html': [
		'warning total-missing requests',
		'warning disputes-blank disputes/reconsideration/total',
		'warning disputes-blank disputes/litigation_direct/total',
		'warning disputes-blank disputes/litigation_after_reconsideration/total'
	],
	'pingtan-2020.txt': [
		'error outcomes-sum requests/handled_total/natural_person',
		'error outcomes-sum requests/handled_total/total',
		'warning regulations-no-power proactive/regulations/disclosed_total'
	],
	'pingtan-2023.txt': ['warning narrative-stock proactive/normative_documents/in_force'],
	'hongze-2023.pdf': [
		'error disputes-sum disputes/reconsideration/total',
		'error disputes-sum disputes/litigation_after_reconsideration/total'
	]
};
/** Transcripts that keep the tables and few of the sentences. */
const FIGURES = new Set(
	readParticulars(readFileSync(join(root, 'data/corpus/corpus.csv')), 'corpus.csv').rows.flatMap(
		({ path, coverage }) => (coverage === 'figures' ? [path] : [])
	)
);

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
	).toEqual(FOUND[file] ?? []);
}
