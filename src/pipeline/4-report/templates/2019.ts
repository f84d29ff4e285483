import { proactiveRows, requestRows } from './rows.ts';
import type { FormTemplate } from './template.ts';

/** 国办公开办函〔2019〕60号, report years 2019 and 2020: 其他处理 is one row, table 二 counts what was made and disclosed. */
export const template2019: FormTemplate = {
	id: '2019',
	signs: ['新制作数量', '新公开数量', '对外公开总数', '上一年项目', '集中采购', '六其他处理'],
	requests: requestRows([
		{ row: 'other_handling', words: /其他处理$/gu, head: /六?其他处理/u, label: '其他处理' }
	]),
	proactive: proactiveRows('2019'),
	indicators: []
};
