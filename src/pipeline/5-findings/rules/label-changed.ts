import { FORM } from '../basis.ts';
import { noteRule } from '../note-rule.ts';

export const labelChanged = noteRule({
	id: 'label-changed',
	origin: 'source',
	severity: 'note',
	title: { zh: '行名与格式不同', en: 'A row is named otherwise than in the form' },
	why: {
		zh: '例如沿用旧格式的“规范性文件”。数字按对应的行读取，名称差异供核对。',
		en: 'For instance the older form’s name for normative documents. The figures are read for the row that is meant; the name is for you to check.'
	},
	spares: {
		zh: '名称差一两个字、沿用旧格式的行名，数字照读，不算错。',
		en: 'A label off by a word, or that of the older form, is read as the row it means and is no fault.'
	},
	formula: 'label = label of the form',
	basis: FORM,
	examples: [
		{ says: 'the labels are those of the form', report: {}, expect: [] },
		{
			says: 'the older name is kept',
			report: {
				notes: [
					{
						rule: 'label-changed',
						place: 'proactive/normative_documents',
						cause: 'label:规范性文件'
					}
				]
			},
			expect: [{ place: 'proactive/normative_documents', cause: 'label:规范性文件' }]
		}
	]
});
