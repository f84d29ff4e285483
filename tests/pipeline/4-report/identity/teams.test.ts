import { describe, expect, it } from 'vitest';
import { inventedIdentityOf as identityOf } from './invented.ts';

const named = (text: string, more = {}) => {
	const { name, region } = identityOf(text, more).agency;
	return [name, region];
};
const PERIOD = '所列数据统计期限为2023年1月1日至2023年12月31日。\n';
const TITLE = '2023年政府信息公开工作年度报告';

describe('who a paragraph begins with', () => {
	it.each([
		['穹原市交通执法总队', '900100', '2023年，穹原市交通执法总队认真落实条例要求。'],
		['穹原市公安局交警支队第二大队', '900100', '穹原市公安局交警支队第二大队坚持公开透明。'],
		['汐渚县城管执法大队', '900122', '2023年，汐渚县城管执法大队主动公开信息30条。'],
		['云岫工业园区管理委员会', '', '2023年，云岫工业园区管委会严格落实条例。我委公开信息30条。'],
		['县林草局', '', '2023年，县林草局新收申请1件。我局通过市林草局网站公开信息30条。']
	])('%s', (name, region, prose) => {
		expect(named(`一、总体情况\n${prose}\n`)).toEqual([name, region]);
	});

	it('is no team that a sentence mentions in passing', () => {
		const text = '一、总体情况\n我局共收到申请1件，穹原市公安局交警支队认真配合，申请人满意。\n';
		expect(named(text)[0]).not.toContain('支队');
	});
});

describe('an organ of a zone’s authority', () => {
	const AUTHORITY = '穹原市东泽生态旅游风景区管理委员会';
	it('is not cut to the authority, nor placed in the city', () => {
		const text = `市场监督管理局${TITLE}\n${PERIOD}一、总体情况\n2023年，${AUTHORITY}市场监督管理局认真落实条例。\n`;
		expect(named(text)).toEqual([`${AUTHORITY}市场监督管理局`, '900100']);
	});

	it('has no place where only its kind is named', () => {
		const text = `市场监督管理局${TITLE}\n${PERIOD}一、总体情况\n我局依托穹原市人民政府门户网站公开信息3条。\n`;
		expect(named(text)).toEqual(['市场监督管理局', '']);
	});

	it('but the authority is one where it does the work itself', () => {
		const text = `${PERIOD}一、总体情况\n2023年，${AUTHORITY}认真落实条例，局领导高度重视。\n`;
		expect(named(text)).toEqual([AUTHORITY, '900100']);
	});
});

describe('what is no name of the organ', () => {
	it('is what its work is done in line with, or by means of', () => {
		const text = `根据《条例》要求，结合园区政府信息公开实际情况特编制了${TITLE}。\n一、总体情况\n园区公开信息3条。\n`;
		expect(named(text)[0]).toContain('未载明机关');
	});

	it('is the site of a bureau whose place nothing tells', () => {
		const text = `${PERIOD}一、总体情况\n我局通过市林草局网站公开信息30条。\n`;
		expect(named(text)[0]).toContain('未载明机关');
	});

	it('but the portal that the work relies on tells its place', () => {
		const text = `${PERIOD}一、总体情况\n县林草局认真落实条例。我局政府信息公开依托汐渚县人民政府门户网站公开。\n`;
		expect(named(text)).toEqual(['汐渚县林草局', '900122']);
	});
});

it('who compiles a report in line with its own work is its organ', () => {
	const text = `本年报按照《条例》要求，根据2023年汐渚县林草局信息公开工作实际编制而成。${PERIOD}一、总体情况\n公开信息3条。\n`;
	expect(named(text)).toEqual(['汐渚县林草局', '900122']);
});

it('the first of those who draft a report together is its organ', () => {
	const text = `本报告由汐渚县国家税务局、穹原市地方税务局汐渚分局编制。${PERIOD}一、概 述\n本局公开信息3条。\n`;
	expect(named(text)).toEqual(['汐渚县国家税务局', '900122']);
});

it('who answers for a commission is the commission, in full', () => {
	const text = (title: string) =>
		`${title}${PERIOD}如有疑问，请联系：穹原市林业和草原委员会办公室，电话略。一、概述\n公开信息3条。\n`;
	expect(named(text(''))[0]).toBe('穹原市林业和草原委员会');
	expect(named(text(`市林草委${TITLE}\n`))[0]).toBe('穹原市林业和草原委员会');
});

it.each([
	['穹原市人民政府重点建设项目领导小组办公室综合科', '穹原市人民政府重点建设项目领导小组办公室'],
	['汐渚县扶贫开发领导小组办公室', '汐渚县扶贫开发领导小组办公室'],
	['汐渚县林草局政府信息公开领导小组办公室', '汐渚县林草局']
])(
	'the office of a leading group of a place is an organ, that of a bureau is the bureau: %s',
	(contact, name) => {
		const text = `${PERIOD}如有疑问，请与${contact}联系。一、概述\n公开信息3条。\n`;
		expect(named(text)[0]).toBe(name);
	}
);

describe('the office of a zone', () => {
	const ZONE = '穹原经济技术开发区管理委员会';
	it('is its zone where nothing says that it reports for itself', () => {
		const text = `${ZONE}办公室${TITLE}\n${PERIOD}一、总体情况\n全区公开信息3条。\n`;
		expect(named(text)[0]).toBe(ZONE);
	});

	it('is itself where the report sets a short form for it', () => {
		const text = `${ZONE}办公室${TITLE}\n${PERIOD}一、总体情况\n2023年，穹原经开区管委会办公室（以下简称管委会办公室）公开信息3条。\n`;
		const { agency, scope } = identityOf(text);
		expect([agency.name, agency.kind, scope]).toEqual([`${ZONE}办公室`, 'general_office', 'own']);
	});
});

it('the class of a document is no title, and its index number no year', () => {
	const text =
		'索 引 号 | 014000000/2024-00736 | 分 类 | 政府信息公开年报 综合政务 |\n发布机构 | 市政府办 | 发文日期 | 2024-02-28 |\n' +
		`现公布穹原市人民政府${TITLE}。${PERIOD}一、主要工作概述\n扎实推进。\n`;
	const { title, agency, year, notes } = identityOf(text);
	expect([title, agency.name, year]).toEqual(['', '穹原市人民政府', 2023]);
	expect(notes.filter(({ place }) => place === 'report/year')).toEqual([]);
});
