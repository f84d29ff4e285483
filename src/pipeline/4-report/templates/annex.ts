import type { FormTemplate } from './template.ts';

/** Words that open a part of the form; the rows below them belong to it until the next. */
export const BLOCKS = ['依申请公开', '行政复议', '行政诉讼', '举报投诉', '收取', '机构建设'];

/**
 * 政府信息公开情况统计表, report years 2014 to 2018: one table of some sixty rows under 统计指标, 单位
 * and 统计数. Only what joins the later forms is a figure (domain.md 1.4): the requests received, and
 * reconsiderations. Answers were typed otherwise, documents counted when published and not when in
 * force, and suits are not told apart by whether a reconsideration came first, so that none of the
 * later form's cells is what these rows say.
 */
export const templateAnnex: FormTemplate = {
	id: 'annex',
	signs: [
		'统计指标',
		'主动公开政府信息数',
		'回应公众关注热点',
		'回应热点',
		'收到申请数',
		'申请办结数',
		'按时办结',
		'申请答复数',
		'同意公开',
		'被依法纠错'
	],
	requests: [],
	proactive: [],
	indicators: [
		{
			place: 'requests/received_new/total',
			block: '依申请公开',
			words: /收到(?:的?申请)(?:总?数量?)?/gu
		},
		{
			place: 'disputes/reconsideration/upheld',
			block: '行政复议',
			words: /维持(?:具体行政行为)?的?数?量?/gu
		},
		{
			place: 'disputes/reconsideration/corrected',
			block: '行政复议',
			words: /(?:被依法)?纠错的?数?量?/gu
		},
		{
			place: 'disputes/reconsideration/other',
			block: '行政复议',
			words: /其他(?:情形)?的?数?量?/gu
		},
		{
			place: 'disputes/reconsideration/total',
			block: '行政复议',
			words: /行政复议(?:数量?|案件数?|情况|总数)?/gu,
			isHead: true
		}
	]
};
