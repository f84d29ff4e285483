import { expect, it } from 'vitest';
import { placesCalled } from '#lib/queries/dimensions.ts';
import { inPanel, ownList } from '#lib/queries/organ-panels.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { HAND, handDatabase } from './hand.ts';

it('a list of one’s own is of places or of organs, as its first entry is', () => {
	expect(ownList([])).toEqual({ regions: [], agencies: [] });
	expect(ownList(['010000', 'school', '010101'])).toEqual({
		regions: ['010000', '010101'],
		agencies: []
	});
	expect(ownList(['school', '010000'])).toEqual({ regions: [], agencies: ['school'] });
});

it('stands for what the selection says of places and organs, and for nothing while it is empty', () => {
	const selection = { ...EVERYTHING, regions: ['020000'], years: [2021, 2023] as const };
	expect(inPanel(selection, 'own', [])).toEqual(selection);
	expect(inPanel(selection, 'own', ['010101', '010102'])).toMatchObject({
		regions: ['010101', '010102'],
		agencies: [],
		years: [2021, 2023]
	});
	expect(inPanel(selection, 'own', ['school'])).toMatchObject({
		regions: [],
		agencies: ['school']
	});
});

it('places are found by their names where a report lies in them, the wider ones first', async () => {
	const db = await handDatabase(HAND);
	const found = async (words: string) =>
		(await db.query(placesCalled(words, 9))).map(({ region }) => region);
	expect(await found('')).toEqual(['010000', '020000', '010100', '019001', '010101', '010102']);
	expect(await found('西')).toEqual(['010102']);
	expect(await found('丙')).toEqual([]);
	expect(await db.query(placesCalled('', 2))).toHaveLength(2);
});
