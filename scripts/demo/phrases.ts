import type { ClaimCode } from '#domain/claim.ts';
import type { Random } from './random.ts';

export type Claiming = (claim: ClaimCode, value: number, definition: string | null) => void;

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

const one = (s: Speaker, words: string) => s.random.pick(words.split(' '));
const two = (s: Speaker, words: string) =>
	s.random
		.shuffled(words.split(' '))
		.slice(0, 2)
		.join(s.random.pick(['、', '和', '以及']));

const TOPICS =
	'就业创业 义务教育 养老服务 医疗卫生 社会救助 食品安全 生态环境 安全生产 征地拆迁 公共法律 公共文化 财政资金 重大项目 政府采购 惠农补贴 公共资源 国有企业 城市更新 乡村振兴 防汛抗旱 灾害救助 工程建设 停车管理 供水供热';
const PLACES =
	'政府网站 政务新媒体 公示栏 便民服务大厅 图书馆查阅点 村务公开栏 手机客户端 广播电视';
const WAYS = '图表 短视频 问答 专家访谈 在线直播 漫画 宣讲会 一图读懂 现场答疑 明白纸';
const PARTS = '综合科 法规科 办公室 宣传科 信息中心 业务科室 档案室 督查室';
const VERBS = '梳理 完善 规范 细化 充实 调整 更新 核对';

export const BASIS_TEXT = (s: Speaker, replaced: boolean) =>
	s.year < 2019 ? '' : s.year > 2020 !== replaced ? '〔2021〕30号' : '〔2019〕60号';

export const BASIS: ((s: Speaker, document: string) => string)[] = [
	(_, document) =>
		`根据《中华人民共和国政府信息公开条例》${document ? `和国办公开办函${document}` : ''}的规定，编制并公布本报告。`,
	(s, document) =>
		`依照《中华人民共和国政府信息公开条例》${document ? `和国办公开办函${document}` : ''}，现公布${s.name}${s.year}年度报告。`,
	(_, document) =>
		`本报告依据《中华人民共和国政府信息公开条例》${document ? `，按照国办公开办函${document}所附格式` : '的要求'}写成。`,
	(s, document) =>
		`按照《中华人民共和国政府信息公开条例》${document ? `和国办公开办函${document}` : ''}对年度报告的要求，${s.self}如实汇总全年情况，形成本报告。`
];

export const PERIOD: ((from: string, to: string) => string)[] = [
	(from, to) => `本报告所列数据的统计期限自${from}起至${to}止。`,
	(from, to) => `统计期限为${from}至${to}。`,
	(from, to) => `数据统计时间：${from}—${to}。`
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
		`围绕${two(s, TOPICS)}，${s.self}通过${one(s, PLACES)}发布各类信息${s.random.int(20, 1900)}条。`,
	(s) =>
		`${s.year}年，${s.self}${one(s, VERBS)}${two(s, '机构职能 财政预决算 人事任免 规划计划 统计数据 会议纪要 行政执法 招标投标')}等栏目，累计公开${s.random.int(30, 2400)}条。`,
	(s) =>
		`针对${one(s, TOPICS)}政策，采用${two(s, WAYS)}等形式发布解读${s.random.int(1, 60)}篇，阅读量${s.random.int(1, 90)}万次。`,
	(s) =>
		`把公开写进${one(s, '办文 会议 审批 执法')}流程，${one(s, '起草 会签 印发 归档')}时即注明能否公开，全年公开文件${s.random.int(3, 160)}份。`,
	(s) =>
		`就${two(s, TOPICS)}征求公众意见${s.random.int(1, 12)}次，${one(s, '采纳情况 反馈结果 汇总说明')}一并公布。`,
	(s) =>
		`召开${one(s, '新闻发布会 媒体通气会 政策吹风会')}${s.random.int(1, 8)}场，介绍${two(s, TOPICS)}工作进展。`,
	(s) => `在${two(s, PLACES)}设${one(s, TOPICS)}专题，按${one(s, '月 季度 周 批次')}更新。`,
	(s) =>
		`回应${one(s, '网民 企业 居民 媒体')}对${one(s, TOPICS)}的关切${s.random.int(2, 300)}次，平均用时${s.random.int(1, 5)}个工作日。`,
	(s) =>
		`${one(s, TOPICS)}领域的公开标准目录${one(s, VERBS)}完毕，明确事项${s.random.int(8, 90)}项。`,
	(s) =>
		`${s.self}的${one(s, '预算 决算 三公经费 绩效目标')}于${s.random.int(2, 10)}月公布，附${one(s, '说明 图表 名词解释')}。`
];

