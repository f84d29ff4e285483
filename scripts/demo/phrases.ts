import type { Random } from './random.ts';

/** What the sentences speak of. */
export interface Speaker {
	name: string;
	self: string;
	/** 全市, 全县 … for a government that reports for all its organs. */
	area: string;
	year: number;
	random: Random;
}

type Sentence = (s: Speaker) => string;

export const BASIS: Sentence[] = [
	() => '根据《中华人民共和国政府信息公开条例》的规定，编制并公布本报告。',
	(s) => `依照《中华人民共和国政府信息公开条例》第五十条，现公布${s.name}${s.year}年度报告。`,
	(s) =>
		`本报告依据《中华人民共和国政府信息公开条例》和国办公开办函${s.year > 2020 ? '〔2021〕30号' : '〔2019〕60号'}所附格式写成，共六个部分。`,
	(s) => `按照政府信息公开年度报告的统一格式，${s.self}如实汇总全年情况，形成本报告。`
];

export const PERIOD: Sentence[] = [
	(s) => `本报告所列数据的统计期限自${s.year}年1月1日起至${s.year}年12月31日止。`,
	(s) => `统计期限为${s.year}年1月1日至${s.year}年12月31日。`,
	(s) => `数据统计时间：${s.year} 年 1 月 1 日—${s.year} 年 12 月 31 日。`
];

export const COVERAGE: Sentence[] = [
	(s) => `所列数据涵盖${s.area}各级行政机关。`,
	(s) => `本报告汇总${s.area}各部门、各单位的情况。`,
	(s) => `报告数据由${s.area}行政机关逐级汇总而成。`
];

export const CONTACT: Sentence[] = [
	(s) =>
		`对本报告有疑问的，请与${s.name}联系（地址：${street(s)}；电话：${phone(s)}；邮编：${s.random.int(900100, 979900)}）。`,
	(s) => `咨询方式：${s.name}${/办公[室厅]$/u.test(s.name) ? '' : '办公室'}，电话${phone(s)}。`,
	(s) => `本报告可在${s.name}网站查阅，联系电话：${phone(s)}，通讯地址：${street(s)}。`
];

export const PROACTIVE: Sentence[] = [
	(s) =>
		`围绕群众关心的事项，${s.self}通过网站发布各类信息${s.random.int(20, 1900)}条，通过政务新媒体推送${s.random.int(10, 900)}条，发布政策解读${s.random.int(1, 40)}篇。`,
	(s) =>
		`${s.year}年，${s.self}更新机构职能、财政预决算、人事任免等栏目，累计公开${s.random.int(30, 2400)}条，其中图文解读${s.random.int(1, 30)}件。`,
	(s) =>
		`及时公开会议纪要、规划和统计数据，网站访问量${s.random.int(2, 90)}万次，召开新闻发布会${s.random.int(0, 8)}场。`,
	(s) =>
		`${s.self}把公开写进办文流程，每份文件在起草时即注明能否公开，全年公开文件${s.random.int(3, 160)}份。`
];

export const MANAGEMENT: Sentence[] = [
	(s) => `${s.self}对拟公开的内容逐件审查，先审后发，并对失效文件加注说明。`,
	(s) => `修订信息公开指南和目录，指定${s.random.int(1, 4)}名专职人员负责登记、转办和归档。`,
	() => '清理历年栏目，合并重复信息，纠正错链和空白栏目。',
	(s) => `建立${s.year}年公开台账，按季核对，做到件件有记录。`
];

export const PLATFORM: Sentence[] = [
	(s) => `网站改版后设公开栏目${s.random.int(6, 40)}个，检索与下载更为便捷。`,
	(s) =>
		`在办事大厅设查阅点${s.random.int(1, 5)}处，配备自助终端，接待查阅${s.random.int(0, 600)}人次。`,
	(s) => `${s.self}的微信公众号关注人数达到${s.random.int(300, 90000)}人。`,
	() => '依托政府门户网站的统一平台公开，不另设网站。'
];

export const SUPERVISION: Sentence[] = [
	(s) => `全年组织培训${s.random.int(1, 6)}次，参训${s.random.int(10, 400)}人次。`,
	() => '公开工作列入年度考核，未发生责任追究的情形。',
	(s) => `邀请群众代表评议，收到意见${s.random.int(0, 30)}条，均已研究采纳或说明。`,
	(s) => `${s.self}主要负责人听取公开工作汇报${s.random.int(1, 4)}次，社会评议结果良好。`
];

export const PROBLEMS: Sentence[] = [
	(s) =>
		`${s.year}年工作中仍有不足：一是解读多用文字，形式单一；二是个别栏目更新不够及时；三是业务人员轮换较快。`,
	(s) => `对照要求，${s.self}的公开工作还存在主动性不强、依申请答复文书不够规范等问题。`,
	() => '主要问题是基层公开力量薄弱，公开内容与群众期待尚有距离。'
];

export const MEASURES: Sentence[] = [
	() => '下一步将充实人员，按月检查栏目，推广图表和短视频解读，并开展文书评查。',
	(s) => `${s.year + 1}年，${s.self}将修订公开目录，加强与有关部门会商，提高答复质量。`,
	() => '针对上述问题，已制定整改清单，明确责任人和时限，逐项落实。'
];

export const PROPOSALS: Sentence[] = [
	(s) =>
		`全年承办人大代表建议${s.random.int(0, 40)}件、政协提案${s.random.int(0, 40)}件，答复均已公开。`,
	(s) => `建议提案办理情况：共${s.random.int(1, 60)}件，按期办结率100%。`,
	() => '无其他需要报告的事项。'
];

export const NO_FEES: Sentence[] = [
	(s) => `${s.year}年未收取信息处理费。`,
	(s) => `依据信息处理费管理办法，${s.self}本年度没有发出收费通知，收费金额为0元。`,
	() => '本年度收取信息处理费的情况：无。'
];

export const FEES = (s: Speaker, notices: number, yuan: number) =>
	`${s.year}年发出信息处理费收费通知${notices}件，实收${yuan}元。`;

const street = (s: Speaker) => `${s.name.slice(0, 2)}大道${s.random.int(1, 300)}号`;
const phone = (s: Speaker) => `0900-${s.random.int(2000000, 8999999)}`;
