import fs from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { causesOf, identityOf, titled } from './reports.ts';

interface CorpusLine {
	file: string;
	agency: string;
	year: string;
}

const REGIONS: Record<string, string> = {
	临沂市大数据局: '371300',
	聊城市大数据局: '371500',
	临淄区人民政府办公室: '370305',
	沂源县工业和信息化局: '370323',
	卫滨区政务服务和大数据管理局: '410703',
	宿迁市人民政府: '321300',
	沭阳县人民政府: '321322',
	上海市科学技术委员会: '310000',
	上海市人民政府办公厅: '310000'
};

/** Those that say all of it in their text; of the others the whole edition is held in tests/corpus. */
const corpus = Papa.parse<CorpusLine>(fs.readFileSync('data/corpus/corpus.csv', 'utf8').trim(), {
	header: true
}).data.filter(({ agency }) => Object.hasOwn(REGIONS, agency));

describe('the reports of the corpus', () => {
	it('are eleven', () => expect(corpus).toHaveLength(11));

	it.each(corpus)('$file is by $agency for $year', ({ file, agency, year }) => {
		const text = fs.readFileSync(`data/corpus/${file}`, 'utf8').replace(/<[^>]*>/gu, '\n');
		const read = identityOf(text);
		expect(read.agency).toMatchObject({ name: agency, region: REGIONS[agency] });
		expect(read.year).toBe(Number(year));
		expect(read.title).toMatch(new RegExp(`${year}年.*政府信息公开工作年度报告`, 'u'));
		expect(causesOf(read)).toEqual([]);
	});
});

const PERIOD = '本报告所列数据的统计期限自2023年1月1日起，至2023年12月31日止。';

describe('a title', () => {
	it.each([
		['临沂市大数据局\n\n2023年政府信息公开工作年度报告'],
		['临沂市大数据局\n2023年\n政府信息公开工作年度报告'],
		['临沂市大数据局2023年政府信息公开工作\n\n年度报告'],
		['临沂市大数据局\n临沂市大数据局 2023 年政府信息公开工作年度报告'],
		['临沂市大数据局 临沂市大数据局（数字办） 2023 年政府信息公开工作年度报告'],
		['2023年度临沂市大数据局政府信息公开年报'],
		['２０２３年度　临沂市 大数据局 政府信息公开 工作年度报告'],
		['临沂市大数据局2023政府信息公开工作年度报告'],
		['关于公布临沂市大数据局2023年度政府信息公开工作年度报告的公告'],
		['2023年政府信息公开工作年度报告（临沂市大数据局）'],
		['二〇二三年临沂市大数据局政府信息公开工作年度报告'],
		['二○二三年度临沂市大数据局政府信息公开工作年度报告'],
		['首页>政务公开>政府信息公开年报\n临沂市大数据局2023年政府信息公开工作年度报告'],
		['365bet(中国)官方网站临沂市大数据局2023年政府信息公开工作年度报告'],
		['临(lín)沂(yí)市(shì)大(dà)数据局2023年政府信息公开工作年度报告']
	])('%j names organ and year', (title) => {
		const { agency, year, notes } = identityOf(`${title}\n\n一、总体情况\n`);
		expect([agency?.name, year, notes]).toEqual(['临沂市大数据局', 2023, []]);
	});

	it('shares 政府 between the organ and the word for the report', () => {
		const { agency, year } = identityOf('宿迁市人民政府信息公开工作年度报告（2023年）\n');
		expect([agency?.name, year]).toEqual(['宿迁市人民政府', 2023]);
	});

	it('may be the one of the page alone, with the site beside it', () => {
		const titles = ['2023年政府信息公开工作年度报告_临沂市大数据局'];
		const { agency, year } = identityOf('正文略\n', { titles });
		expect([agency?.name, year]).toEqual(['临沂市大数据局', 2023]);
	});

	it('is no sentence that speaks of a report', () => {
		const words = '根据《山东省人民政府办公厅关于做好2020年政府信息公开工作年度报告的通知》编制。';
		const { agency, year } = identityOf(`临沂市大数据局2023年政府信息公开年报\n${words}\n`);
		expect([agency?.name, year]).toEqual(['临沂市大数据局', 2023]);
	});
});

