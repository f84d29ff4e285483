import { expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { accuracyLabel } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/method/labels.ts';

it.each(['zh', 'en'] as const)('every shape and damage has words in %s', (locale) => {
	overwriteGetLocale(() => locale);
	const shapes = Array.from({ length: 11 }, (_, i) => `G${i + 1}`);
	const damages = Array.from({ length: 24 }, (_, i) => `D${i + 1}`);
	const words = [
		...shapes.map((id) => accuracyLabel({ by: 'shape', id })),
		...damages.map((id) => accuracyLabel({ by: 'damage', id }))
	];
	for (const label of words) expect(label).toMatch(/^[GD]\d+ \S{2}/);
	expect(new Set(words).size).toBe(words.length);
});

it('a group it does not know is called by its id', () => {
	overwriteGetLocale(() => 'en');
	expect(accuracyLabel({ by: 'shape', id: 'G99' })).toBe('G99');
	expect(accuracyLabel({ by: 'format', id: 'warc' })).toBe('warc');
	expect(accuracyLabel({ by: 'template', id: '2021' })).not.toBe('2021');
});
