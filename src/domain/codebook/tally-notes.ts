import type { ColumnNote } from './column-note.ts';

/** Of the columns of `totals` and its sums that count. */
export const TALLY_NOTES: Record<string, ColumnNote> = {
	reports: {
		zh: '这一行代表多少份报告',
		en: 'How many reports the row stands for',
		unit: 'reports'
	},
	counts: {
		zh: 'totals 的各项计数，次序与其列相同',
		en: 'The counts of totals, in the order of its columns'
	},
	cells: { zh: '三张表的格数', en: 'Cells of the three tables', unit: 'cells' },
	cells_stated: { zh: '其中载明的', en: 'Stated among them', unit: 'cells' },
	cells_blank: { zh: '其中空白的', en: 'Blank among them', unit: 'cells' },
	cells_unreadable: { zh: '其中无法识别的', en: 'Unreadable among them', unit: 'cells' },
	cells_inferred: { zh: '其中推得的', en: 'Inferred among them', unit: 'cells' },
	errors: { zh: '报告自身的错误', en: 'Errors of the report itself', unit: 'findings' },
	warnings: { zh: '报告自身的警告', en: 'Warnings of the report itself', unit: 'findings' },
	notes: { zh: '报告自身的提示', en: 'Notes on the report itself', unit: 'findings' },
	extractions: { zh: '转录造成的问题', en: 'Damage of the copy', unit: 'findings' }
};

/** Of the columns of findings that are counted. */
export const FINDING_NOTES: Record<string, ColumnNote> = {
	rule: { zh: '所据的核对规则；空值为全部规则', en: 'The check; null for any' },
	severity: { zh: '轻重；空值为全部', en: 'Severity; null for any', codes: 'severity' },
	origin: {
		zh: '出在报告，还是出在转录；空值为全部',
		en: 'Whether the report says so or the copy was damaged; null for either',
		codes: 'origin'
	},
	findings: { zh: '有多少个问题', en: 'How many findings', unit: 'findings' }
};

export const RANK_NOTE: ColumnNote = {
	zh: '在全部问题列表中的位置，从 0 起',
	en: 'Its place in the list of all findings, from 0'
};
