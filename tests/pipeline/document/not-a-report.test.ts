import fs from 'node:fs';
import { expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const index = indexRegistry(loadRegistry('data/registry'));

async function read(text: string) {
	const input = { path: 'x.txt', bytes: Buffer.from(text), url: null, published: null };
	const { status, reason, reports } = await readDocument(input, index);
	return { told: [status, reason], reports };
}

const report = fs.readFileSync('data/corpus/suqian-2024.txt', 'utf8');
const emptied = report.replace(/(?<=[|\t\n ])\d[\d.,]*(?=[|\t\n ])/gu, '');
const NOTICE = '宿迁市人民政府办公室关于做好2024年政府信息公开工作年度报告编制发布工作的通知';

test('a notice is none, with or without the empty form behind it', async () => {
	const sections = '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
	expect((await read(`${NOTICE}\n各部门：\n${sections}`)).told).toEqual(['not_a_report', 'notice']);
	expect((await read(`${NOTICE}\n各部门：\n${emptied}`)).told).toEqual(['not_a_report', 'notice']);
});

test('a report that cites a notice, or is published by one, is a report', async () => {
	const cited = `关于公布宿迁市人民政府2024年度政府信息公开工作年度报告的公告\n${report}`;
	expect((await read(cited)).told).toEqual(['report', null]);
	const basis = '根据《国务院办公厅关于印发政府信息公开工作年度报告格式的通知》编制。\n';
	const lines = report.split('\n');
	expect((await read([lines[0], basis, ...lines.slice(1)].join('\n'))).told[0]).toBe('report');
});

test('a page that begins within a table is a fragment, half a report is a report', async () => {
	const page = (from: string, to: string) =>
		report.slice(report.indexOf(from), report.indexOf(to, report.indexOf(from)));
	expect((await read(page('一、本年新收', '（六）'))).told).toEqual(['not_a_report', 'fragment']);
	expect((await read(page('1.属于国家秘密', '（六）'))).told).toEqual([
		'not_a_report',
		'no_form_no_sections'
	]);
	expect((await read(report.slice(0, report.indexOf('四、结转下年度')))).told).toEqual([
		'report',
		null
	]);
});

test.each([
	[
		'title, preface and section one',
		'沂源县水利局2022年政府信息公开工作年度报告\n现公布沂源县水利局2022年年度报告。\n一、总体情况\n主动公开信息12条。\n'
	],
	[
		'the overview of the older form',
		'沂源县水利局2012年政府信息公开年度报告\n一、概述\n2012年，我局公开信息12条。\n'
	],
	[
		'an overview whose title was lost',
		'一、概述\n2012年，沂源县水利局全年共主动公开政府信息120条。\n二、主动公开情况\n公开了。\n'
	],
	[
		'a preface and an overview',
		'本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。请与沂源县水利局联系。\n一、总体情况 我局公开信息12条。\n'
	],
	[
		'an overview whose heading is spaced out',
		'引 言\n本年度报告由沂源县水利局编制，数据的统计期限自2013年1月1日起至12月31日止。\n一、概 述\n我局公开信息12条。\n'
	],
	[
		'all on one line',
		'沂源县水利局 2022年度政府信息公开工作的报告 所列数据的统计期限自2022年1月1日起至12月31日止。 一、本年度政府信息公开工作总体情况 1.机构设置 我局高度重视。'
	],
	[
		'an older one that goes its own ways under a title of its own',
		'沂源县石桥乡人民政府2010年政府信息公开年度报告\n来源：略\n\n一、领导重视抓落实\n成立了领导小组。\n二、具体措施抓成效\n我乡主动公开信息103条。\n'
	],
	[
		'one of a page',
		'石桥乡2010年政府信息公开报告\n发布日期：2011-01-01\n\n截止12月31日，全乡累计主动公开政府信息65条。\n'
	],
	[
		'a report on disclosure, which its title does not call the government’s',
		'石桥乡人民政府2011年度信息公开的报告\n一、基本情况\n乡政府专人负责。\n二、信息公开情况\n公开了。\n'
	],
	[
		'one that tells its work under heads of its own',
		'沂源县水利局2009年度政府信息公开工作年度报告\n发布日期：2010-01-15\n\n我局加强组织领导。现将2009年工作情况报告如下：\n一、建立领导机构\n成立了领导小组。\n'
	],
	[
		'one that its title calls a yearly report of the work',
		'沂源县水利局2022年政府信息公开工作年报\n一、总体情况\n2022年，我局公开信息12条。\n'
	],
	[
		'one whose first section has a name of its own',
		'沂源县水利局2022年度政府信息公开工作年度报告\n沂源县水利局编制了本年度报告。本报告中所列数据的统计期限自2022年1月1日起至12月31日止。\n一、2022年公开工作要点落实情况\n公开了。\n'
	],
	[
		'one whose headings and title were lost',
		'本报告结合园区工作实际编写，报告由概述、主动公开政府信息情况、依申请公开政府信息情况、收费及减免情况、存在的主要问题及改进情况等六部分组成。本报告中所列数据的统计限自2014年1月1日至2014年12月31日止。\n我管委会高度重视。\n'
	],
	[
		'a beginning that is cut before its first section',
		'沂源县水利局2021年政府信息公开工作年度报告 | |||\n特向社会公布2021年度我局信息公开工作年度报告。本年度报告中所列数据的统计期限自2021年1月1日起至12月31日止。'
	],
	[
		'a beginning that is cut within its grounds',
		'沂源县水利局2021年政府信息公开年报 | |||\n本年度报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和有关要'
	],
	[
		'an overview that says only whom to ask about the report',
		'依据条例要求，由沂源县水利局编制。全文包括概述、公开情况。如对本年度报告有任何疑问，请来电。\n一、概述\n2014年，我局公开了信息。\n'
	],
	[
		'an overview behind a long list of grounds',
		'本年度报告是根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和省、市政务公开工作要求，由沂源县水利局汇总。\n一、概述\n2018年，我局公开了信息。\n'
	],
	[
		'the items of the first section',
		'一、总体情况\n2022年，我局落实条例。\n（一）主动公开政府信息情况。公开了。\n（二）依申请公开办理情况。没有。\n（三）政府信息管理情况。规范。\n'
	],
	[
		'one that says who made it',
		'依据条例第五十条，由沂源县水利局制作本报告。\n一、总体情况\n2021年，我局落实条例。\n'
	],
	[
		'items of other names, and no preface',
		'一、总体情况\n2023年，石桥乡人民政府落实条例。\n（一）主动公开方面。公开了。\n（二）依申请公开情况。没有。\n（三）信息管理方面。专人负责。\n'
	],
	[
		'items numbered in digits',
		'一、总体情况\n2025年，我局落实条例，现将开展情况报告如下：\n1.主动公开情况\n公开了。\n2.依申请公开情况\n没有。\n3.政府信息管理情况\n规范。\n'
	],
	[
		'a beginning that is cut within the list of its parts',
		'按照条例规定，现公布沂源县水利局2023年政府信息公开工作年度报告。全文包括总体情况、主动公开政府信息情况、收到和处理'
	],
	[
		'a beginning that names its parts below its title',
		'沂源县水利局2023年政府信息公开工作年度报告\n本年报由概况、政府信息主动公开情况、依申请公开情况、存在问题等五部分组成，如有疑问请来电。\n'
	],
	[
		'one without headings that says what its figures are for',
		'本报告根据新修订的《中华人民共和国政府信息公开条例》编制，全文由总体情况、主动公开政府信息的情况、存在的主要问题及改进情况等部分组成。本报告统计数据统计时间段为2021年1月1日到12月31日。\n2021年，我局公开信息21条。\n'
	],
	[
		'one that its compiler tells of, with the time of its data in other words',
		'由沂源县水利局编制。报告涉及数据的统计周期为2023年1月1日至12月31日。\n我局公开了信息。\n'
	]
])('a part of a report is one: %s', async (_, text) => {
	expect((await read(text)).told).toEqual(['report', null]);
});

test.each([
	['沂源县水利局2022年工作总结\n一、基本情况\n全县水库十座。\n二、主要做法\n加强管理。\n'],
	['沂源县水利局召开会议\n会议学习了《中华人民共和国政府信息公开条例》，部署了年度工作。\n'],
	[
		'沂源县水利局2012年政府信息公开年度报告\n沂源县林业局2012年政府信息公开年度报告\n上一页 下一页 共20条\n'
	],
	['沂源县发布2012年政府信息公开年度报告\n记者从县政府获悉，全年主动公开政府信息1200条。\n'],
	[
		'《沂源县水利局2022年政府信息公开工作年度报告》已经编制完成，现解读如下。\n一、编制背景\n公开条例。\n二、统计期限\n所列数据统计期限自2022年1月1日到12月31日止。\n'
	],
	[
		'沂源县水利局2023年安全生产情况\n一、总体情况\n制作本县安全生产报告一份。\n二、信息管理\n规范。\n'
	],
	['沂源县2023年政务公开工作汇报\n1.主动公开方面\n公开了。\n2.依申请公开方面\n没有。\n'],
	[
		'沂源县水利局政府信息公开年度报告解读\n现公布沂源县水利局2023年政府信息公开工作年度报告。报告由总体情况、主动公开政府信息情况、存在的主要问题等部分组成。\n'
	],
	['沂源县水利局政府信息公开指南\n一、信息分类\n按目录公开。\n二、受理机构\n办公室。\n']
])('another document is none: %j', async (text) => {
	expect((await read(text)).told[0]).toBe('not_a_report');
});

test('a report of a school year is none', async () => {
	const text = '甲市第一中学2023—2024学年信息公开工作报告\n一、总体情况\n未收到公开申请。\n';
	expect((await read(text)).told).toEqual(['not_a_report', 'school_year_report']);
});

test('each report of a document keeps the passages of the document', async () => {
	const other = fs.readFileSync('data/corpus/suqian-2023.txt', 'utf8');
	const text = `${report}\n${other}`;
	const { reports } = await read(text);
	expect(reports.map(({ read: { agency, year } }) => [agency.name, year])).toEqual([
		['宿迁市人民政府', 2024],
		['宿迁市人民政府', 2023]
	]);
	for (const { read: one } of reports)
		for (const { value, start, end, state } of one.figures.values())
			if (state === 'stated') expect(Number(text.slice(start, end))).toBe(value);
	const alone = await read(other);
	const values = (r: typeof reports) =>
		[...(r.at(-1)?.read.figures.values() ?? [])].map(({ place, value }) => `${place} ${value}`);
	expect(values(reports)).toEqual(values(alone.reports));
});

test.each([
	[
		'notice',
		'甲省人民政府办公厅关于印发《政府信息公开工作年度报告格式》的通知\n各市：\n一、报告内容\n（一）总体情况。\n报告机关综述。\n'
	],
	[
		'school_year_report',
		'根据《高等学校信息公开办法》要求，将2022年度信息公开工作报告如下。统计期限自2021年9月1日起。\n一、概述\n全年主动公开信息164项。\n'
	],
	[
		'school_year_report',
		'按照做好2020年高校信息公开年度报告工作的要求，编制发布本报告。\n一、信息公开工作概述\n本报告包括六个部分。\n'
	]
])('%s: %s', async (reason, text) => {
	expect((await read(text)).told).toEqual(['not_a_report', reason]);
});
