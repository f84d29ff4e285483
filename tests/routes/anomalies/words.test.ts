import { expect, test } from 'vitest';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { withinWords } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/words.ts';
import { scopeWord } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/words.ts';

test('a group of peers is said to be of its own scope, and of no other', () => {
	const state = {
		selection: EVERYTHING,
		indicator: null,
		year: null,
		organ: null,
		add: [],
		drop: [],
		plain: false
	};
	const context = { reports: 9, places: [], agencies: [], forms: [], leftOut: [], within: [] };
	const stratum = {
		year: 2024,
		level: 'county' as const,
		scope: 'aggregate' as const,
		management: 'local' as const,
		drawn: 9,
		judged: 9
	};
	const words = withinWords(state, { stratum, context }, { facets: [], counts: [], sectors: [] });
	expect(words).toContain(scopeWord('aggregate'));
	expect(words).not.toContain(scopeWord('own'));
	expect(words.split(scopeWord('aggregate'))).toHaveLength(2);
});
