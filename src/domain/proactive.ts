import type { TabledTemplate } from './template.ts';

/** Table 二 of the form: what was published unasked. The two templates measure different things and are never joined (domain.md 1.4). */
export const MEASURES = [
	{ code: 'issued', zh: '本年制发件数', en: 'Issued this year' },
	{ code: 'repealed', zh: '本年废止件数', en: 'Repealed this year' },
	{ code: 'in_force', zh: '现行有效件数', en: 'In force' },
	{ code: 'made', zh: '本年新制作数量', en: 'Made this year' },
	{ code: 'disclosed', zh: '本年新公开数量', en: 'Disclosed this year' },
	{ code: 'disclosed_total', zh: '对外公开总数量', en: 'Disclosed in total' },
	{ code: 'items_last_year', zh: '上一年项目数量', en: 'Items last year' },
	{ code: 'items_change', zh: '本年增/减', en: 'Change this year' },
	{ code: 'decisions', zh: '处理决定数量', en: 'Decisions' },
	{ code: 'items', zh: '采购项目数量', en: 'Items' },
	{ code: 'amount_10k_cny', zh: '金额（万元）', en: 'Amount (CNY 10,000)' }
] as const;
export type Measure = (typeof MEASURES)[number]['code'];

export const SUBJECTS = [
	{ code: 'regulations', zh: '规章', en: 'Regulations' },
	{ code: 'normative_documents', zh: '行政规范性文件', en: 'Normative documents' },
	{ code: 'licences', zh: '行政许可', en: 'Licences' },
	{ code: 'other_management', zh: '其他对外管理服务事项', en: 'Other management and services' },
	{ code: 'penalties', zh: '行政处罚', en: 'Penalties' },
	{ code: 'coercive_measures', zh: '行政强制', en: 'Coercive measures' },
	{ code: 'fees', zh: '行政事业性收费', en: 'Administrative fees' },
	{ code: 'procurement', zh: '政府集中采购', en: 'Central procurement' }
] as const;
export type Subject = (typeof SUBJECTS)[number]['code'];

interface ProactiveRow {
	subject: Subject;
	measures: readonly Measure[];
}

/** The cells of table 二 in each template, in the form's order. */
export const PROACTIVE_ROWS: Record<TabledTemplate, readonly ProactiveRow[]> = {
	'2021': [
		{ subject: 'regulations', measures: ['issued', 'repealed', 'in_force'] },
		{ subject: 'normative_documents', measures: ['issued', 'repealed', 'in_force'] },
		{ subject: 'licences', measures: ['decisions'] },
		{ subject: 'penalties', measures: ['decisions'] },
		{ subject: 'coercive_measures', measures: ['decisions'] },
		{ subject: 'fees', measures: ['amount_10k_cny'] }
	],
	'2019': [
		{ subject: 'regulations', measures: ['made', 'disclosed', 'disclosed_total'] },
		{ subject: 'normative_documents', measures: ['made', 'disclosed', 'disclosed_total'] },
		{ subject: 'licences', measures: ['items_last_year', 'items_change', 'decisions'] },
		{ subject: 'other_management', measures: ['items_last_year', 'items_change', 'decisions'] },
		{ subject: 'penalties', measures: ['items_last_year', 'items_change', 'decisions'] },
		{ subject: 'coercive_measures', measures: ['items_last_year', 'items_change', 'decisions'] },
		{ subject: 'fees', measures: ['items_last_year', 'items_change'] },
		{ subject: 'procurement', measures: ['items', 'amount_10k_cny'] }
	]
};