describe('a report without a title', () => {
	it.each([
		['the contact line', `${PERIOD}如有疑问，请与临沂市大数据局联系（地址：北京路17号）。`],
		[
			'the contact line, without the office inside',
			`${PERIOD}可联系临沂市大数据局政务公开领导小组办公室（地址：北京路17号）。`
		],
		['the site it names', `${PERIOD}电子版可从临沂市大数据局官网（略）下载。`],
		['its first clause', `${PERIOD}\n一、总体情况\n2023年，在市委领导下，临沂市大数据局坚持公开。`],
		['its signature', `${PERIOD}\n一、总体情况\n我局略。\n\n临沂市大数据局\n2024年1月30日\n`],
		[
			'a signature on the one line of a page',
			`${PERIOD} 一、总体情况 我局略。 六、其他需要报告的事项 无。 临沂市大数据局 2024年1月30日`
		],
		['a signature behind its date', `${PERIOD}\n我局略。\n\n2024年1月30日\n临沂市大数据局\n`],
		[
			'a short name that a full one completes',
			`市大数据局${PERIOD}\n一、总体情况\n临沂市大数据局坚持公开。`
		]
	])('is known by %s', (_, text) => {
		const { agency, year } = identityOf(text);
		expect([agency?.name, agency?.region, year]).toEqual(['临沂市大数据局', '371300', 2023]);
	});

	it('is known by its path when all else is silent', () => {
		const path = '山东/2021/临沂市大数据局.txt';
		const { agency, year } = identityOf('一、总体情况\n', { path });
		expect([agency?.name, year]).toEqual(['临沂市大数据局', 2021]);
	});

	it('does not take the organ of a notice it follows for its own', () => {
		const words = '按照山东省人民政府办公厅要求，依据《临沂市人民政府办公室关于年报的通知》编写。';
		expect(identityOf(`${PERIOD}${words}\n`).agency.name).toMatch(/^未载明机关/u);
	});

	it('stays without organ and year where nothing names them', () => {
		const { agency, year, title } = identityOf('一、总体情况\n略\n');
		expect([agency.name, agency.region, year, title]).toEqual([
			'未载明机关（网站不详）',
			'',
			null,
			''
		]);
	});
});

describe('a period', () => {
	it.each([
		['自2023年1月1日起，至2023年12月31日止', '2023-01-01', '2023-12-31'],
		['从2023年1月1日到12月31日', '2023-01-01', '2023-12-31'],
		['为 2023 年 1 月 1 日至 12 月 31\n日', '2023-01-01', '2023-12-31'],
		['自二〇二三年一月一日起至二〇二三年十二月三十一日止', '2023-01-01', '2023-12-31'],
		['2023年1月1日—2023年10月21日', '2023-01-01', '2023-10-21'],
		['202511日至20251231日', null, null],
		['2025年11日至2025年1231日', null, null],
		['2023年13月1日至2023年14月31日', null, null]
	])('%j is read, or left open where digits were lost', (words, start, end) => {
		const { period_start, period_end } = identityOf(`临沂市大数据局\n统计期限${words}。`);
		expect([period_start, period_end]).toEqual([start, end]);
	});
});

describe('a year whose digits were damaged', () => {
	it.each(['202511日至20251231日', '国办公开办函〔202130', '20233年', '2023011年'])(
		'%s is none',
		(words) => expect(identityOf(`临沂市大数据局政府信息公开年报\n${words}`).year).toBeNull()
	);

	it('does not outweigh the title', () => {
		const read = identityOf(
			'2025年度政府信息公开工作年度报告\n统计期限为202511日至20251231日。\n\n矿区矿市街道办事处\n2026年1月20日'
		);
		expect([read.agency?.name, read.agency?.region, read.year]).toEqual([
			'矿区矿市街道办事处',
			'140303',
			2025
		]);
		expect(read.published).toBe('2026-01-20');
		expect(causesOf(read)).toEqual([]);
	});
});

