import { type FormCell, label } from '../../../scripts/demo/form.ts';
import type { OldFigures } from './figures.ts';

type Row = readonly [string, string, number | null, number?];
const n = (value: number | null | undefined) =>
	label(value === null || value === undefined ? '' : String(value));
const received = (f: OldFigures) => f.inPerson + f.online + f.post;
const answered = (f: OldFigures) => f.granted + f.partly + f.denied;

/** The local form of a place: this year, and since it is counted. */
export function localGrid(
	year: number,
	of: OldFigures,
	since: OldFigures,
	turn: number
): FormCell[][] {
	const both = (text: string, unit: string, by: (f: OldFigures) => number): Row => [
		text,
		unit,
		by(of),
		by(since)
	];
	const [heads, item] = (
		[
			[['指标名称', '计量单位', `${year}年度`, '历年累计'], (i: number) => `${i}.`],
			[['统计指标', '单位', '本年度', '历年累计'], (i: number) => `${i}、`],
			[['指  标  名  称', '计量单位', `${year}年`, '累计'], (i: number) => `（${i}）`]
		] as const
	)[turn % 3]!;
	const rows: Row[] = [
		both('主动公开信息数', '条', (f) => f.disclosed),
		both('受理依申请公开信息总数', '条', received),
		both(`其中：${item(1)}当面申请数`, '条', (f) => f.inPerson),
		both(`${item(2)}网上申请数`, '条', (f) => f.online),
		both(`${item(3)}信函申请数`, '条', (f) => f.post),
		both('对申请的答复总数', '条', answered),
		both(`其中：${item(1)}同意公开答复数`, '条', (f) => f.granted),
		both(`${item(2)}同意部分公开答复数`, '条', (f) => f.partly),
		both(`${item(3)}否决公开答复数`, '条', (f) => f.denied),
		both('行政复议数', '件', (f) => f.reconsiderations),
		both('行政诉讼数', '件', (f) => f.suits)
	];
	return [
		heads.map((text) => label(text)),
		...rows.map(([text, unit, year, all]) => [label(text), label(unit), n(year), n(all)])
	];
}

/** The nation's annex of 2014-2018 in the spellings that were met. */
export function annexGrid(of: OldFigures, turn: number): FormCell[][] {
	const odd = turn % 2 === 1;
	const rows: Row[] = [
		['一、主动公开情况', '——', null],
		[
			odd
				? '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）'
				: '（一）主动公开政府信息数',
			'条',
			of.disclosed
		],
		[odd ? '其中：主动公开规范性文件数' : '　　其中：主动公开规范性文件数', '条', 7],
		['制发规范性文件总数', '件', 7],
		['（二）通过不同渠道和方式公开政府信息的情况', '——', null],
		['1.政府公报公开政府信息数', '条', 0],
		['2.政府网站公开政府信息数', '条', of.disclosed],
		['3.政务微博公开政府信息数', '条', 12],
		['4.政务微信公开政府信息数', '条', 31],
		['5.其他方式公开政府信息数', '条', 4],
		['二、回应解读情况', '——', null],
		[
			odd
				? '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'
				: '（一）回应公众关注热点或重大舆情数',
			'次',
			3
		],
		['（二）通过不同渠道和方式回应解读的情况', '——', null],
		['1.参加或举办新闻发布会总次数', '次', 1],
		['其中：主要负责同志参加新闻发布会次数', '次', 0],
		['2.政策解读稿件发布数', '篇', 9],
		['三、依申请公开情况', '——', null],
		['（一）收到申请数', '件', received(of)],
		['1.当面申请数', '件', of.inPerson],
		['2.传真申请数', '件', 0],
		['3.网络申请数', '件', of.online],
		['4.信函申请数', '件', of.post],
		['（二）申请办结数', '件', answered(of)],
		['1.按时办结数', '件', answered(of)],
		['2.延期办结数', '件', 0],
		['（三）申请答复数', '件', answered(of)],
		['1.属于已主动公开范围数', '件', 0],
		['2.同意公开答复数', '件', of.granted],
		['3.同意部分公开答复数', '件', of.partly],
		['4.不同意公开答复数', '件', of.denied],
		['其中：涉及国家秘密', '件', 0],
		['涉及商业秘密', '件', of.denied],
		['5.不属于本行政机关公开数', '件', 0],
		['6.申请信息不存在数', '件', 0],
		['7.告知作出更改补充数', '件', 0],
		['8.告知通过其他途径办理数', '件', 0],
		['四、行政复议数量', '件', of.reconsiderations],
		['（一）维持具体行政行为数', '件', of.reconsiderations],
		['（二）被依法纠错数', '件', 0],
		['（三）其他情形数', '件', 0],
		['五、行政诉讼数量', '件', of.suits],
		['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', of.suits],
		['（二）被依法纠错数', '件', 0],
		['（三）其他情形数', '件', 0],
		['六、举报投诉数量', '件', 0],
		['七、依申请公开信息收取的费用', '万元', 0],
		['八、机构建设和保障经费情况', '——', null],
		['（一）政府信息公开工作专门机构数', '个', 1],
		['（二）设置政府信息公开查阅点数', '个', 2],
		['（三）从事政府信息公开工作人员数', '人', 5],
		['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', 1],
		['2.兼职人员数', '人', 4],
		['九、政府信息公开会议和培训情况', '——', null],
		['（一）召开政府信息公开工作会议或专题会议数', '次', 2],
		['（二）举办各类培训班数', '次', 1],
		['（三）接受培训人员数', '人次', 40]
	];
	return [
		(odd ? ['统 计 指 标', '单位', '统计数'] : ['统计指标', '单位', '统计数']).map((text) =>
			label(text)
		),
		...rows.map(([text, unit, value]) => [label(text), label(unit), n(value)])
	];
}

export const receivedOf = received;
export const answeredOf = answered;
