import { m } from '#lib/paraglide/messages.js';
import type { FrameTable } from '#lib/ui/frame.ts';
import type { Edition } from '#routes/links.ts';
import { rounded } from '../shared/indicator-words.ts';
import { printedNumber } from '../shared/numbers.ts';
import { reportHref } from './links.ts';
import type { Screen } from './screen.ts';
import { inPercent, outsideWord, ranksWords } from './words.ts';

/** Every organ that is drawn, the furthest from the centre first. */
export function screenTable({ judged }: Screen, edition: Edition): FrameTable {
	const number = (key: string, label: string, format = printedNumber) => ({
		key,
		label,
		numeric: true,
		format
	});
	return {
		columns: [
			{
				key: 'name',
				label: m.column_organ(),
				href: ({ report_id }) =>
					typeof report_id === 'string' ? reportHref(edition, report_id) : undefined
			},
			number('count', m.column_part()),
			number('n', m.column_whole()),
			number('rate', m.column_rate(), inPercent),
			number('low', m.column_low(), inPercent),
			number('high', m.column_high(), inPercent),
			{ key: 'ranks', label: m.column_ranks() },
			number('score', m.column_score()),
			number('q', m.column_q()),
			{ key: 'outside', label: m.column_outside() }
		],
		rows: judged
			.toSorted((a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0) || b.n - a.n)
			.map((row) => ({
				name: row.name,
				report_id: row.report_id,
				count: row.count,
				n: row.n,
				rate: rounded(row.rate, 4),
				low: rounded(row.interval.low, 4),
				high: rounded(row.interval.high, 4),
				ranks: ranksWords(row, judged.length),
				score: row.score === null ? null : rounded(row.score, 2),
				q: row.q === null ? null : Number(row.q.toPrecision(2)),
				outside: outsideWord(row)
			}))
	};
}
