import { PRACTICE } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const identityConflict = noteRule({
	id: 'identity-conflict',
	origin: 'source',
	severity: 'warning',
	title: {
		zh: '标题、统计期限、落款等所示的年度或机关不一致',
		en: 'Title, period, signature or address name different years or organs'
	},
	why: {
		zh: '不一致时综合标题、统计期限、落款和网址取定，标题最重；请对照原文核实。',
		en: 'Where they disagree all are weighed, the title most; check against the original.'
	},
	formula: 'year(title) = year(period) = year(signature) - 1',
	basis: PRACTICE,
	examples: [
		{ says: 'all name the same year', report: {}, expect: [] },
		{
			says: 'the period is of another year than the title',
			report: {
				notes: [
					{
						rule: 'identity-conflict',
						place: 'report/year',
						cause: 'reading:period',
						stated: 2022,
						expected: 2023
					}
				]
			},
			expect: [{ place: 'report/year', stated: 2022, expected: 2023 }]
		}
	]
});
