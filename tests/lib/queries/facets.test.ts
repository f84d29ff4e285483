import { expect, test } from 'vitest';
import { facets, formsByYear } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('what there is to choose from, each with the reports that would be counted', async () => {
	const rows = await db.query(facets(EVERYTHING));
	const of = (facet: string) =>
		columns(
			rows.filter((r) => r.facet === facet),
			'code',
			'name',
			'agencies',
			'reports'
		);
	expect(of('province')).toEqual([
		['010000', '甲省', 6, 7],
		['020000', '乙省', 1, 1]
	]);
	expect(of('scope')).toEqual([
		['aggregate', null, 1, 0],
		['own', null, 6, 8],
		['unknown', null, 1, 1]
	]);
	expect(of('year').map(([year, , , reports]) => [year, reports])).toEqual([
		['2020', 1],
		['2021', 2],
		['2022', 4],
		['2023', 2]
	]);
});

test('the forms of each year', async () => {
	const rows = await db.query(formsByYear({ ...EVERYTHING, years: [2020, 2021] }));
	expect(columns(rows, 'year', 'template', 'reports', 'left_out')).toEqual([
		[2020, '2019', 1, 0],
		[2021, '2021', 2, 1]
	]);
});
