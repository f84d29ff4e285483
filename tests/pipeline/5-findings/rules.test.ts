import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seriesPlaces } from '#pipeline/5-findings/index.ts';
import { rules } from '#pipeline/5-findings/rules/index.ts';
import { buildCorpus } from './build-corpus.ts';
import { buildDocument, buildSeries } from './build-report.ts';

const folder = new URL('../../../src/pipeline/5-findings/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'index.ts');

describe('the list of rules', () => {
	it('names every file of the folder once, by the id of its rule', () => {
		expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
	});

	it.each(rules)(
		'$id says in Chinese and English what it looks for, why, and what it does not accuse',
		(rule) => {
			for (const text of [rule.title, rule.why, rule.spares, rule.basis]) {
				expect(text.zh).toMatch(/\p{Script=Han}/u);
				expect(text.en).toMatch(/[a-z]{3}/);
			}
			expect(rule.formula).not.toBe('');
		}
	);

	it.each(rules)('$id has a sound and a faulty example', (rule) => {
		const sizes = rule.examples.map((example) => example.expect.length);
		expect(sizes).toContain(0);
		expect(Math.max(...sizes)).toBeGreaterThan(0);
	});
});

describe.each(rules)('$id', (rule) => {
	it.each(rule.examples.map((_, i) => [rule.examples[i]?.says, i] as const))('%s', (_, i) => {
		const seen = observe(i);
		const wanted = rule.examples[i]?.expect ?? [];
		expect(seen).toHaveLength(wanted.length);
		expect(seen).toMatchObject([...wanted]);
	});

	function observe(example: number) {
		if (rule.kind === 'report') {
			const { report, text } = buildDocument(rule.examples[example]?.report);
			return [...rule.check(report, text)];
		}
		if (rule.kind === 'corpus')
			return [...rule.check(buildCorpus(rule.examples[example]?.corpus ?? [], rule.needs))];
		const series = rule.examples[example]?.series ?? [];
		return [...rule.check(buildSeries(series, seriesPlaces))];
	}
});
