import { expect, test } from 'vitest';
import {
	CELL_TABLES,
	CELLS,
	findNumber,
	inReport,
	isOf,
	isPlace,
	lineOf,
	numberOf,
	partsOf,
	placeOf,
	PLACES,
	placesOfRow
} from '#domain/place.ts';

test('a cell is made and taken apart by one grammar', () => {
	for (const { place, table, row, column } of CELLS) {
		const { rows, columns } = CELL_TABLES[table];
		const parts = { table, row: rows[row] ?? '', column: columns[column] ?? '' };
		expect(partsOf(place)).toEqual(parts);
		expect(placeOf(table, parts.row, parts.column)).toBe(place);
		expect(PLACES[numberOf(place)]).toBe(place);
		expect(placesOfRow(table, parts.row)[column]).toBe(place);
	}
});

test('lines and tables are places, columns of table 三 by their applicant', () => {
	expect(partsOf('requests')).toEqual({ table: 'requests', row: undefined, column: undefined });
	expect(partsOf('requests/business')).toEqual({
		table: 'requests',
		row: undefined,
		column: 'business'
	});
	expect(partsOf('claims/granted').row).toBe('granted');
	expect(lineOf('requests/carried_in/legal_service', 'row')).toBe('requests/carried_in');
	expect(lineOf('requests/carried_in/legal_service', 'column')).toBe('requests/legal_service');
	expect(lineOf('report/year', 'row')).toBe('report/year');
	expect(lineOf('disputes', 'row')).toBe('disputes');
});

test('what is no cell of the form is told', () => {
	expect(isPlace('requests/granted')).toBe(false);
	expect(findNumber('requests/nothing/total')).toBe(-1);
	expect(() => numberOf('proactive/fees')).toThrow('unknown place: proactive/fees');
	expect(isOf('requests', 'requests_state')).toBe(false);
});

test('a place of another report bears its id', () => {
	expect(inReport('abc-2022-r2:requests/granted/total')).toEqual({
		report_id: 'abc-2022-r2',
		place: 'requests/granted/total'
	});
	expect(inReport('disputes')).toEqual({ report_id: null, place: 'disputes' });
});
