import { OUTCOME_GROUPS } from '#domain/requests.ts';
import { leastWhere } from '#statistics/dispersion.ts';
import { median, robustScale } from '#statistics/robust.ts';
import { bothTails } from '#statistics/tails.ts';
import { SCREENING } from '../basis.ts';
import { type Corpus, groupRows, stratumOf } from '../corpus.ts';
import { OUTCOME_NEEDS, outcomeColumns } from '../form/outcomes.ts';
import type { CorpusRule } from '../rule.ts';
import { openScreen } from '../screens/screen.ts';
import { scatter, sketchedPeers } from '../screens/sketched-peers.ts';

const FEWEST_PEERS = 20;
const FEWEST_CASES = 30;
/** Cells of a chi-square that expect fewer are merged. */
const LEAST_EXPECTED = 5;
/** An organ counts for the common mix as if it had at most so many cases. */
const MOST_WEIGHT = 300;

interface Mix {
	row: number;
	counts: number[];
	n: number;
}

interface Distance {
	square: number;
	freedom: number;
	/** The group that lies farthest off, in standard deviations of chance. */
	group: number;
	usual: number;
}

export const outlierMix: CorpusRule = {
	id: 'outlier-mix',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '办理结果的构成与同类机关相差很远，值得一读',
		en: 'A mix of outcomes far from that of its peers: worth reading'
	},
	why: {
		zh: '六类办理结果的构成与同年、同级、同口径的机关比较（卡方，计入机关之间本来的差异），标出相差最大的一类。办理不足三十件的不比较。偏离不等于有误。',
		en: 'The shares of the six groups of outcomes, held against organs of the same year, level and scope (chi-square, allowing for the scatter between organs); the group farthest off is named. Fewer than thirty requests are not compared. Far off is not wrong.'
	},
	spares: {
		zh: '职能特殊的机关构成自然不同；只提示阅读。',
		en: 'Organs with work of their own have a mix of their own: a prompt to read.'
	},
	formula:
		'X² of six outcome groups / (1 + (n-1)ρ) within level × scope × year, groups expecting fewer than 5 merged',
	basis: SCREENING,
	needs: OUTCOME_NEEDS,
	examples: [
		{
			says: 'mixes scatter',
			corpus: sketchedPeers(40, (i) => ({ people: mix(50 + Math.round(5 * scatter(i)), 20) })),
			expect: []
		},
		{
			says: 'one organ treats nearly all as duplicates',
			corpus: sketchedPeers(40, (i) => ({
				people: i === 11 ? mix(1, 2) : mix(50 + Math.round(5 * scatter(i)), 20)
			})),
			expect: [{ report: 11, place: 'requests/rejected', stated: 97 }]
		}
	],
	*check(corpus) {
		const mixOf = mixesIn(corpus);
		const screen = openScreen('mix');
		const strata = groupRows(corpus, (row) =>
			mixOf(row) === null ? null : `${stratumOf(corpus, row)}/${corpus.year[row]}`
		);
		for (const rows of strata) {
			if (rows.length < FEWEST_PEERS) continue;
			const peers = rows.flatMap((row) => mixOf(row) ?? []);
			const common = commonMix(peers);
			const distances = peers.map((peer) => distanceOf(peer, common));
			const scores = scoresOf(peers, distances);
			for (const [i, { row, counts }] of peers.entries()) {
				const distance = distances[i];
				if (distance === undefined) continue;
				const score = scores[i] ?? 0;
				screen.test({
					report: corpus.report[row] ?? -1,
					place: `requests/${OUTCOME_GROUPS[distance.group]?.code ?? ''}`,
					stated: counts[distance.group] ?? 0,
					usual: distance.usual,
					score,
					p: score > 0 ? bothTails(score) / 2 : 1
				});
			}
		}
		yield* screen.discoveries();
	}
};

/** Worked out when it is asked for: those of a million reports are a quarter of a gigabyte. */
function mixesIn(corpus: Corpus): (row: number) => Mix | null {
	const columns = outcomeColumns(corpus);
	return (row) => {
		const counts = OUTCOME_GROUPS.map(({ code }) => columns[code][row] ?? -1);
		const n = counts.reduce((sum, count) => sum + count, 0);
		return n >= FEWEST_CASES && counts.every((count) => count >= 0) ? { row, counts, n } : null;
	};
}

function commonMix(peers: readonly Mix[]): number[] {
	const shares = OUTCOME_GROUPS.map((_, group) =>
		peers.reduce(
			(sum, { counts, n }) => sum + ((counts[group] ?? 0) / n) * Math.min(n, MOST_WEIGHT),
			0
		)
	);
	const all = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share) => share / all);
}

function distanceOf({ counts, n }: Mix, common: readonly number[]): Distance {
	let square = 0;
	let cells = 0;
	let farthest = { group: 0, off: -1, usual: 0 };
	let [few, fewExpected] = [0, 0];
	for (const [group, count] of counts.entries()) {
		const expected = n * (common[group] ?? 0);
		const off = Math.abs(count - expected) / Math.sqrt(expected + 0.5);
		if (off > farthest.off) farthest = { group, off, usual: expected };
		if (expected < LEAST_EXPECTED) {
			few += count;
			fewExpected += expected;
			continue;
		}
		square += (count - expected) ** 2 / expected;
		cells++;
	}
	if (fewExpected > 0) {
		square += (few - fewExpected) ** 2 / Math.max(fewExpected, 1);
		cells++;
	}
	return { square, freedom: cells - 1, group: farthest.group, usual: farthest.usual };
}

/**
 * How far each mix lies off, as a normal deviate. The correlation within organs ρ (of a
 * Dirichlet-multinomial) is the one at which half of them lie within what half should; since organs
 * scatter more in some outcomes than in others, their own robust spread then has the last word.
 */
function scoresOf(peers: readonly Mix[], distances: readonly Distance[]): Float64Array {
	const scores = (rho: number) =>
		Float64Array.from(peers, ({ n }, i) => {
			const { square = 0, freedom = 1 } = distances[i] ?? {};
			return asNormal(square / (1 + (n - 1) * rho), Math.max(1, freedom));
		});
	const found = scores(leastWhere((rho) => median(scores(rho)) <= 0, 1));
	const { centre, deviation } = robustScale(found);
	return found.map((score) => (score - centre) / Math.max(1, deviation));
}

/** A chi-square as a normal deviate (Wilson and Hilferty 1931). */
function asNormal(square: number, freedom: number): number {
	const spread = 2 / (9 * freedom);
	return (Math.cbrt(square / freedom) - (1 - spread)) / Math.sqrt(spread);
}

function mix(granted: number, unavailable: number) {
	return {
		received_new: 100,
		carried_in: 0,
		partially_granted: 0,
		granted,
		unavailable_not_held: unavailable,
		rejected_duplicate: 100 - granted - unavailable
	};
}
