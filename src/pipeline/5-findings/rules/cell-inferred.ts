import { Figures } from '#domain/figures.ts';
import type { Figure } from '#domain/figure.ts';
import { READING } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import type { ReportRule } from '../rule.ts';
import { cellsLeft } from '../form/unread.ts';

const inferred: Figure = {
	place: 'proactive/fees/amount_10k_cny',
	value: 0.25,
	state: 'inferred',
	raw: '2500元',
	start: 300,
	end: 304
};

const noted = noteRule({
	id: 'cell-inferred',
	origin: 'extraction',
	severity: 'note',
	title: { zh: '单元格由推断得出', en: 'A cell was inferred' },
	why: {
		zh: '该数字不是照印，而是由表格形状或单位推断，依据见原因。推断的数字不参与核对。',
		en: 'The number is not as printed but follows from the shape of the table or from its unit, as the cause says. Inferred numbers are not checked.'
	},
	spares: {
		zh: '只是读取方法的记录：该格由印出的合计唯一推得，不指报告有误。',
		en: 'Only a record of reading: the printed sums leave one value for the cell. The report is not charged.'
	},
	formula: 'state = inferred',
	basis: READING,
	examples: [
		{ says: 'every cell is as printed', report: {}, expect: [] },
		{
			says: 'an amount in yuan was converted',
			report: {
				notes: [
					{
						rule: 'cell-inferred',
						place: inferred.place,
						cause: 'unit:yuan',
						stated: 2500,
						expected: 0.25
					}
				],
				report: { figures: new Figures([inferred]) }
			},
			expect: [{ place: inferred.place, stated: 2500, expected: 0.25, cause: 'unit:yuan' }]
		},
		{
			says: 'no inferred cell goes untold',
			report: { report: { figures: new Figures([inferred]) } },
			expect: [{ place: inferred.place, origin: 'extraction', cause: 'reading:2500元' }]
		}
	]
});

export const cellInferred: ReportRule = {
	...noted,
	*check(report, text) {
		yield* noted.check(report, text);
		yield* cellsLeft(report, 'inferred', noted.id);
	}
};