export const HANDLING: Sentence[] = [
	(s) =>
		`${one(s, '修订 完善 细化')}了登记、${two(s, '会商 审核 送达 归档 补正 征求意见')}等环节的流程。`,
	(s) => `${one(s, '疑难 跨部门 敏感')}事项先由${one(s, PARTS)}会商，再由法律顾问审核文书。`,
	(s) =>
		`文书模板按${one(s, '新条例 上级要求 复议意见 评查结果')}${one(s, '更新 统一 调整')}，做到格式规范、理由充分。`,
	(s) => `对${one(s, '当事人 群众 来访者')}先沟通后答复，${one(s, '说明依据 告知途径 指引查询')}。`,
	(s) => `办理时限由${one(s, PARTS)}每周提醒，${one(s, '逐件跟踪 专人负责 台账管理')}。`
];

export const MANAGEMENT: Sentence[] = [
	(s) => `${s.self}对拟发布的内容由${two(s, PARTS)}逐件审查，先审后发。`,
	(s) =>
		`${one(s, '修订 调整 核对')}信息公开指南和目录，指定${s.random.int(1, 6)}名专职人员负责${two(s, '登记 转办 归档 校对 报送')}。`,
	(s) =>
		`清理${one(s, TOPICS)}等历年栏目，${one(s, '合并重复信息 纠正错链 补齐空白栏目 下线过期内容')}${s.random.int(3, 90)}处。`,
	(s) =>
		`建立${s.year}年公开台账，按${one(s, '月 季 旬 批')}核对，${one(s, '件件有记录 来源可追溯 责任到岗位')}。`,
	(s) =>
		`对${one(s, '规范性文件 会议文件 行业标准 历史档案')}加注效力说明，${one(s, '失效 修改 保留')}情况一目了然。`,
	(s) =>
		`${one(s, '个人信息 商业数据 内部材料')}发布前作${one(s, '脱敏 遮盖 摘录')}处理，抽查${s.random.int(2, 12)}次未见泄露。`,
	(s) => `${one(s, TOPICS)}信息由${one(s, PARTS)}归口管理，${one(s, '变更 删除 重发')}须留痕。`
];

export const PLATFORM: Sentence[] = [
	(s) =>
		`网站改版后设${one(s, TOPICS)}等栏目${s.random.int(6, 40)}个，${one(s, '检索 下载 订阅 导航')}更为便捷。`,
	(s) =>
		`在${two(s, PLACES)}设查阅点${s.random.int(1, 9)}处，接待查阅${s.random.int(1, 900)}人次。`,
	(s) =>
		`${s.self}的${one(s, '微信公众号 视频号 微博账号 客户端')}关注人数达到${s.random.int(300, 90000)}人。`,
	(s) =>
		`依托${one(s, '省级 市级 县级')}统一平台公开，${one(s, '不另设网站 实现一网通查 数据按日同步')}。`,
	(s) => `开设${one(s, TOPICS)}数据专区，提供${two(s, '表格 接口 图表 清单 地图')}下载。`,
	(s) => `完成${one(s, '适老化 无障碍 移动端 安全')}改造，通过${one(s, '第三方 上级 年度')}检测。`,
	(s) => `智能问答收录${one(s, TOPICS)}知识${s.random.int(40, 3000)}条。`
];

export const SUPERVISION: Sentence[] = [
	(s) =>
		`全年组织${two(s, TOPICS)}方面的公开培训${s.random.int(1, 9)}次，参训${s.random.int(10, 400)}人次。`,
	(s) =>
		`${one(s, '按月 按季 年中')}通报${one(s, '栏目更新 文件解读 回应关切')}情况，督促整改${s.random.int(1, 40)}处。`,
	(s) =>
		`${s.self}主要负责人听取公开工作汇报${s.random.int(1, 6)}次，研究${one(s, TOPICS)}公开事宜。`,
	(s) =>
		`邀请${two(s, '群众代表 人大代表 政协委员 企业家 媒体记者')}观摩座谈，收到意见${s.random.int(1, 30)}条。`,
	(s) =>
		`经费列入${one(s, '年度预算 办公经费 专项安排')}，${one(s, PARTS)}配备${s.random.int(1, 5)}人。`,
	(s) =>
		`开展${one(s, '自查 互查 第三方评估 专项检查')}${s.random.int(1, 5)}轮，问题${one(s, '全部销号 限期办结 逐一反馈')}。`
];

