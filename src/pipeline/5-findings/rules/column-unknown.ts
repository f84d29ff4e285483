import { FORM } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const columnUnknown = noteRule({
	id: 'column-unknown',
	origin: 'source',
	// As with a row: it may be that of another form.
	severity: 'note',
	title: { zh: '有格式之外的列', en: 'A column that the form does not have' },
	why: {
		zh: '该列标题不在统一格式中，其数字没有计入任何项目，其余各列照读。可能是自行增加的列，也可能是新格式。',
		en: 'The head of the column is not in the uniform format, and its figures are counted nowhere; the other columns are read as they stand. It may be the agency’s own addition, or a new form.'
	},
	spares: {
		zh: '自行增设的列、其他格式的列都不算错。',
		en: 'An added column, or one of another form, is no fault.'
	},
	formula: 'every column is one of the form',
	basis: FORM,
	examples: [
		{ says: 'the form and nothing else', report: {}, expect: [] },
		{
			says: 'a kind of applicant was added',
			report: {
				notes: [{ rule: 'column-unknown', place: 'requests', cause: 'label:个体工商户 1 0 1' }]
			},
			expect: [{ place: 'requests', origin: 'source', cause: 'label:个体工商户 1 0 1', start: 10 }]
		}
	]
});