describe('clues that disagree', () => {
	it('leave the year to the title, and the period in a note that cuts it out', () => {
		const text = `${titled('临沂市大数据局')}统计期限自2022年1月1日至2022年12月31日。`;
		const { year, notes } = identityOf(text);
		expect(year).toBe(2023);
		expect(notes).toMatchObject([
			{ rule: 'identity-conflict', place: 'report/year', stated: 2022, expected: 2023 }
		]);
		expect(text.slice(notes[0]!.start, notes[0]!.end)).toBe('2022年1月1日至2022年12月31日');
	});

	it('overrule a title where period and signature agree', () => {
		const text =
			'临沂市大数据局2024年政府信息公开工作年度报告\n统计期限自2023年1月1日至2023年12月31日。\n略。\n临沂市大数据局\n2024年1月15日\n';
		const read = identityOf(text);
		expect(read.year).toBe(2023);
		expect(causesOf(read)).toEqual(['report/year named_elsewhere:title:2024:2023']);
	});

	it('note an address of another year, not one of the months after', () => {
		const year = (url: string) => causesOf(identityOf(titled('临沂市大数据局'), { url }));
		expect(year('http://a.gov.cn/2019/1.html')).toEqual([
			'report/year named_elsewhere:address:2019:2023'
		]);
		expect(year('http://a.gov.cn/202401/t20240115_3271106.html')).toEqual([]);
		expect(year('http://a.gov.cn/2023/1.html')).toEqual([]);
		expect(year('http://2019.gov.cn/content-20240.html')).toEqual([]);
	});

	it('note another organ in the contact line, as copied texts have it', () => {
		const text = `${titled('临沂市大数据局')}如有疑问，请与聊城市大数据局联系（电话略）。`;
		const read = identityOf(text);
		expect(read.agency?.name).toBe('临沂市大数据局');
		expect(causesOf(read)).toEqual([
			'report/agency named_elsewhere:contact:聊城市大数据局:临沂市大数据局'
		]);
		expect(text.slice(read.notes[0]!.start, read.notes[0]!.end)).toBe('聊城市大数据局');
	});

	it('do not take a government for its general office, which answers and signs for it', () => {
		const text = `${titled('宿迁市人民政府')}请与宿迁市人民政府办公室联系（略）。\n略。\n宿迁市人民政府办公室\n2024年3月1日\n`;
		const read = identityOf(text);
		expect(read.agency?.name).toBe('宿迁市人民政府');
		expect(causesOf(read)).toEqual([]);
	});

	it('let a name that is no place lose, and tell that it was misread', () => {
		const text =
			'沭阳县人民政府2025年政府信息公开工作年度报告\n如有疑问，请与沐阳县人民政府联系（略）。\n略。\n沐阳县人民政府\n2026年1月23日\n';
		const read = identityOf(text);
		expect(read.agency).toMatchObject({ name: '沭阳县人民政府', region: '321322' });
		expect(causesOf(read)).toEqual([
			'report/agency name_misread:signature:沐阳县人民政府:沭阳县人民政府'
		]);
	});

	it('prefer a known place in the path to a misread one in the text', () => {
		const path = '沭阳县人民政府2025年政府信息公开工作年度报告.txt';
		expect(identityOf('略。\n沐阳县人民政府\n2026年1月23日', { path }).agency?.region).toBe(
			'321322'
		);
		const read = identityOf(titled('沐阳县人民政府', 2025), { path });
		expect(read.agency?.name).toBe('沭阳县人民政府');
		expect(causesOf(read)).toEqual([
			'report/agency name_misread:title:沐阳县人民政府:沭阳县人民政府'
		]);
	});
});

describe('a copy on a hijacked site', () => {
	it.each([
		'365bet(中国)官方网站',
		'澳门新葡京娱乐中心',
		'澳门新葡京平台人民政府办公室',
		'威尼斯人官方网站人民政府',
		'某某体育有限公司',
		'我局'
	])('does not make an organ of %s', (name) => {
		expect(identityOf(titled(name)).agency.name).toMatch(/^未载明机关/u);
	});

	it.each([
		['365bet(中国)官方网站2024年政府信息公开工作年度报告\n请与临沂市大数据局联系（地址略）。'],
		['澳门投注平台\n临沂市大数据局2024年政府信息公开工作年度报告\n'],
		['臨沂市大數據局二〇二四年政府信息公開工作年度報告\n'],
		['臨(lín)沂(yí)市大數(shù)據(jù)局2024年政府信息公開(kāi)工作年度報(bào)告\n']
	])('%j is still that of its organ', (text) => {
		const { agency, year, notes } = identityOf(text);
		expect([agency?.name, agency?.region, year]).toEqual(['临沂市大数据局', '371300', 2024]);
		expect(notes).toEqual([]);
	});
});

