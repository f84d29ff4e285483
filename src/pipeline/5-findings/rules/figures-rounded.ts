import type { Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import { upperBinomialTail } from '#statistics/tails.ts';
import { SCREENING } from '../basis.ts';
import { type Corpus, groupRows, placeInRow } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { openScreen } from '../screens/screen.ts';
import { sketchedPeers } from '../screens/sketched-peers.ts';

const PLACES = ['licences', 'penalties', 'coercive_measures'].map(
	(subject): Place => `proactive/${subject}/decisions`
);
/** Numbers below it end in 0 too easily to tell. */
const LEAST = 100;
const FEWEST_NUMBERS = 5;
const MOST_NAMED = 12;

export const figuresRounded: CorpusRule = {
	id: 'figures-rounded',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '处理决定数量多以 0 结尾，值得一读',
		en: 'Numbers of decisions that mostly end in 0: worth reading'
	},
	why: {
		zh: '许可、处罚、强制的处理决定数量应为逐件统计。本机关各年一百以上的数字中，以 0 结尾的远多于十分之一时提示，可能是估计数。',
		en: 'Licences, penalties and coercive measures are counted one by one. Of an organ’s numbers over 100, all years together, far more than a tenth end in 0: they may be estimates.'
	},
	spares: {
		zh: '件数少、末位碰巧为零的不列；只供阅读。',
		en: 'Few numbers, or numbers that end in 0 by chance, are passed over; it is a prompt to read.'
	},
	formula: 'numbers ≥ 100 of one organ that end in 0, against binomial(k, 1/10)',
	basis: SCREENING,
	needs: PLACES,
	examples: [
		{
			says: 'digits fall as they will',
			corpus: decisions((organ, year) => 140 + 37 * organ + 11 * (year - 2019)),
			expect: []
		},
		{
			says: 'one organ rounds',
			corpus: decisions((organ, year) =>
				organ === 3 ? 100 * (year - 2017) : 140 + 37 * organ + 11 * (year - 2019)
			),
			expect: [
				{
					report: 3 * 4 + 3,
					place: 'proactive/licences/decisions',
					stated: 600
				}
			]
		}
	],
	*check(corpus) {
		const columns = PLACES.map((place) => ({ place, column: corpus.column(place) }));
		const screen = openScreen('round');
		for (const rows of groupRows(corpus, (row) => corpus.series[row] ?? null)) {
			const numbers = rows.flatMap((row) =>
				columns.flatMap(({ place, column }) => {
					const value = column[row] ?? -1;
					return value >= LEAST ? [{ row, place, value }] : [];
				})
			);
			if (numbers.length < FEWEST_NUMBERS) continue;
			const round = numbers.filter(({ value }) => value % 10 === 0);
			const latest = round.toSorted((a, b) => yearOf(corpus, b.row) - yearOf(corpus, a.row))[0];
			const k = numbers.length;
			screen.test({
				report: corpus.report[latest?.row ?? rows[0] ?? -1] ?? -1,
				place: latest?.place ?? PLACES[0] ?? '',
				stated: latest?.value ?? 0,
				usual: k / 10,
				score: (round.length - k / 10) / Math.sqrt(0.09 * k),
				p: upperBinomialTail(round.length, k, 0.1),
				against: round
					.filter((other) => other !== latest)
					.slice(0, MOST_NAMED)
					.map(({ row, place }) => placeInRow(corpus, row, place)),
				more: writeCause('round_figures', round.length, k)
			});
		}
		yield* screen.discoveries();
	}
};

const yearOf = (corpus: Corpus, row: number) => corpus.year[row] ?? 0;

/** Twenty organs over four years; each number stands in all three rows of the form. */
function decisions(count: (organ: number, year: number) => number) {
	return sketchedPeers(80, (i) => {
		const [organ, year] = [Math.floor(i / 4), 2020 + (i % 4)];
		return {
			year,
			agency: { agency_id: `990101-organ${organ}` },
			cells: Object.fromEntries(
				PLACES.map((place, j) => [place, count(organ, year) + (organ === 3 ? 100 : 13) * j])
			)
		};
	});
}
