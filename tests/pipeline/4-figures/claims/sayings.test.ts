import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const only = (claim: string, sentence: string) =>
	said(sentence).filter((c) => c.startsWith(`${claim} `));

describe('growth of the requests', () => {
	it.each([
		['收到政府信息公开申请27件，同比增长35%。', '35 none "35"'],
		['收到政府信息公开申请27件，上年结转6件，同比增长35%。', '35 none "35"'],
		['收到政府信息公开申请27件，较上年增加7件，增长35%。', '35 none "35"'],
		['受理件数与2022年相比增长35%。', '35 none "35"'],
		['与2022年受理件数相比，同比增长35％。', '35 none "35"'],
		['受理政府信息公开申请3607件（含上年结转），比上年增长70.3%。', '70.3 none "70.3"'],
		['收到信息公开申请4件，较上年下降12.5%。', '-12.5 none "12.5"'],
		['受理公开申请859件，申请数量较去年回落12.3%。', '-12.3 none "12.3"'],
		['受理36件政府信息公开申请（均为自然人提交），同比上升16.13%。', '16.13 none "16.13"'],
		['收到信息公开申请4件，比上年增加百分之三十五。', '35 none "三十五"']
	])('%s', (sentence, claim) => {
		expect(only('growth', sentence)).toEqual([`growth ${claim}`]);
	});

	it.each([
		'收到政府信息公开申请27件，办结率同比提高5%。',
		'受理申请27件。网站访问量同比增长82%。',
		'收到政府信息公开申请27件，其中网上申请20件，同比增长35%。',
		'收到政府信息公开申请27件，同比增长约35%。',
		'收到政府信息公开申请27件，占比上升3个百分点。',
		'收到政府信息公开申请27件，答复27件，公开信息同比增长35%。'
	])('is not said by: %s', (sentence) => {
		expect(only('growth', sentence)).toEqual([]);
	});
});

describe('the processing fee', () => {
	it.each([
		['全县收取信息处理费25件，共计2950元。', '2950 none "2950"'],
		['收取信息处理费共计380元，其中民政局1件，收取380元。', '380 none "380"'],
		['共收取信息处理费1.2万元。', '12000 none "1.2"'],
		['本年度未收取信息处理费。', '0 none "未收取"'],
		['2023年度不存在信息公开收费情况。', '0 none "不存在"']
	])('%s', (sentence, claim) => {
		expect(only('fee', sentence)).toEqual([`fee ${claim}`]);
	});

	it.each(['按照信息处理费管理办法执行。', '2人未按通知缴纳信息处理费，涉及2件。'])(
		'is not told by: %s',
		(sentence) => {
			expect(only('fee', sentence)).toEqual([]);
		}
	);
});
