import { expect, test } from 'vitest';
import { crossMeasure } from '#lib/queries/cross-measure.ts';
import type { CrossRow } from '#lib/queries/cross-table.ts';
import {
	cellsOf,
	heatOf,
	panelsOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/tables/cells.ts';
import {
	address,
	crossedIn
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/tables/state.ts';

const cell = (row: string, column: string, numerator: number, denominator: number): CrossRow => ({
	row,
	row_name: null,
	column,
	column_name: null,
	value: denominator === 0 ? null : numerator / denominator,
	numerator,
	denominator,
	stated: 1,
	reports: 1,
	low: null,
	middle: null,
	high: null,
	banded: 0
});

const RATE = crossMeasure('outcome_refused', 'handled');
const words = {
	row: (one: CrossRow) => String(one.row),
	column: (one: CrossRow) => String(one.column),
	note: () => 'n',
	missing: (one: { isFew: boolean }) => (one.isFew ? 'few' : 'none'),
	href: () => undefined
};
const cells = cellsOf(
	[cell('county', '2023', 3, 9), cell('province', '2022', 30, 90), cell('county', '2022', 0, 0)],
	RATE,
	10
);

test('a rate on fewer cases than asked is withheld, with its counts kept', () => {
	expect(cells.map(({ shown, isFew }) => [shown === null, isFew])).toEqual([
		[true, true],
		[false, false],
		[true, false]
	]);
	expect(cells[0]?.numerator).toBe(3);
	expect(cells[1]?.interval?.low).toBeLessThan(1 / 3);
	expect(cells[0]?.interval).toBeNull();
});

test('a cell has its words, and shorter ones for where there is little room', () => {
	const texts = ({ shown }: { shown: number | null }) =>
		shown === null ? undefined : ['33.3 %', '33 %'];
	const heat = heatOf(cells, { ...words, texts }, { rows: ['province', 'county'], columns: [] });
	expect(heat.rows[0]?.cells['2022']?.texts).toEqual(['33.3 %', '33 %']);
	expect(heat.rows[1]?.cells['2023']).not.toHaveProperty('texts');
});

test('rows and columns come in the order of their side', () => {
	const heat = heatOf(cells, words, { rows: ['province', 'county'], columns: ['2022', '2023'] });
	expect(heat.rows.map(({ key }) => key)).toEqual(['province', 'county']);
	expect(heat.columns.map(({ key }) => key)).toEqual(['2022', '2023']);
	expect(heat.rows[1]?.cells['2023']).toMatchObject({ value: null, missing: 'few' });
	expect(heat.rows[0]?.cells['2023']).toBeUndefined();
	const panels = panelsOf(cells, words, ['province', 'county']);
	expect(panels[1]?.points.map(({ year, value }) => [year, value])).toEqual([
		[2023, null],
		[2022, null]
	]);
});

test('what a measure cannot be split by or held against is left out', () => {
	const state = (search: string) => crossedIn(address.read(new URLSearchParams(search)));
	expect(state('measure=dispute_rate&of=refused&rows=applicant')).toMatchObject({
		denominator: 'count',
		rows: 'none',
		columns: 'year'
	});
	expect(state('rows=year')).toMatchObject({ rows: 'year', columns: 'none' });
	expect(state('measure=receipt_channel')).toMatchObject({ rows: 'channel', columns: 'year' });
	expect(state('form=lines&rows=kind&columns=level')).toMatchObject({ columns: 'year' });
	expect(state('panel=own&ids=b,a').selection.agencies).toEqual(['b', 'a']);
	expect(state('panel=cities').selection.regions).toHaveLength(49);
});
