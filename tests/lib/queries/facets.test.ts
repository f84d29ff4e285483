import { expect, test } from 'vitest';
import { composition, facets } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { Facet } from '#lib/queries/where.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

async function counts(facet: Facet, change: Partial<Selection> = {}) {
	const rows = await db.query(facets({ ...EVERYTHING, ...change }));
	return columns(
		rows.filter((row) => row.facet === facet),
		'code',
		'reports'
	);
}

test('what there is to choose from, each with the reports that would be counted', async () => {
	expect(await counts('province')).toEqual([
		['010000', 6],
		['020000', 1]
	]);
	expect(await counts('scope')).toEqual([
		['aggregate', 2],
		['own', 8],
		['unknown', 1]
	]);
	expect(await counts('year')).toEqual([
		['2020', 1],
		['2021', 2],
		['2022', 3],
		['2023', 2]
	]);
});

test('a choice counts under the other parts of the selection, never under its own', async () => {
	const county = { levels: ['county'], years: [2022, 2022] } as const;
	expect(await counts('level', county)).toEqual([
		['county', 1],
		['prefecture', 1],
		['province', 1]
	]);
	expect(await counts('year', county)).toEqual([
		['2021', 1],
		['2022', 1],
		['2023', 1]
	]);
	expect(await counts('scope', county)).toEqual([
		['own', 1],
		['unknown', 1]
	]);
	expect(await counts('province', { regions: ['020000'], years: [2022, 2022] })).toEqual([
		['010000', 2],
		['020000', 1]
	]);
});

test('the forms and scopes of each year, with what is left out for its scope', async () => {
	const rows = await db.query(composition({ ...EVERYTHING, years: [2020, 2021] }));
	expect(columns(rows, 'year', 'template', 'scope', 'reports', 'left_out')).toEqual([
		[2020, '2019', 'own', 1, 0],
		[2021, '2021', 'aggregate', 0, 1],
		[2021, '2021', 'own', 2, 0]
	]);
});
