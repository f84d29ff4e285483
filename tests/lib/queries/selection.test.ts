import { expect, test } from 'vitest';
import { EVERYTHING, fromAddress, idsFromAddress, toAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';

const read = (search: string) => fromAddress(new URLSearchParams(search));

test('an empty address leaves everything open', () => {
	expect(read('')).toEqual(EVERYTHING);
	expect(toAddress(EVERYTHING).toString()).toBe('');
});

test('a selection survives its address', () => {
	const selection: Selection = {
		regions: ['370000', '371300'],
		sectors: ['data', 'public_security'],
		kinds: ['government', 'department'],
		levels: ['county'],
		scopes: ['own'],
		agencies: ['371300-大数据局', 'a_1'],
		template: '2019',
		years: [2019, 2024]
	};
	expect(fromAddress(toAddress(selection))).toEqual(selection);
	expect(toAddress({ ...EVERYTHING, years: [2023, 2023] }).toString()).toBe('years=2023');
});

test('what is unknown or hostile is dropped, the rest is kept', () => {
	expect(read(`region=37,370000,'or 1=1,3700000`).regions).toEqual(['370000']);
	expect(read('sector=data,Data,a-b,"').sectors).toEqual(['data']);
	expect(read('kind=king,department&level=planet').kinds).toEqual(['department']);
	expect(read('level=planet').levels).toEqual([]);
	expect(read(`agency=a,b'c,<script>,d%00e`).agencies).toEqual(['a']);
	expect(read('template=1999&scope=mine&aggregates=all')).toEqual(EVERYTHING);
});

test('scopes are read as addresses named them before, too', () => {
	expect(read('aggregates=only').scopes).toEqual(['aggregate']);
	expect(read('aggregates=include').scopes).toEqual(['own', 'aggregate', 'unknown']);
	expect(read('aggregates=only&scope=own').scopes).toEqual(['own']);
});

test('years are read in either order, alone, or not at all', () => {
	expect(read('years=2024-2021').years).toEqual([2021, 2024]);
	expect(read('years=2023').years).toEqual([2023, 2023]);
	for (const years of ['', '20', '2021-', '2021-2024-2025', 'x']) {
		expect(read(`years=${years}`).years).toBeNull();
	}
});

test('repeated and endless lists are cut', () => {
	const many = Array.from({ length: 500 }, (_, i) => String(100000 + i));
	expect(read(`region=370000,370000&region=${many.join(',')}`).regions).toHaveLength(40);
	expect(read(`agency=${'x'.repeat(81)}`).agencies).toEqual([]);
});

test('a comparison has at most eight members, in the order given', () => {
	const ids = (search: string) => idsFromAddress(new URLSearchParams(search));
	expect(ids('ids=b,a,370000,b')).toEqual(['b', 'a', '370000']);
	expect(ids('ids=1,2,3,4,5,6,7,8,9')).toHaveLength(8);
});
