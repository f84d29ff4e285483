import { describe, expect, it } from 'vitest';
import { parseCause } from '#domain/finding.ts';
import type { CorpusRule, CorpusSketch } from '#pipeline/5-findings/rule.ts';
import { dispersionOf } from '#statistics/dispersion.ts';
import { outlierChange } from '#pipeline/5-findings/rules/outlier-change.ts';
import { outlierMix } from '#pipeline/5-findings/rules/outlier-mix.ts';
import { outlierRate } from '#pipeline/5-findings/rules/outlier-rate.ts';
import { outlierVolume } from '#pipeline/5-findings/rules/outlier-volume.ts';
import { openScreen } from '#pipeline/5-findings/screens/screen.ts';
import { buildCorpus } from '../build-corpus.ts';

/** The same draws every time. */
function draws(seed: number) {
	let state = seed;
	const next = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return (state + 0.5) / 2 ** 32;
	};
	const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
	const of = (n: number, p: number) => Array.from({ length: n }, () => next() < p).filter(Boolean);
	return { normal, binomial: (n: number, p: number) => of(n, p).length };
}

const ORGANS = 200;
const OUTCOMES = ['granted', 'unavailable_not_held', 'rejected_duplicate'] as const;

/** Organs that scatter by themselves, beyond chance, as real ones do; those that `odd` names differ. */
function organs(odd: ReadonlySet<number>): CorpusSketch[] {
	const { normal, binomial } = draws(5);
	return Array.from({ length: ORGANS }, (_, i) => {
		const n = Math.round(Math.exp(4.5 + 0.5 * normal()));
		const share = Math.min(0.95, Math.max(0.05, 0.55 + 0.1 * normal()));
		const granted = odd.has(i) ? 0 : binomial(n, share);
		const rejected = binomial(n - granted, 0.2);
		const [one, two, three] = OUTCOMES;
		return {
			agency: { agency_id: `990101-${i}` },
			people: {
				received_new: n,
				carried_in: 0,
				partially_granted: 0,
				[one]: granted,
				[two]: n - granted - rejected,
				[three]: rejected
			}
		};
	});
}

const NEW = 'requests/received_new/total';

function overYears(odd: ReadonlySet<number>): CorpusSketch[] {
	const { normal } = draws(9);
	return Array.from({ length: ORGANS }, (_, i) => {
		const mean = Math.exp(3.5 + 0.8 * normal());
		return [2020, 2021, 2022, 2023].map((year) => {
			const usual = mean * Math.exp(0.25 * normal());
			const count = Math.max(0, Math.round(usual + Math.sqrt(usual) * normal()));
			return {
				year,
				agency: { agency_id: `990101-${i}` },
				cells: { [NEW]: odd.has(i) && year === 2023 ? 12 * count + 40 : count }
			};
		});
	}).flat();
}

const seenBy = (rule: CorpusRule, sketches: CorpusSketch[]) => [
	...rule.check(buildCorpus(sketches, rule.needs))
];

describe('a screen of peers', () => {
	const odd = new Set([20, 70, 120]);

	it.each([outlierRate, outlierMix])('$id singles out next to none where none is odd', (rule) => {
		expect(seenBy(rule, organs(new Set())).length).toBeLessThanOrEqual(2);
	});

	it.each([outlierRate, outlierMix])('$id finds the odd ones among organs that scatter', (rule) => {
		const seen = seenBy(rule, organs(odd));
		const found = new Set(seen.map(({ report }) => report));
		for (const report of odd) expect(found).toContain(report);
		expect(found.size).toBeLessThanOrEqual(odd.size + 1);
		expect(
			seen.every(({ severity, origin }) => severity === undefined && origin === 'source')
		).toBe(true);
	});

	it('outlier-volume singles out none where numbers are log-normal', () => {
		expect(seenBy(outlierVolume, organs(new Set()))).toEqual([]);
	});

	it('names the screen, the distance, what is usual and how many it tested', () => {
		const [seen] = seenBy(outlierRate, organs(odd));
		const [cause] = parseCause(seen?.cause ?? '');
		expect(cause).toMatchObject({
			code: 'outlier',
			params: { screen: 'disclosed_rate', tested: String(ORGANS) }
		});
		expect(Number(cause?.params.score)).toBeLessThan(-3);
		expect(Number(cause?.params.usual)).toBeGreaterThan(seen?.stated ?? Infinity);
	});
});

describe('a screen of changes', () => {
	it('singles out next to none where numbers move as they do', () => {
		expect(seenBy(outlierChange, overYears(new Set())).length).toBeLessThanOrEqual(3);
	});

	it('finds the years that stand out', () => {
		const odd = new Set([30, 80, 130]);
		const found = new Set(seenBy(outlierChange, overYears(odd)).map(({ report }) => report));
		for (const organ of odd) expect(found).toContain(4 * organ + 3);
	});

	it('takes the dispersion from the middle of the organs', () => {
		const { normal } = draws(3);
		const counts = Array.from({ length: 400 }, (_, i) => {
			const mean = 200;
			const count = i < 20 ? 9000 : mean * (1 + 0.3 * Math.SQRT2 * normal());
			return { count, mean, years: 1 };
		});
		expect(dispersionOf(counts)).toBeGreaterThan(0.06);
		expect(dispersionOf(counts)).toBeLessThan(0.13);
		expect(dispersionOf(counts.map(({ mean }) => ({ count: mean, mean, years: 1 })))).toBe(0);
	});
});

it('a screen counts the tests that it does not keep', () => {
	const screen = openScreen('mix');
	const tested = { place: 'requests/granted', stated: 1, usual: 2, score: 4 };
	screen.test({ ...tested, report: 0, p: 0.004 });
	for (let report = 1; report < 10; report++) screen.test({ ...tested, report, p: 0.5 });
	expect([...screen.discoveries()]).toMatchObject([{ report: 0, cause: 'outlier:mix:4.0:10:2' }]);
	for (let report = 10; report < 20; report++) screen.test({ ...tested, report, p: 0.5 });
	expect([...screen.discoveries()]).toEqual([]);
});
