import { PRACTICE } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import { isPrintedConflict } from '../prose/printed-years.ts';

export const identityConflict = noteRule({
	id: 'identity-conflict',
	origin: 'source',
	severity: 'warning',
	toldElsewhere: isPrintedConflict,
	title: {
		zh: '标题、落款、网页或网址所示的年度或机关不一致',
		en: 'Title, signature, page or address name different years or organs'
	},
	why: {
		zh: '不一致时综合标题、统计期限、落款和网址取定，标题最重；请对照原文核实。报告自身印出的两个年度互相矛盾的，见另一项检查。',
		en: 'Where they disagree all are weighed, the title most; check against the original. Two years that the report itself prints and that cannot both be right are told of by another check.'
	},
	formula: 'year and organ of title = of signature = of page = of address',
	basis: PRACTICE,
	examples: [
		{ says: 'all name the same year', report: {}, expect: [] },
		{
			says: 'the signature is of years later',
			report: {
				notes: [
					{
						rule: 'identity-conflict',
						place: 'report/year',
						cause: 'named_elsewhere:signature:2025:2023',
						stated: 2025,
						expected: 2023
					}
				]
			},
			expect: [{ place: 'report/year', stated: 2025, expected: 2023 }]
		}
	]
});
