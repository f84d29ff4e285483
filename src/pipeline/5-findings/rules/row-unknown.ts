import { FORM } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const rowUnknown = noteRule({
	id: 'row-unknown',
	origin: 'source',
	// A row or column more is no fault of a report, and may be that of another form.
	severity: 'note',
	title: { zh: '有格式之外的行', en: 'A row that the form does not have' },
	why: {
		zh: '该行标签不在统一格式中，其数字没有计入任何项目。可能是自行增加的行，也可能是新格式。',
		en: 'The label of the row is not in the uniform format, and its figures are counted nowhere. It may be the agency’s own addition, or a new form.'
	},
	spares: {
		zh: '自行增设的行、旧格式的行、地方格式的行都不算错。',
		en: 'An added row, one of an older form, or one of a local form is no fault.'
	},
	formula: 'every labelled row is one of the form',
	basis: FORM,
	examples: [
		{ says: 'the form and nothing else', report: {}, expect: [] },
		{
			says: 'a row was added',
			report: {
				notes: [{ rule: 'row-unknown', place: 'requests', cause: 'label:属于其他事项' }]
			},
			expect: [{ place: 'requests', origin: 'source', cause: 'label:属于其他事项', start: 10 }]
		}
	]
});
