import { describe, expect, it } from 'vitest';
import { identityOf } from './reports.ts';

const REST =
	'本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。\n一、总体情况\n2022年，我们认真落实条例要求，主动公开信息。\n';

describe('a title', () => {
	it.each([
		['青岛海关2022年海关政府信息公开年度报告', '青岛海关'],
		['海关总署2022年海关信息公开工作年度报告', '海关总署'],
		['2022年青岛海关政府信息公开工作年度报告', '青岛海关'],
		['临沂市大数据局2022年政府\n信息公开工作年度报告', '临沂市大数据局']
	])('%j is of %s', (title, name) => {
		expect(identityOf(`${title}\n${REST}`).agency.name).toBe(name);
	});
});