export const ASSESSMENT: Sentence[] = [
	(s) =>
		`工作考核：公开工作占绩效考核${s.random.int(3, 9)}分；社会评议：${one(s, '问卷 访谈 网络投票')}满意率${s.random.int(88, 99)}.${s.random.int(1, 9)}%；责任追究：未发生需要追究的情形。`,
	(s) =>
		`将公开纳入${s.area || '本级'}工作考核，分值${s.random.int(3, 9)}分；社会评议由${one(s, '统计部门 高校 行业协会')}组织，结果${one(s, '良好 优秀 较好')}；年内无责任追究事项。`,
	(s) =>
		`${one(s, '年度 季度 专项')}工作考核结果已通报，社会评议收回问卷${s.random.int(100, 3000)}份，责任追究${one(s, '制度 办法 规程')}健全，未启用。`
];

export const PROBLEMS: Sentence[] = [
	(s) =>
		`${s.year}年工作中仍存在不足：一是${two(s, TOPICS)}的解读形式单一；二是${one(s, PARTS)}与业务科室衔接不够；三是${one(s, '人员轮换较快 专业力量薄弱 培训覆盖不全')}。`,
	(s) =>
		`对照要求，${s.self}还存在${two(s, '主动性不强 更新不够及时 文书不够规范 内容不够通俗 互动回应较慢')}的问题，${one(s, TOPICS)}领域尤为明显。`,
	(s) =>
		`主要问题是${one(s, '基层 业务条线 新设机构')}公开力量薄弱，${one(s, TOPICS)}内容与群众期待尚有距离，${one(s, PLACES)}利用不足。`,
	(s) =>
		`存在的问题有：${one(s, TOPICS)}信息${one(s, '分散 滞后 偏少')}，${one(s, WAYS)}类解读少，${one(s, '数据开放 政策集成 场景公开')}刚起步。`
];

export const MEASURES: Sentence[] = [
	(s) =>
		`下一步将充实${one(s, PARTS)}人员，按${one(s, '月 旬 季')}检查${one(s, TOPICS)}栏目，推广${two(s, WAYS)}，改进服务。`,
	(s) =>
		`${s.year + 1}年，${s.self}将${one(s, VERBS)}公开目录，加强与${one(s, '司法 保密 档案 宣传')}部门会商，提高${one(s, TOPICS)}公开质量。`,
	(s) =>
		`针对上述问题，改进措施是：制定整改清单，明确${one(s, PARTS)}责任，${one(s, '限期 分步 逐项')}落实，${one(s, '年中 三季度 年底')}前完成。`,
	(s) =>
		`今后将${one(s, '聘请法律顾问 组织业务比武 开展案例研讨 轮训全员')}，在${one(s, PLACES)}增设${one(s, TOPICS)}专栏，进一步加强${one(s, '审核 解读 回应')}。`
];

export const PROPOSALS: ((s: Speaker, claim: Claiming) => string)[] = [
	(s, claim) => {
		const [deputies, members] = [s.random.int(1, 40), s.random.int(1, 40)];
		claim('congress_proposals', deputies, null);
		claim('cppcc_proposals', members, null);
		return `全年承办人大代表建议${deputies}件、政协提案${members}件，答复均已公开。`;
	},
	(s, claim) => {
		const both = s.random.int(1, 60);
		claim('proposals', both, null);
		return `建议提案办理情况：共${both}件，按期办结率100%。`;
	},
	() => '无其他需要报告的事项。',
	(s) => `${one(s, '年度要点 重点任务 改革事项')}落实情况：${s.random.int(3, 30)}项均已完成。`
];

export const NO_FEES: Sentence[] = [
	(s) => `${s.year}年未收取信息处理费。`,
	(s) => `依据信息处理费管理办法，${s.self}本年度没有发出收费通知，收费金额为0元。`,
	() => '本年度收取信息处理费的情况：无。'
];

export const FEES = (s: Speaker, notices: number | null, yuan: number) =>
	notices === null
		? `${s.year}年收取信息处理费${yuan}元。`
		: `${s.year}年发出信息处理费收费通知${notices}件，实收${yuan}元。`;

/** Several sentences of a kind, none twice. */
export const passage = (s: Speaker, sentences: readonly Sentence[], count: number) =>
	s.random
		.shuffled(sentences)
		.slice(0, count)
		.map((sentence) => sentence(s))
		.join('');

const street = (s: Speaker) => `${s.name.slice(0, 2)}大道${s.random.int(1, 300)}号`;
const phone = (s: Speaker) => `0900-${s.random.int(2000000, 8999999)}`;
