import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

const note = {
	rule: 'cell-corrected',
	place: 'requests/granted/total',
	cause: 'corrected:原件扫描件第3页为21',
	stated: 12,
	expected: 21
};

export const cellCorrected = noteRule({
	id: 'cell-corrected',
	origin: 'extraction',
	severity: 'note',
	title: { zh: '单元格经人工更正', en: 'A cell was corrected by hand' },
	why: {
		zh: '读取的数字已按更正表改为另一数值，理由见原因；所读原文仍保留在旁。',
		en: 'A line of the table of corrections sets another value than was read, for the reason given; what was read is kept beside it.'
	},
	spares: {
		zh: '只是本数据集更正过读数的记录，不指报告有误。',
		en: 'Only a record that this dataset set a reading right; the report is not charged.'
	},
	formula: 'state = corrected',
	basis: READING,
	examples: [
		{ says: 'every cell is as it was read', report: {}, expect: [] },
		{
			says: 'a corrected cell is told of, with what was read and why it was changed',
			report: { notes: [note] },
			expect: [{ place: note.place, stated: 12, expected: 21, cause: note.cause }]
		}
	]
});
