import { dispersionOf, type Expectation } from '#statistics/dispersion.ts';
import { median } from '#statistics/robust.ts';
import { bothNegativeBinomialTails } from '#statistics/tails.ts';
import { SCREENING } from '../basis.ts';
import { type Corpus, groupRows, placeInRow, stratumOf } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { openScreen } from '../screens/screen.ts';
import { scatter, sketchedPeers } from '../screens/sketched-peers.ts';

const NEW = 'requests/received_new/total';
const FEWEST_PEERS = 20;
/** Years of its own past that a report is held against. */
const FEWEST_YEARS = 2;
const MOST_YEARS = 5;
/** Below so many a year, numbers double by themselves. */
const LEAST_MEAN = 3;

export const outlierChange: CorpusRule = {
	id: 'outlier-change',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '收到申请的数量与本机关往年相差很远，值得一读',
		en: 'A number of requests far from the organ’s own past: worth reading'
	},
	why: {
		zh: '与本机关此前二至五年的平均数比较，计入同类机关当年的普遍增减和年际波动（负二项分布）。一人集中提交大量申请也会如此。偏离不等于有误。',
		en: 'Held against the mean of the organ’s two to five years before, allowing for what the year did to its peers and how much such numbers move (negative binomial). One applicant’s many requests can do it too. Far off is not wrong.'
	},
	spares: {
		zh: '变化真实时同样会列出；只提示阅读，不表示有误。',
		en: 'A true change is listed as well: a prompt to read, never a fault.'
	},
	formula:
		'N(t) against mean N(t-5 … t-1) × median growth of level × scope, negative binomial with their dispersion',
	basis: SCREENING,
	needs: [NEW],
	examples: [
		{
			says: 'numbers go up and down',
			corpus: years((organ, year) => 40 + Math.round(6 * scatter(organ * 5 + year))),
			expect: []
		},
		{
			says: 'ten times as many as ever before',
			corpus: years((organ, year) =>
				organ === 7 && year === 2023 ? 600 : 40 + Math.round(6 * scatter(organ * 5 + year))
			),
			expect: [{ report: 7 * 4 + 3, place: NEW, stated: 600 }]
		},
		{
			says: 'all grew alike',
			corpus: years(
				(organ, year) => (year === 2023 ? 5 : 1) * (40 + Math.round(6 * scatter(organ * 5 + year)))
			),
			expect: []
		}
	],
	*check(corpus) {
		const received = corpus.column(NEW);
		const pastOf = pastsIn(corpus, received);
		const screen = openScreen('change');
		const groups = groupRows(corpus, (row) =>
			(received[row] ?? -1) >= 0 && pastOf(row) !== null
				? `${stratumOf(corpus, row)}/${corpus.year[row]}`
				: null
		);
		for (const rows of groups) {
			if (rows.length < FEWEST_PEERS) continue;
			const pasts = rows.map((row) => pastOf(row) ?? NO_PAST);
			const growth = median(
				rows.map((row, i) => (received[row] ?? 0) / (pasts[i] ?? NO_PAST).mean)
			);
			const expected = rows.map((row, i): Expectation => {
				const { mean, years: of } = pasts[i] ?? NO_PAST;
				return { count: received[row] ?? 0, mean: Math.max(0.5, mean * growth), years: of.length };
			});
			const dispersion = dispersionOf(expected);
			for (const [i, row] of rows.entries()) {
				const one = expected[i];
				if (one === undefined) continue;
				screen.test({
					report: corpus.report[row] ?? -1,
					place: NEW,
					stated: one.count,
					usual: one.mean,
					...chanceOf(one, dispersion),
					against: (pasts[i] ?? NO_PAST).years.map((past) => placeInRow(corpus, past, NEW))
				});
			}
		}
		yield* screen.discoveries();
	}
};

interface Past {
	/** The rows of the years straight before, the latest first. */
	years: readonly number[];
	mean: number;
}
const NO_PAST: Past = { years: [], mean: NaN };

/** What came straight before a row; null where that is too little. Worked out when it is asked for, since of a million rows it would take more room than all columns. */
function pastsIn(corpus: Corpus, received: Int32Array): (row: number) => Past | null {
	return (row) => {
		const years: number[] = [];
		let sum = 0;
		let at = corpus.last[row] ?? -1;
		while (at >= 0 && (received[at] ?? -1) >= 0 && years.length < MOST_YEARS) {
			years.push(at);
			sum += received[at] ?? 0;
			at = corpus.last[at] ?? -1;
		}
		const mean = sum / years.length;
		return years.length >= FEWEST_YEARS && mean >= LEAST_MEAN ? { years, mean } : null;
	};
}

/** `dispersion` is the variance beyond chance over the squared mean; the past is itself only a few such years. */
function chanceOf({ count, mean, years: past }: Expectation, dispersion: number) {
	const beyond = dispersion * (1 + 1 / past) + 1 / (past * mean);
	return {
		score: (count - mean) / Math.sqrt(mean + beyond * mean * mean),
		p: bothNegativeBinomialTails(count, mean, beyond)
	};
}

/** Thirty organs over four years. */
function years(count: (organ: number, year: number) => number) {
	return sketchedPeers(120, (i) => {
		const [organ, year] = [Math.floor(i / 4), 2020 + (i % 4)];
		return {
			year,
			agency: { agency_id: `990101-organ${organ}` },
			cells: { [NEW]: count(organ, year) }
		};
	});
}
