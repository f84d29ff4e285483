import { fitPeers, isJudged, judge } from '#statistics/rates.ts';
import { CASE_RESULTS, JUDGED_RATES, type JudgedRate } from '#domain/judged-rates.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { SCREENING } from '../basis.ts';
import { type Corpus, groupRows, stratumOf } from '../corpus.ts';
import { addUp, OUTCOME_NEEDS, outcomeColumns } from '../form/outcomes.ts';
import type { CorpusRule } from '../rule.ts';
import { openScreen } from '../screens/screen.ts';
import { scatter, sketchedPeers } from '../screens/sketched-peers.ts';

const resultOf = (result: string): Place => placeOf('disputes', 'reconsideration', result);

/** Where the finding of a rate points. */
const PLACES: Record<Screen, Place> = {
	disclosed_rate: 'requests/granted',
	denied_rate: 'requests/denied',
	unavailable_rate: 'requests/unavailable',
	corrected_rate: resultOf('corrected')
};

type Screen = keyof typeof JUDGED_RATES;

interface Rate {
	screen: Screen;
	place: Place;
	counts: (row: number) => number;
	of: (row: number) => number;
}

export const outlierRate: CorpusRule = {
	id: 'outlier-rate',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '比率与同类机关相差很远，值得一读',
		en: 'A rate far from that of its peers: worth reading'
	},
	why: {
		zh: '公开率、不予公开率、无法提供率、复议纠错率，与同年、同级、同口径的机关比较；界限随件数放宽，并计入机关之间本来的差异。件数少于十的不比较。偏离不等于有误。',
		en: 'Rates disclosed, denied, unavailable and corrected on reconsideration, held against organs of the same year, level and scope; limits widen for few cases and for the scatter between organs. Fewer than ten cases are not compared. Far off is not wrong.'
	},
	spares: {
		zh: '件数太少的不比；比率高低本身不是好坏。',
		en: 'Few requests are not screened, and a rate is neither good nor bad in itself.'
	},
	formula:
		'z = (arcsin √p - arcsin √centre) / √(1/4n + τ²) within level × scope × year; exact binomial below 30 cases',
	basis: SCREENING,
	needs: [...OUTCOME_NEEDS, ...CASE_RESULTS.map(resultOf)],
	examples: [
		{
			says: 'rates scatter as their numbers make them',
			corpus: sketchedPeers(40, (i) => ({
				people: { received_new: 100, carried_in: 0, ...split(60 + Math.round(4 * scatter(i))) }
			})),
			expect: []
		},
		{
			says: 'one organ grants next to nothing where its peers grant half',
			corpus: sketchedPeers(40, (i) => ({
				people: {
					received_new: 100,
					carried_in: 0,
					...split(i === 17 ? 1 : 60 + Math.round(4 * scatter(i)))
				}
			})),
			expect: [
				{ report: 17, place: 'requests/granted', stated: 5 },
				{ report: 17, place: 'requests/unavailable', stated: 99 }
			]
		},
		{
			says: 'nothing is said of fewer than ten cases',
			corpus: sketchedPeers(40, (i) => ({
				people: { received_new: 5, carried_in: 0, ...split(i === 17 ? 0 : 5, 5) }
			})),
			expect: []
		}
	],
	*check(corpus) {
		const strata = groupRows(corpus, (row) => `${stratumOf(corpus, row)}/${corpus.year[row]}`);
		for (const rate of ratesOf(corpus)) {
			const screen = openScreen(rate.screen);
			for (const rows of strata) {
				const pointOf = (row: number) => ({ count: rate.counts(row), n: rate.of(row) });
				const judged = rows.filter((row) => isJudged(pointOf(row)));
				const fit = fitPeers(judged.map(pointOf));
				if (fit === null) continue;
				for (const row of judged) {
					const point = pointOf(row);
					screen.test({
						report: corpus.report[row] ?? -1,
						place: rate.place,
						stated: point.count,
						usual: fit.centre * point.n,
						...judge(point, fit)
					});
				}
			}
			yield* screen.discoveries();
		}
	}
};

function ratesOf(corpus: Corpus): Rate[] {
	const columns: Record<string, Int32Array> = {
		...outcomeColumns(corpus),
		...Object.fromEntries(
			CASE_RESULTS.map((result) => [`reconsideration_${result}`, corpus.column(resultOf(result))])
		)
	};
	const summed = (names: readonly string[]) => {
		const parts = names.map((name) => {
			const column = columns[name];
			if (!column) throw new Error(`no such column: ${name}`);
			return column;
		});
		return (row: number) => addUp(parts, row);
	};
	return (Object.entries(JUDGED_RATES) as [Screen, JudgedRate][]).map(
		([screen, { numerator, denominator }]) => ({
			screen,
			place: PLACES[screen],
			counts: summed(numerator),
			of: summed(denominator)
		})
	);
}

/** Of so many requests of natural persons those granted; the rest were not held. */
function split(granted: number, all = 100) {
	return { granted, partially_granted: 0, unavailable_not_held: all - granted };
}
