import { describe, expect, it } from 'vitest';
import { identityOf } from './reports.ts';

const PERIOD = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
const BODY = '\n一、总体情况\n2022年，我们认真落实条例要求，主动公开信息。\n';
const told = (text: string) => {
	const { agency } = identityOf(text);
	return [agency.name, agency.region];
};

describe('the report', () => {
	it('of a title in the short form that the report sets is the organ’s in full', () => {
		const text = `山东外管局2022年政府信息公开工作年度报告\n现公布国家外汇管理局山东省分局（以下简称“山东外管局”）2022年政府信息公开工作年度报告。${PERIOD}${BODY}`;
		expect(told(text)[0]).toBe('国家外汇管理局山东省分局');
	});

	it('of a title in the short form of an organ of the country that names no place is that organ’s', () => {
		const text = `东北林业督查局2022年政府信息公开工作年度报告\n国家林业和草原局东北督查局（以下简称东北林业督查局）编制本报告。${PERIOD}${BODY}`;
		expect(told(text)[0]).toBe('国家林业和草原局东北督查局');
	});

	it.each([
		['沂源县人力资源和\n社会保障局2022年政府信息公开\n工作年度报告', '沂源县人力资源和社会保障局'],
		['沂源县\n教育局2022年政府信息公开工作年度报告', '沂源县教育局']
	])('of a title that breaks within the name is the whole organ’s: %j', (title, name) => {
		expect(told(`${title}\n${PERIOD}${BODY}`).slice(0, 2)).toEqual([name, '370323']);
	});
});

describe('a title', () => {
	it.each([
		['青岛海关2022年海关政府信息公开年度报告', '青岛海关'],
		['海关总署2022年海关信息公开工作年度报告', '海关总署'],
		['2022年青岛海关政府信息公开工作年度报告', '青岛海关'],
		['临沂市大数据局2022年政府\n信息公开工作年度报告', '临沂市大数据局']
	])('%j is of %s', (title, name) => {
		expect(identityOf(`${title}\n${PERIOD}${BODY}`).agency.name).toBe(name);
	});
});