describe('the day of publication', () => {
	const day = (text: string, more = {}) => identityOf(text, more).published;
	const signed = `${titled('临沂市大数据局')}略。\n临沂市大数据局\n2024年1月30日\n`;

	it('is the one given, then that on the page, the signature and last the address', () => {
		const url = 'http://a.gov.cn/art/2024/1/25/art_7.html';
		const told = (text: string, more = {}) => {
			const { published, published_from } = identityOf(text, more);
			return [published, published_from];
		};
		const stamped = `发布日期：2024-01-26\n${signed}`;
		expect(told(stamped, { url, published: '2024-01-20' })).toEqual(['2024-01-20', 'list']);
		expect(told(stamped, { url, published: '2024-01-26' })).toEqual(['2024-01-26', 'page']);
		expect(told(stamped, { url })).toEqual(['2024-01-26', 'page']);
		expect(told(signed, { url })).toEqual(['2024-01-30', 'signature']);
		expect(told(titled('临沂市大数据局'), { url })).toEqual(['2024-01-25', 'address']);
		expect(told(titled('临沂市大数据局'))).toEqual([null, null]);
	});

	it.each([
		['发表时间：2024-02-08 16:34', '2024-02-08'],
		['来源：县府办 时间：2024-2-8 9:05 浏览次数：17', '2024-02-08'],
		['发布于 2024年2月8日', '2024-02-08'],
		['公布日期\n2024/02/08', '2024-02-08'],
		['成文日期：2024-01-31 发布日期：2024-02-08', '2024-02-08'],
		['成文日期：2024-02-08', '2024-02-08'],
		['日期：[2024-02-08]', '2024-02-08'],
		['更新时间：2024-02-11 10:00:00', '2024-02-11'],
		['统计时间：2024-02-08', '2024-01-30'],
		['实施日期：2024-02-08', '2024-01-30'],
		['访问时间：2024-02-08', '2024-01-30']
	])('is stamped as %j: %s', (stamp, expected) => {
		expect(day(`${stamp}\n${signed}`)).toBe(expected);
	});

	it.each(['2024-01-30', '2024.1.30', '2024/01/30'])(
		'is that of a signature of digits: %s',
		(date) => {
			expect(day(signed.replace('2024年1月30日', date))).toBe('2024-01-30');
		}
	);

	it.each([
		['http://a.gov.cn/xxgk/202401/t20240115_3271106.html', '2024-01-15'],
		['http://a.gov.cn/20240115/1.html', '2024-01-15'],
		['http://a.gov.cn/2024-01-15/1.html', '2024-01-15'],
		['http://a.gov.cn/2024-01/15/article_2024041410050994887.html', '2024-01-15'],
		['http://a.gov.cn/content/20241345.html', null],
		['http://a.gov.cn/content/920240115.html', null],
		['http://a.gov.cn/t20200115_1.html', null]
	])('%s says %s', (url, expected) => {
		expect(day(titled('临沂市大数据局'), { url })).toBe(expected);
	});
});

describe('the scope', () => {
	it.each([
		['宿迁市人民政府', '全市共受理政府信息公开申请3646件。', 'aggregate'],
		['沭阳县人民政府', '全县未收到政府信息公开申请。', 'aggregate'],
		['沭阳县人民政府', '本报告汇总各部门、各乡镇的数据。', 'aggregate'],
		['沭阳县人民政府', '县政府网站公开政府信息4511条。', 'unknown'],
		['沭阳县人民政府', '本报告反映全县情况。', 'aggregate'],
		['临淄区人民政府办公室', '受理区政府、区政府办公室申请27件。', 'own'],
		['临沂市大数据局', '全市大数据工作扎实推进，受理申请2件。', 'own'],
		['上海海关', '关区共收到政府信息公开申请30件。', 'aggregate'],
		['上海海关', '全系统办理行政处罚案件60件。', 'own'],
		['上海海关', '我关共收到政府信息公开申请30件。', 'own']
	])('%s, %s is %s', (name, words, scope) => {
		expect(identityOf(`${titled(name)}${words}\n`).scope).toBe(scope);
	});
});
