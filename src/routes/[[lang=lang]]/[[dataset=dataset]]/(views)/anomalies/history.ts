import { FEWEST_CASES } from '#statistics/funnel.ts';
import { LEVELS } from '#statistics/levels.ts';
import { median, robustScale } from '#statistics/robust.ts';
import { wilson } from '#statistics/wilson.ts';
import type { Interval } from '#statistics/wilson.ts';
import type { RateRow } from '#lib/queries/rates.ts';

interface Counts {
	count: number;
	n: number;
}

/** One organ in one year, beside its peers and beside its own other years. */
export interface HistoryYear {
	year: number;
	report_id: string | null;
	own: Counts | null;
	/** Null on fewer than ten cases. */
	rate: number | null;
	interval: Interval | null;
	/** Of the peers with at least ten cases: how many, their middle rate, and all their cases together. */
	peers: number;
	peersMedian: number | null;
	peersTogether: Counts;
	/** The middle rate of the organ's other years; null where they are too few. */
	otherYears: number | null;
	/** Whether it lies further from them than chance and the years' own scatter explain. */
	unlike: boolean;
}

/** Fewer other years than this tell nothing about how an organ's years scatter. */
const FEWEST_YEARS = 3;

/** How does one organ's rate move over the years, and is a year unlike its others? */
export function historyOf(organ: string, rows: readonly RateRow[]): HistoryYear[] {
	const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
	const ofOrgan = rows.filter((row) => row.agency_id === organ);
	const rated = ofOrgan.flatMap((row) => {
		const counts = countsOf(row);
		return counts && counts.n >= FEWEST_CASES
			? [{ year: row.year, rate: counts.count / counts.n }]
			: [];
	});
	return years.map((year) => {
		const report = ofOrgan.find((row) => row.year === year);
		const own = report ? countsOf(report) : null;
		const enough = own !== null && own.n >= FEWEST_CASES;
		const interval = enough ? wilson(own.count, own.n) : null;
		const peers = rows
			.filter((row) => row.year === year && row.agency_id !== organ)
			.filter((row) => (countsOf(row)?.n ?? 0) >= FEWEST_CASES);
		const others = rated.filter((other) => other.year !== year).map((other) => other.rate);
		const known = others.length >= FEWEST_YEARS;
		return {
			year,
			report_id: report?.report_id ?? null,
			own,
			rate: enough ? own.count / own.n : null,
			interval,
			peers: peers.length,
			peersMedian:
				peers.length === 0 ? null : median(peers.map((row) => (row.count ?? 0) / (row.n ?? 1))),
			peersTogether: together(peers),
			otherYears: known ? median(others) : null,
			unlike: known && enough && isUnlike(own, others)
		};
	});
}

/** On the scale on which chance is as wide for every rate; the years' scatter is robust, so that one odd year does not hide itself. */
function isUnlike({ count, n }: Counts, others: readonly number[]): boolean {
	const angle = (rate: number) => Math.asin(Math.sqrt(rate));
	const { centre, deviation } = robustScale(others.map(angle));
	const scatter = Math.sqrt(1 / (4 * n) + deviation ** 2);
	return Math.abs(angle(count / n) - centre) > LEVELS['95'].z * scatter;
}

/** Null where the report does not state both, or states more than all. */
export const countsOf = ({ count, n }: RateRow): Counts | null =>
	count === null || n === null || count > n ? null : { count, n };

const together = (rows: readonly RateRow[]): Counts =>
	rows.reduce(
		(sum, row) => {
			const counts = countsOf(row);
			return counts ? { count: sum.count + counts.count, n: sum.n + counts.n } : sum;
		},
		{ count: 0, n: 0 }
	);

/** The rates of one year that rest on ten cases or more, the highest first. */
export const ratesOfYear = (rows: readonly RateRow[], year: number) =>
	rows
		.flatMap((row) => {
			const counts = row.year === year ? countsOf(row) : null;
			return counts && counts.n >= FEWEST_CASES ? [{ ...row, ...counts }] : [];
		})
		.sort((a, b) => b.count / b.n - a.count / a.n);
