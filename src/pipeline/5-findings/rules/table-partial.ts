import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { countUnread, tablesLeft } from '../form/unread.ts';

const noted = noteRule({
	id: 'table-partial',
	origin: 'extraction',
	severity: 'note',
	title: { zh: '统计表只读出一部分', en: 'A table could be read only in part' },
	why: {
		zh: '有的行或单元格无法确定。读出的照印，其余作缺失；涉及缺失格的核对不进行。',
		en: 'Some rows or cells cannot be told. What could be read is given as printed, the rest is missing, and no check runs on it.'
	},
	spares: {
		zh: '只是读取的记录，不指报告有误。',
		en: 'Only a record of reading; the report is not charged.'
	},
	formula: 'some cells of the table can be read, some cannot',
	basis: READING,
	examples: [
		{ says: 'every cell can be read', report: {}, expect: [] },
		{
			says: 'one cell cannot be read',
			report: {
				report: { disputes_state: 'partial' },
				cells: { 'disputes/reconsideration/other': '?' }
			},
			expect: [{ place: 'disputes', origin: 'extraction', cause: 'unread_cells:1:15' }]
		}
	]
});

export const tablePartial: ReportRule = {
	...noted,
	*check(report, text) {
		yield* noted.check(report, text);
		for (const table of tablesLeft(report, 'partial', noted.id))
			yield { place: table, origin: 'extraction', cause: countUnread(report, table) };
	}
};
