import { PRACTICE } from '../basis.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const ROWS = ['regulations', 'normative_documents'].map((subject) => ({
	place: `proactive/${subject}/issued`,
	inForce: `proactive/${subject}/in_force`,
	repealedAt: `proactive/${subject}/repealed`
}));

export const issuedAboveInForce: ReportRule = {
	id: 'issued-above-in-force',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '本年制发件数大于现行有效件数',
		en: 'More were issued this year than are in force'
	},
	why: {
		zh: '当年制发的文件通常仍然有效。当年制发又废止的可以造成差额，请核对。',
		en: 'What was issued in a year is mostly in force at its end. Documents issued and repealed in the same year can make the difference; check that.'
	},
	spares: {
		zh: '当年制发当年废止的会如此；留空的格不比较。',
		en: 'What was issued and repealed within the year does the same; blanks are not compared.'
	},
	formula: 'issued ≤ in_force + repealed',
	basis: PRACTICE,
	examples: [
		{ says: 'nothing was issued', report: {}, expect: [] },
		{
			says: 'nine issued, two in force',
			report: {
				cells: {
					'proactive/normative_documents/issued': 9,
					'proactive/normative_documents/in_force': 2
				}
			},
			expect: [
				{
					place: 'proactive/normative_documents/issued',
					stated: 9,
					against: ['proactive/normative_documents/in_force']
				}
			]
		},
		{
			says: 'those repealed make up for it',
			report: {
				cells: {
					'proactive/normative_documents/issued': 9,
					'proactive/normative_documents/repealed': 8,
					'proactive/normative_documents/in_force': 2
				}
			},
			expect: []
		}
	],
	*check(report) {
		for (const { place, inForce, repealedAt } of ROWS) {
			const issued = statedAt(report.figures, place);
			const left = statedAt(report.figures, inForce);
			const repealed = statedAt(report.figures, repealedAt);
			if (issued === null || left === null || repealed === null) continue;
			if (issued <= left + repealed) continue;
			yield { place, ...laidTo(report, [place]), stated: issued, against: [inForce] };
		}
	}
};
