import { PRACTICE } from '../basis.ts';
import type { CorpusRule } from '../rule.ts';
import { sameRequests } from '../years/same-requests.ts';

const NEW = 'requests/received_new/total';
/** Fewer requests come out the same by chance, year after year. */
const FEWEST = 5;

export const figuresRepeated: CorpusRule = {
	id: 'figures-repeated',
	kind: 'corpus',
	severity: 'warning',
	title: {
		zh: '表三全部数字与上年相同',
		en: 'Every figure of table 3 is the same as last year'
	},
	why: {
		zh: '收到五件以上申请而 25 行 7 列全部与上年相同，几乎不会巧合，请核对是否沿用了上年的表。少于五件不提示。',
		en: 'With five requests or more, all 25 rows and 7 columns hardly ever repeat by chance: see whether last year’s table was left in. With fewer, nothing is said.'
	},
	spares: {
		zh: '收到不足五件的、全为零的表年年相同是常情，不列。',
		en: 'Tables of zeros, or of fewer than five requests, repeat by nature.'
	},
	formula: 'table 3 (t) = table 3 (t-1) in every cell, received_new ≥ 5',
	basis: PRACTICE,
	needs: [NEW],
	examples: [
		{
			says: 'two years differ in one cell',
			corpus: [
				{ year: 2022, people: { carried_in: 1, carried_out: 0 } },
				{ year: 2023, people: { carried_in: 1, carried_out: 1 } }
			],
			expect: []
		},
		{
			says: 'last year’s table was left in',
			corpus: [{ year: 2022 }, { year: 2023 }],
			expect: [
				{
					report: 1,
					place: 'requests',
					against: ['990101-test-2022:requests'],
					cause: 'figures_same'
				}
			]
		},
		{
			says: 'a few requests may well repeat',
			corpus: [2022, 2023].map((year) => ({
				year,
				people: { received_new: 0, carried_in: 0, granted: 0, partially_granted: 0 }
			})),
			expect: []
		},
		{
			says: 'nothing is said where a cell was not read',
			corpus: [2022, 2023].map((year) => ({ year, cells: { 'requests/granted/business': '?' } })),
			expect: []
		},
		{
			says: 'the year between is not on file',
			corpus: [{ year: 2021 }, { year: 2023 }],
			expect: []
		}
	],
	*check(corpus) {
		const received = corpus.column(NEW);
		for (let row = 0; row < corpus.rows; row++) {
			const last = corpus.last[row] ?? -1;
			if (last < 0 || (received[row] ?? -1) < FEWEST) continue;
			// NaN, where a cell is not printed, is never the same.
			if (corpus.requests[row] !== corpus.requests[last]) continue;
			yield sameRequests(corpus, row, last);
		}
	}
};
