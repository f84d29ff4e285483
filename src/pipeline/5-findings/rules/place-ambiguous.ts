import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const placeAmbiguous = noteRule({
	id: 'place-ambiguous',
	origin: 'source',
	severity: 'note',
	title: { zh: '机关所在地不能确定', en: 'Where the organ is cannot be told for certain' },
	why: {
		zh: '机关名称中的地名有多处同名，或没有地名。该报告可能未计入所属地区。',
		en: 'The place in the organ’s name is shared by several, or there is none. The report may be missing from its region.'
	},
	spares: {
		zh: '只是认不准地点的记录；同名的地方按网址等其他线索分开，不指报告有误。',
		en: 'Only a record that the place could not be told; the report is not charged.'
	},
	formula: 'the name of the organ names one place',
	basis: READING,
	examples: [
		{ says: 'the place is clear', report: {}, expect: [] },
		{
			says: 'several districts bear the name',
			report: {
				notes: [{ rule: 'place-ambiguous', place: 'report/region', cause: 'reading:鼓楼区' }]
			},
			expect: [{ place: 'report/region', cause: 'reading:鼓楼区' }]
		}
	]
});
