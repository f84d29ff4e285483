import { describe, expect, it } from 'vitest';
import { identityOf } from './reports.ts';

const PERIOD = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
const LISTED = '全文包括总体情况、主动公开政府信息情况、存在的主要问题等部分。';
const told = (text: string, more = {}) => {
	const { agency, year, scope } = identityOf(text, more);
	return [agency.name, agency.kind, year, scope];
};
const named = (text: string, more = {}) => identityOf(text, more).agency.name;

describe('a formula that cites the report by its title', () => {
	it.each([
		['现公布《蒙阴县林草局2021年政府信息公开工作年度报告》。', '蒙阴县林草局'],
		['现编制并发布《蒙阴县栗湾镇2021年度政府信息公开工作年度报告》，', '蒙阴县栗湾镇人民政府'],
		['现将《蒙阴县2021年政府信息公开工作年度报告》予以公布。', '蒙阴县人民政府'],
		['我局编制并向社会公开蒙阴县林草局2021年度政府信息公开工作年度报告。', '蒙阴县林草局'],
		['制定了蒙阴县林草局2021年度政府信息公开年度报告，', '蒙阴县林草局'],
		['按条例要求，特向社会公布2021年蒙阴县林草局政府信息公开工作年度报告。', '蒙阴县林草局']
	])('%s', (formula, name) => {
		const text = `依据条例第五十条，${formula}${LISTED}\n一、总体情况\n落实各项任务。\n`;
		expect(told(text).slice(0, 3)).toEqual([name, expect.anything(), 2021]);
	});

	it('cites other documents of the organ, and notices of others, in the same signs', () => {
		const text = `按照《沂水县人民政府办公室关于做好2021年政府信息公开工作年度报告编制工作的通知》要求，制定了《沂水县政府信息公开工作情况考核办法》。现公布蒙阴县林草局2021年政府信息公开工作年度报告。${LISTED}`;
		expect(named(text)).toBe('蒙阴县林草局');
	});

	it('tells whose report is founded on the regulations', () => {
		const text = `2010年政府信息公开工作年度报告\n蒙阴县栗湖管委会2010年年报根据条例规定进行编制。\n一、概述\n我委成立了领导小组。\n`;
		expect(named(text)).toBe('蒙阴县栗湖管理委员会');
	});
});

describe('the year where no title, period or formula tells it', () => {
	it.each([
		[`${LISTED}如有疑问请来电。\n一、总体情况\n2019年，我局认真落实条例。\n`, 2019],
		['一、总体情况\n在网站发布信息。2019年度我局共收到申请3件，2018年度的报告已经公布。\n', 2019],
		['一、概述\n截至2009年12月底，已主动公开政府信息80条。\n二、公开形式\n', 2009],
		['《条例》实施以来，我局积极落实。2008年主要工作情况如下。\n一、基础工作\n', 2008]
	])('%s', (text, year) => {
		expect(identityOf(text).year).toBe(year);
	});

	it('is not the one that the work is built on', () => {
		const text = '一、概述\n在2011年工作的基础上，继续公开各类信息。2012年共受理申请2件。\n';
		expect(identityOf(text).year).toBe(2012);
	});
});

describe('an organ that sentences begin with, without its place', () => {
	const url = 'http://a.example.gov.cn/b/1.html';

	it.each([
		['2022年，县林草局严格落实条例。我局全年公开信息30条。', '县林草局', 'department'],
		['2022年，栗湾乡高度重视公开工作。我乡公开信息30条。', '栗湾乡人民政府', 'township_government'],
		['2022年柏岭街道认真落实条例。柏岭街道共公开信息30条。', '柏岭街道办事处', 'subdistrict'],
		['2022年，区政府办公室主动公开信息30条。', '区人民政府办公室', 'general_office'],
		[
			'2022年度，栗湾镇结合实际开展工作。修订《蒙阴县栗湾镇人民政府信息公开指南》。我镇公开信息30条。',
			'蒙阴县栗湾镇人民政府',
			'township_government'
		]
	])('%s', (prose, name, kind) => {
		const text = `依据条例，编制本报告。${PERIOD}\n一、总体情况\n${prose}\n`;
		expect(told(text, { url }).slice(0, 2)).toEqual([name, kind]);
	});

	it('has its place where its task names it', () => {
		const prose = '2022年，县林草局认真落实条例。县林草局积极公开信息。';
		const text = (task: string) => `${task}${PERIOD}\n一、总体情况\n${prose}\n`;
		expect(named(text('为认真做好蒙阴县林草局政府信息公开工作，我局精心组织。'), { url })).toBe(
			'蒙阴县林草局'
		);
		expect(named(text('为做好蒙阴县政府办公室政府信息公开工作，我局精心组织。'), { url })).toBe(
			'县林草局'
		);
	});

	it.each([
		'本报告涵盖了2022年蒙阴县林草局政府信息公开工作。',
		'修订了《蒙阴县林草局政府信息主动公开基本目录》。'
	])('has its place where the report says whose work it tells: %s', (said) => {
		const text = `依据条例编制，${said}${PERIOD}\n一、总体情况\n2022年，县林草局认真落实条例。我局公开信息3条。\n`;
		expect(named(text, { url })).toBe('蒙阴县林草局');
	});

	it('has its place where its account on a service is named with it', () => {
		const text = `${PERIOD}\n一、总体情况\n2022年，县林草局认真落实条例。我局通过“蒙阴县信息平台”以及蒙阴县林草局微信公众号公开。\n`;
		expect(named(text, { url })).toBe('蒙阴县林草局');
	});

	it('is named once where its last sign is printed twice', () => {
		const text = `${PERIOD}\n一、总体情况\n2022年，县林草局局认真落实条例。我局公开信息3条。\n`;
		expect(named(text, { url })).toBe('县林草局');
	});

	it('calls its city so as well, where it opens the overview', () => {
		const opens = '2022年，市林草委深入贯彻条例，落实国家及本市要点。';
		expect(told(`${PERIOD}\n一、总体情况\n${opens}\n`, { url }).slice(0, 2)).toEqual([
			'市林草委',
			'department'
		]);
		const within = '我市深入贯彻条例。2022年，市林草委认真落实条例。';
		expect(named(`${PERIOD}\n一、总体情况\n${within}\n`, { url })).not.toBe('市林草委');
	});

	it('is that of the publisher’s field, in a cell of its own', () => {
		const text = `索引号: | 1/2023-00293 |\n发布机构: | 县林草局 | ||\n${PERIOD}\n一、总体情况\n我局公开信息3条。\n`;
		expect(named(text, { url })).toBe('县林草局');
	});

	it('is none with the name of a foreign firm before it', () => {
		for (const spam of ['KingBet体育', '体育', '蒙阴县手机彩票网'])
			expect(
				named(
					`${spam}城市管理局\n2022年度政府信息公开工作年度报告\n${PERIOD}一、总体情况\n我局公开信息3条。\n`,
					{ url }
				)
			).not.toContain('城市管理局');
	});

	it('is none where the text could not call it its own', () => {
		const bureau = `${PERIOD}\n一、总体情况\n区政府办公室统一部署，县政府高度重视。我局公开信息3条。\n`;
		expect(named(bureau, { url })).toBe('未载明机关（a.example.gov.cn）');
		const county = `${PERIOD}\n一、总体情况\n各乡镇认真落实，全县公开信息3条。\n`;
		expect(named(county, { url })).toBe('未载明机关（a.example.gov.cn）');
	});

	it('is no verb and no preposition before a ministry', () => {
		const text = `${PERIOD}根据水利部有关规定编制，请联系海关总署办公厅政务公开处。\n一、总体情况\n按照水利部要求，全面公开。\n`;
		expect(named(text)).toBe('海关总署');
	});
});

