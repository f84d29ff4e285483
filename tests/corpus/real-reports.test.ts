import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { readPrinted } from '#text/printed.ts';
import { expectedCells, expectedReports } from './expected.ts';

const root = resolve(import.meta.dirname, '../..');
const originals = resolve(root, '../shared/seeds');
const index = indexRegistry(await loadRegistry(join(root, 'data/registry')));

const transcripts = expectedReports.map((expected) => ({
	folder: join(root, 'data/corpus'),
	path: expected.file,
	expected
}));
const seeds = expectedReports.flatMap((expected) =>
	expected.original === null ? [] : [{ folder: originals, path: expected.original, expected }]
);

describe('the transcripts of the corpus', () => {
	it.each(transcripts)('$path is read as it is printed', holdAgainst);
});

describe.skipIf(!existsSync(originals))(
	`the five originals${existsSync(originals) ? '' : ' (skipped: they do not lie beside the project)'}`,
	() => {
		it.each(seeds)('$path is read as it is printed', holdAgainst);
	}
);

async function holdAgainst({ folder, path, expected }: (typeof transcripts)[number]) {
	const bytes = readFileSync(join(folder, path));
	const input = { path, bytes, url: null, published: null };
	const { status, text, reports } = await readDocument(input, index);
	const read = reports[0]?.read;

	expect(status).toBe('report');
	expect(reports).toHaveLength(1);
	expect(read).toMatchObject({
		year: expected.year,
		template: expected.template,
		proactive_state: 'read',
		requests_state: 'read',
		disputes_state: 'read'
	});
	expect(read?.agency.name).toBe(expected.agency);
	expect(read?.sections.map((s) => s.section)).toEqual([1, 2, 3, 4, 5, 6]);

	const cells = expectedCells(expected);
	const stateOf = (place: string, value: number | null) =>
		value === null ? 'blank' : expected.inferred.includes(place) ? 'inferred' : 'stated';
	const printed = [...(read?.figures.values() ?? [])];
	expect(
		Object.fromEntries(printed.map((f) => [f.place, { value: f.value, state: f.state }]))
	).toEqual(
		Object.fromEntries(
			[...cells].map(([place, value]) => [place, { value, state: stateOf(place, value) }])
		)
	);
	expect(
		Object.fromEntries(printed.map((f) => [f.place, numberAt(text.slice(f.start, f.end), f.raw)]))
	).toEqual(Object.fromEntries(cells));
}

/** The number that a passage cuts out, in the form's unit: a sum in 元 stands in a column of 万元. */
function numberAt(passage: string, raw: string | null): number | null {
	const cut = readPrinted(passage);
	if (cut.kind !== 'number') return null;
	// Of what an amount fell by, the sign or the word stands before the number.
	const value = /^[-−减]/u.test(raw ?? '') ? -cut.value : cut.value;
	return raw?.endsWith('元') && !raw.endsWith('万元') ? value / 10_000 : value;
}
