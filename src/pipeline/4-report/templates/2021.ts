import { proactiveRows, SHARED_REQUEST_ROWS } from './rows.ts';
import type { FormTemplate } from './template.ts';

/** 国办公开办函〔2021〕30号, report years 2021 on. */
export const template2021: FormTemplate = {
	id: '2021',
	signs: ['逾期不补正', '未按收费通知', '逾期不缴费', '制发件数', '废止件数', '现行有效'],
	requests: [
		...SHARED_REQUEST_ROWS,
		{ row: 'other_not_corrected', words: /逾期不补正/gu },
		{ row: 'other_fee_unpaid', words: /未按收费通知|逾期不缴费/gu },
		{ row: 'other_reason', words: /3其他$/gu }
	],
	proactive: proactiveRows('2021'),
	indicators: []
};
