import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const readFromPictures = noteRule({
	id: 'read-from-pictures',
	origin: 'extraction',
	severity: 'note',
	title: { zh: '数字自图片识读', en: 'Numbers were read from pictures' },
	why: {
		zh: '报告或其中几页是扫描件。每格识读两遍，两遍一致且字形相符，或行列合计均能印证的，作推断值；其余作缺失，不作零。凡识读所得，不据以指报告有误。',
		en: 'The report, or some of its pages, is a scan. Each cell was read twice; where both readings and the shapes of the digits agree, or the sums of its row and its column bear it out, the number is inferred. The rest is missing, never zero. Nothing read from a picture is laid to the agency.'
	},
	spares: {
		zh: '只是读取方法的记录，不指报告有误；报告页列有各格的截图，可供核对。',
		en: 'Only a record of reading; the report is not charged. The page of the report shows each cell as it looks.'
	},
	formula: 'a cell of the form stands on a picture',
	basis: READING,
	examples: [
		{ says: 'every cell was read from characters', report: {}, expect: [] },
		{
			says: 'three of 200 cells could not be told',
			report: {
				notes: [
					{ rule: 'read-from-pictures', place: 'report/pictures', cause: 'seen_cells:197:200' }
				]
			},
			expect: [{ place: 'report/pictures', origin: 'extraction', cause: 'seen_cells:197:200' }]
		}
	]
});
