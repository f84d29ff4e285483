import { expect, test } from 'vitest';
import { scaledPanels } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/panel-scale.ts';

const panels = [
	{
		key: 'a',
		label: '甲',
		points: [
			{ year: 2021, value: null },
			{ year: 2022, value: 50 },
			{ year: 2023, value: 75 }
		]
	},
	{ key: 'b', label: '乙', points: [{ year: 2023, value: 25 }] }
];
const valuesOn = (scale: Parameters<typeof scaledPanels>[1]) =>
	scaledPanels(panels, scale, String).panels.map(({ points }) => points.map((p) => p.value));

test('an index is 100 in the first year stated', () => {
	expect(valuesOn('index')).toEqual([[null, 100, 150], [100]]);
});

test('a share is of all panels in its year, and the value itself stays on the card', () => {
	expect(valuesOn('share')).toEqual([[null, 1, 0.75], [0.25]]);
	expect(scaledPanels(panels, 'share', String).panels[0]?.points[2]?.note).toBe('75');
});

test('values on one scale or their own are the values', () => {
	expect(valuesOn('same')).toEqual(valuesOn('own'));
	expect(scaledPanels(panels, 'own', String).own).toBe(true);
});
