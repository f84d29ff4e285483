import { robustScale } from '#statistics/robust.ts';
import { bothTails } from '#statistics/tails.ts';
import { SCREENING } from '../basis.ts';
import { groupRows, stratumOf } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { openScreen } from '../screens/screen.ts';
import { scatter, sketchedPeers } from '../screens/sketched-peers.ts';

const NEW = 'requests/received_new/total';
const FEWEST_PEERS = 30;
/** Of those that received any at all. */
const FEWEST_POSITIVE = 10;

export const outlierVolume: CorpusRule = {
	id: 'outlier-volume',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '收到申请的数量与同类机关相差很远，值得一读',
		en: 'A number of requests far from that of its peers: worth reading'
	},
	why: {
		zh: '与同年、同级、同口径、同领域的机关比较，取对数和不受极端值影响的离散程度。多数机关为零时，先看收到过申请的占几成，再看数量。偏离不等于有误。',
		en: 'Held against organs of the same year, level, scope and sector, on a logarithmic scale and by a spread that wild values do not move. Where most received none, the share that received any counts first, then the number. Far off is not wrong.'
	},
	spares: {
		zh: '大宗重复申请、征收项目都会如此；只提示阅读。',
		en: 'Mass requests and land projects do the same: a prompt to read.'
	},
	formula:
		'z = (log(1+N) - median) / (1.4826 MAD) within level × scope × sector × year; where MAD = 0: P(any) × P(size | any)',
	basis: SCREENING,
	needs: [NEW],
	examples: [
		{
			says: 'numbers scatter',
			corpus: sketchedPeers(40, (i) => ({
				people: { received_new: 40 + Math.round(8 * scatter(i)) }
			})),
			expect: []
		},
		{
			says: 'one organ received a hundred times as many',
			corpus: sketchedPeers(40, (i) => ({
				people: { received_new: i === 5 ? 9000 : 40 + Math.round(8 * scatter(i)) }
			})),
			expect: [{ report: 5, place: NEW, stated: 9004 }]
		},
		{
			says: 'where most received none, a few are nothing to speak of',
			corpus: sketchedPeers(60, (i) => ({
				cells: { [NEW]: i % 4 === 0 ? 1 + (i % 3) : 0 }
			})),
			expect: []
		},
		{
			says: 'where most received none, hundreds are',
			corpus: sketchedPeers(60, (i) => ({
				cells: { [NEW]: i === 8 ? 900 : i % 4 === 0 ? 1 + (i % 3) : 0 }
			})),
			expect: [{ report: 8, place: NEW, stated: 900 }]
		}
	],
	*check(corpus) {
		const received = corpus.column(NEW);
		const screen = openScreen('volume');
		const groups = groupRows(corpus, (row) =>
			(received[row] ?? -1) < 0
				? null
				: `${stratumOf(corpus, row)}/${corpus.agency(row).sector}/${corpus.year[row]}`
		);
		for (const rows of groups) {
			if (rows.length < FEWEST_PEERS) continue;
			const sizes = rows.map((row) => Math.log1p(received[row] ?? 0));
			const judge = judgeOf(sizes);
			if (judge === null) continue;
			for (const [i, row] of rows.entries())
				screen.test({
					report: corpus.report[row] ?? -1,
					place: NEW,
					stated: received[row] ?? 0,
					usual: Math.expm1(judge.centre),
					...judge.of(sizes[i] ?? 0)
				});
		}
		yield* screen.discoveries();
	}
};

/** Null where the numbers tell no spread. */
function judgeOf(sizes: readonly number[]) {
	const { centre, deviation } = robustScale(sizes);
	if (deviation > 0)
		return {
			centre,
			of(size: number) {
				const score = (size - centre) / deviation;
				return { score, p: bothTails(score) };
			}
		};
	const positive = sizes.filter((size) => size > 0);
	const some = robustScale(positive);
	if (positive.length < FEWEST_POSITIVE || !(some.deviation > 0)) return null;
	const any = positive.length / sizes.length;
	return {
		centre,
		of(size: number) {
			const score = size > 0 ? (size - some.centre) / some.deviation : 0;
			return { score, p: score > 0 ? (any * bothTails(score)) / 2 : 1 };
		}
	};
}