describe('a report of a place that a department answers for', () => {
	it('is its government’s where the prose tells what the place did', () => {
		const text = `本报告所列数据来自全市编制年度报告的单位，${PERIOD}如有疑问，请与市大数据局联系。\n一、总体情况\n2022年，临沂市坚持以公开为常态，全市各级共公开信息300条。\n`;
		expect(told(text)).toEqual(['临沂市人民政府', 'government', 2022, 'aggregate']);
	});

	it('is the department’s where it tells what it did itself', () => {
		const text = `${PERIOD}如有疑问，请与临沂市大数据局联系。\n一、总体情况\n2022年，我局坚持以公开为常态，面向全市公开信息300条。\n`;
		expect(told(text)).toEqual(['临沂市大数据局', 'department', 2022, 'own']);
	});

	it('is its government’s where a body of it draws it up', () => {
		const text = `本报告由临沂市人民政府信息公开工作领导小组办公室根据《条例》要求，汇总各县（区）、市政府各部门情况编制而成。${PERIOD}\n一、概述\n各级各部门认真落实。\n`;
		expect(told(text)).toEqual(['临沂市人民政府', 'government', 2022, 'aggregate']);
	});

	it('is a government’s where nothing names it and it counts for all', () => {
		const text = `${PERIOD}\n一、总体情况\n2022年，全区共收到政府信息公开申请30件。\n`;
		expect(told(text).slice(1)).toEqual(['government', 2022, 'aggregate']);
	});
});

describe('names at the edge', () => {
	it.each([
		['2021年栗湾街政府信息公开工作年度报告', '栗湾街道办事处'],
		['2021年度泷镇政府信息公开工作年度报告', '泷镇人民政府'],
		['栗湾街道办事处向社会公布2021年本级政府信息公开工作年度报告', '栗湾街道办事处'],
		['Page 2 - 县林草局2021年度政府信息公开工作年度报告', '县林草局']
	])('%s', (title, name) => {
		expect(named(`${title}\n一、总体情况\n公开各类信息。\n`)).toBe(name);
	});

	it('a zone of a city is not in the county that is called alike', () => {
		const { agency } = identityOf(
			'辽阳高新技术产业开发区管理委员会2021年政府信息公开工作年度报告\n一、总体情况\n公开各类信息。\n'
		);
		expect(agency.region).toBe('211000');
	});

	it('who makes a report drafts it', () => {
		const text = `依据条例，由蒙阴县林草局制作本报告。${PERIOD}\n一、总体情况\n我局公开信息3条。\n`;
		expect(named(text)).toBe('蒙阴县林草局');
	});
});

describe('a day of publication in a table or a list', () => {
	it.each([
		['[ 成文日期 ] | 2022-03-20 | [ 公开日期 ] | 2022-03-25 |', '2022-03-25'],
		['发布机构 | 县林草局 | 发布日期 | 2022-03-25 17:25:00 |', '2022-03-25'],
		['• 2022-03-25\n• 来源：县林草局\n• 分享', '2022-03-25']
	])('%s', (line, day) => {
		const text = `${line}\n蒙阴县林草局2021年政府信息公开工作年度报告\n一、总体情况\n公开信息。\n`;
		expect(identityOf(text).published).toBe(day);
	});
});

it('the head of a system that tells of all of it counts for all', () => {
	const text = `梳理2022年度海关系统政府信息公开工作情况编制而成。${PERIOD}请联系海关总署办公厅。\n一、总体情况\n全国海关认真落实条例。\n`;
	expect(told(text).slice(2)).toEqual([2022, 'aggregate']);
});
