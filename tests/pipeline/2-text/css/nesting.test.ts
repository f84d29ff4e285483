import { describe, expect, it } from 'vitest';
import { nestedSelectors } from '#pipeline/2-text/css/nesting.ts';
import { sheetOf } from '#pipeline/2-text/css/sheet.ts';
import { variablesOf } from '#pipeline/2-text/css/variables.ts';

const written = () => ({ selectors: 0 });

describe('rules within rules', () => {
	it('reads a selector with and without & as it is written out', () => {
		expect(nestedSelectors(['.a', 'p'], ['b', '&:hover', '& + &'], written())).toEqual([
			'.a b',
			'p b',
			'.a:hover',
			'p:hover',
			'.a + .a',
			'p + p'
		]);
	});

	it('leaves out selectors that double at every depth, and keeps what stands beside them', () => {
		const deep = (depth: number): readonly string[] => {
			const all = { selectors: 0 };
			let outer: readonly string[] = ['.a'];
			for (let at = 0; at < depth; at++) outer = nestedSelectors(outer, ['& &', 'i'], all);
			return outer;
		};
		expect(deep(5)).toContain(`.a${' i'.repeat(5)}`);
		expect(deep(12).length).toBeLessThanOrEqual(200);
		expect(Math.max(...deep(12).map((one) => one.length))).toBeLessThanOrEqual(400);
	});

	it('writes out a bounded number for a whole sheet', () => {
		const all = { selectors: 0 };
		const outer = Array.from({ length: 200 }, (_, i) => `.a${i}`);
		for (let rule = 0; rule < 300; rule++) nestedSelectors(outer, ['b'], all);
		expect(all.selectors).toBe(20_000);
		expect(nestedSelectors(outer, ['b'], all)).toEqual([]);
	});

	it('still hides by a rule two deep', () => {
		const { rules } = sheetOf('.page { & .box { & i { display: none } } }');
		expect([...rules.values()].flat().map(({ declared }) => declared[0]?.value)).toEqual(['none']);
	});
});

describe('variables of a sheet', () => {
	const color = (value: string) => ({ property: 'color', value, isImportant: false });

	it('stand for what they are set to, unless that is longer than any colour', () => {
		const set = variablesOf(`:root{--ink:#FFF;--long:${'x'.repeat(5000)}} p{color:var(--ink)}`);
		expect(set(color('var(--ink)')).value).toBe('#fff');
		expect(set(color('var(--long)')).value).toBe('var(--long)');
	});

	it('takes a long line of dashes for no names of variables', () => {
		const rule = `/*${'-'.repeat(200_000)}*/ :root{--ink:red} p{color:var(--ink)}`;
		expect(variablesOf(rule)(color('var(--ink)')).value).toBe('red');
	});
});
