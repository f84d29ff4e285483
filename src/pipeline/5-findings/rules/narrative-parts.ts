import { PRACTICE } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const narrativeParts = noteRule({
	id: 'narrative-parts',
	origin: 'source',
	severity: 'note',
	title: {
		zh: '正文列举的各部分之和与所称总数不符',
		en: 'Parts that the prose lists do not add up to the total it gives'
	},
	why: {
		zh: '正文写明算式的、按自然人与法人或其他组织两分的，各部分之和应等于总数；用“其中”列举的，各部分之和不应超过总数。',
		en: 'Parts written as a sum, or divided into natural persons and organisations, should come to the total; parts that are merely “among them” should not come to more.'
	},
	spares: {
		zh: '“等”字之后没有列全的、各部分彼此重叠的，不算。',
		en: 'Lists that say “among others”, and parts that overlap, are passed over.'
	},
	formula: 'sum of the parts = the total stated before them',
	basis: PRACTICE,
	examples: [
		{ says: 'the parts add up', report: {}, expect: [] },
		{
			says: 'they do not',
			report: {
				notes: [
					{
						rule: 'narrative-parts',
						place: 'sections/1',
						cause: 'reading:50 ≠ 3 + 3 + 45',
						stated: 50,
						expected: 51
					}
				]
			},
			expect: [{ place: 'sections/1', stated: 50, expected: 51 }]
		}
	]
});
