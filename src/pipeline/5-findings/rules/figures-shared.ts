import { PRACTICE } from '../basis.ts';
import { groupRows } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { sameRequests } from '../years/same-requests.ts';

const NEW = 'requests/received_new/total';
/** Tables of fewer requests are alike in many places by chance. */
const FEWEST = 10;

export const figuresShared: CorpusRule = {
	id: 'figures-shared',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '表三全部数字与另一机关同年报告相同',
		en: 'Every figure of table 3 is the same as in another organ’s report of the year'
	},
	why: {
		zh: '收到十件以上申请而全部数字相同，可能是同一份报告以两个机关的名义发布（如政府与政府办公室），也可能是抄录。请对照阅读。',
		en: 'With ten requests or more, one report may have been published under two names (a government and its office, say), or one was taken from the other. Read them side by side.'
	},
	spares: {
		zh: '全为零或不足十件的表彼此相同是常情；政府与其办公室以两个名义发布同一报告的，也不算抄录。',
		en: 'Tables of zeros, or of fewer than ten requests, are alike by nature; one report under the names of a government and its office is no copy.'
	},
	formula: 'table 3 of two organs in one year equal in every cell, received_new ≥ 10',
	basis: PRACTICE,
	needs: [NEW],
	examples: [
		{
			says: 'two organs with the same figures in different years',
			corpus: [{ year: 2022 }, { year: 2023, agency: { agency_id: '990101-other' } }],
			expect: []
		},
		{
			says: 'two organs with the same figures in one year',
			corpus: [{}, { agency: { agency_id: '990101-other' } }],
			expect: [
				{
					report: 1,
					place: 'requests',
					against: ['990101-test-2023:requests'],
					cause: 'figures_same'
				}
			]
		}
	],
	*check(corpus) {
		const received = corpus.column(NEW);
		const told = groupRows(corpus, (row) =>
			Number.isNaN(corpus.requests[row] ?? NaN) || (received[row] ?? -1) < FEWEST
				? null
				: (corpus.year[row] ?? 0)
		);
		for (const rows of told) {
			const first = new Map<number, number>();
			for (const row of rows) {
				const digest = corpus.requests[row] ?? NaN;
				const other = first.get(digest);
				if (other === undefined) first.set(digest, row);
				else if (corpus.series[other] !== corpus.series[row])
					yield sameRequests(corpus, row, other);
			}
		}
	}
};
