import { describe, expect, it } from 'vitest';
import { parseCause } from '#domain/finding.ts';
import type { CorpusSketch } from '#pipeline/5-findings/rule.ts';
import { outlierRate } from '#pipeline/5-findings/rules/outlier-rate.ts';
import { funnelLimits } from '#statistics/funnel.ts';
import { FALSE_DISCOVERIES } from '#statistics/false-discovery.ts';
import { fitPeers, judge, outsideOf } from '#statistics/rates.ts';
import { screenRates } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/screen.ts';
import { buildCorpus } from '../pipeline/5-findings/build-corpus.ts';

interface Organ {
	id: string;
	count: number;
	n: number;
}

/** So many organs of five to four hundred cases that disclose some half of them; every eleventh next to none. */
const organs = (count: number, odd = 11): Organ[] =>
	Array.from({ length: count }, (_, i) => {
		const n = [5, 12, 18, 25, 29, 30, 55, 90, 160, 400][i % 10] ?? 0;
		const usual = Math.round(n * (0.5 + 0.12 * Math.sin(7 * i)));
		return { id: `990101-o${i}`, n, count: i % odd === 3 ? Math.round(n * 0.03) : usual };
	});

const asSketch = ({ id, count, n }: Organ): CorpusSketch => ({
	agency: { agency_id: id },
	people: {
		received_new: n,
		carried_in: 0,
		partially_granted: 0,
		granted: count,
		unavailable_not_held: n - count
	}
});

/** What the rule says of the rate disclosed: organ and standard deviations, and how many were tested. */
function findingsOf(peers: readonly Organ[]) {
	const corpus = buildCorpus(peers.map(asSketch), outlierRate.needs);
	return [...outlierRate.check(corpus)].flatMap(({ report, cause }) => {
		const [outlier] = parseCause(cause ?? '');
		return outlier?.params.screen === 'disclosed_rate'
			? [{ id: peers[report]?.id, score: outlier.params.score, tested: outlier.params.tested }]
			: [];
	});
}

/** What the page of outliers says of the same. */
function pageOf(peers: readonly Organ[]) {
	const corpus = buildCorpus(peers.map(asSketch), [
		'requests/granted/total',
		'requests/handled_total/total'
	]);
	const granted = corpus.column('requests/granted/total');
	const handled = corpus.column('requests/handled_total/total');
	const screen = screenRates(
		peers.map(({ id }, row) => ({
			agency_id: id,
			name: id,
			kind: 'department',
			region_name: null,
			year: 2023,
			report_id: `${id}-2023`,
			count: granted[row] ?? null,
			n: handled[row] ?? null
		}))
	);
	return screen.judged
		.filter(({ q }) => q !== null && q <= FALSE_DISCOVERIES)
		.map(({ agency_id, score }) => ({
			id: agency_id,
			score: score?.toFixed(1),
			tested: String(screen.judged.length)
		}));
}

describe('the finding and the page of outliers', () => {
	it.each([200, 90, 40])('single out the same of %i organs, as far off', (count) => {
		const found = findingsOf(organs(count));
		expect(found.length).toBeGreaterThan(0);
		expect(pageOf(organs(count))).toEqual(found);
	});

	it('both judge twenty organs that can be drawn, and no fewer', () => {
		const drawn = organs(60, 60).filter(({ n }) => n >= 10);
		const twenty = drawn.slice(0, 19);
		const odd = { id: '990101-odd', count: 4, n: 404 };
		expect(findingsOf([...twenty, odd])).toHaveLength(1);
		expect(pageOf([...twenty, odd])).toEqual(findingsOf([...twenty, odd]));
		expect(pageOf([...twenty.slice(1), odd])).toEqual([]);
		expect(findingsOf([...twenty.slice(1), odd])).toEqual([]);
	});
});

it('a rate judged to be outside of limits lies outside of those that are drawn', () => {
	const fit = fitPeers(organs(90).filter(({ n }) => n >= 10));
	if (fit === null) throw new Error('no fit');
	const outside = { '95': 0, '99.8': 0 };
	for (const n of [10, 17, 29, 30, 44, 200])
		for (let count = 0; count <= n; count++) {
			const level = outsideOf(judge({ count, n }, fit));
			for (const drawn of ['95', '99.8'] as const) {
				const limits = funnelLimits(fit, n, drawn);
				if (limits === null) throw new Error(`no limits of ${n}`);
				const isOutside = count / n < limits.low || count / n > limits.high;
				expect([count, n, drawn, isOutside]).toEqual([
					count,
					n,
					drawn,
					level === '99.8' || (drawn === '95' && level === '95')
				]);
				if (isOutside) outside[drawn]++;
			}
		}
	expect(outside['99.8']).toBeGreaterThan(0);
	expect(outside['95']).toBeGreaterThan(outside['99.8']);
});
