import { writeCause } from '#domain/finding.ts';
import { PRACTICE } from '../basis.ts';
import type { CorpusRule } from '../rule.ts';

const MOST_NAMED = 12;

export const reportRevised: CorpusRule = {
	id: 'report-revised',
	kind: 'corpus',
	severity: 'warning',
	title: {
		zh: '同一机关同一年度有两份数字不同的报告',
		en: 'Two reports of one organ and year state different figures'
	},
	why: {
		zh: '后发布的一份视为修订，统计以它为准；另一份仍可查看。请核对哪一份为准，并撤下或注明另一份。',
		en: 'The later published counts as the revision and is the one counted; the other can still be seen. Settle which holds, and withdraw or mark the other.'
	},
	spares: {
		zh: '本级与汇总是两份报告，不是修订；机关没有认准、只凭网站归在一起的，以及没有数字不同的（如同为零），不列。',
		en: 'An organ’s own report and its aggregate are two reports and no revision; nothing is said where no figure differs, where the organ is not settled, or is known by its site alone.'
	},
	formula: 'figures of two documents of one organ and year differ',
	basis: PRACTICE,
	needs: [],
	examples: [
		{
			says: 'one report a year',
			corpus: [{ year: 2022 }, { year: 2023 }],
			expect: []
		},
		{
			says: 'two documents state the same figures',
			corpus: [{ replaced: true }, {}],
			expect: []
		},
		{
			says: 'a later report of the same year states other figures',
			corpus: [{ replaced: true }, { people: { received_new: 30, granted: 22 } }],
			expect: [
				{
					report: 1,
					place: 'requests/received_new/natural_person',
					against: [
						'990101-test-2023:requests/received_new/natural_person',
						'990101-test-2023:requests/received_new/total',
						'990101-test-2023:requests/handled_total/total',
						'990101-test-2023:requests/granted/total'
					]
				}
			]
		},
		{
			says: 'nearly nothing is the same in both, so that they may be of two organs',
			corpus: [
				{ replaced: true },
				{
					people: {
						received_new: 61,
						carried_in: 9,
						granted: 33,
						partially_granted: 21,
						unavailable_not_held: 1
					},
					cells: {
						'requests/received_new/business': 8,
						'requests/received_new/total': 69,
						'disputes/reconsideration/total': 9
					}
				}
			],
			expect: [{ report: 1, place: 'requests/received_new/natural_person', severity: 'note' }]
		}
	],
	*check(corpus) {
		for (const { row, replaced, differing, agreeing } of corpus.revisions) {
			const [first] = differing;
			if (!first) continue;
			yield {
				report: corpus.report[row] ?? -1,
				place: first,
				origin: 'source',
				// A revision changes some figures; where nearly all differ, two organs may have been taken for one.
				...(differing.length > agreeing ? { severity: 'note' as const } : {}),
				against: differing.slice(0, MOST_NAMED).map((place) => `${replaced}:${place}`),
				cause: writeCause('cells_differ', differing.length)
			};
		}
	}
};
