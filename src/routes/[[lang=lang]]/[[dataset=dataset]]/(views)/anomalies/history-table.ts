import { m } from '#lib/paraglide/messages.js';
import type { FrameTable } from '#lib/ui/frame.ts';
import { rounded } from '../shared/indicator-words.ts';
import { printedNumber, rate } from '../shared/numbers.ts';
import type { HistoryYear } from './history.ts';
import { inPercent } from './words.ts';

/** Every number behind the lines of one organ and its peers. */
export const historyTable = (years: readonly HistoryYear[]): FrameTable => ({
	columns: [
		{ key: 'year', label: m.column_year() },
		{ key: 'count', label: m.column_part(), numeric: true, format: printedNumber },
		{ key: 'n', label: m.column_whole(), numeric: true, format: printedNumber },
		{ key: 'rate', label: m.column_rate(), numeric: true, format: inPercent },
		{ key: 'low', label: m.column_low(), numeric: true, format: inPercent },
		{ key: 'high', label: m.column_high(), numeric: true, format: inPercent },
		{ key: 'otherYears', label: m.column_other_years(), numeric: true, format: inPercent },
		{ key: 'unlike', label: m.column_unlike() },
		{ key: 'peersMedian', label: m.column_peers_median(), numeric: true, format: inPercent },
		{ key: 'peers', label: m.column_peers(), numeric: true, format: printedNumber },
		{ key: 'peersTogether', label: m.column_peers_together() }
	],
	rows: years.map((row) => ({
		year: String(row.year),
		count: row.own?.count ?? null,
		n: row.own?.n ?? null,
		rate: row.rate === null ? null : rounded(row.rate, 4),
		low: row.interval && rounded(row.interval.low, 4),
		high: row.interval && rounded(row.interval.high, 4),
		otherYears: row.otherYears === null ? null : rounded(row.otherYears, 4),
		unlike:
			row.otherYears === null || row.rate === null
				? null
				: row.unlike
					? m.unlike_yes()
					: m.unlike_no(),
		peersMedian: row.peersMedian === null ? null : rounded(row.peersMedian, 4),
		peers: row.peers,
		peersTogether: rate(row.peersTogether.count, row.peersTogether.n)
	}))
});
