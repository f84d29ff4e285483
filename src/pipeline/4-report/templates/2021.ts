import { proactiveRows, requestRows } from './rows.ts';
import type { FormTemplate } from './template.ts';

/** 国办公开办函〔2021〕30号, report years 2021 on. */
export const template2021: FormTemplate = {
	id: '2021',
	signs: ['逾期不补正', '未按收费通知', '逾期不缴费', '制发件数', '废止件数', '现行有效'],
	requests: requestRows([
		{
			row: 'other_not_corrected',
			words: /逾期不补正/gu,
			head: /1申请人无|申请人无正当理由|逾期不补正/u,
			label: '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请'
		},
		{
			row: 'other_fee_unpaid',
			words: /未按收费通知|逾期不缴费/gu,
			head: /2申请人逾|申请人逾期未按|未按收费通知|逾期不缴费/u,
			label: '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请'
		},
		{
			row: 'other_reason',
			words: /3其他$/gu,
			head: /3其他(?!法律|处理)|(?<=公开申请|缴费)其他(?=[七总]|$)/u,
			label: '其他'
		}
	]),
	proactive: proactiveRows('2021'),
	indicators: []
};
