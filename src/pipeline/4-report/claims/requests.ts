import type { Count } from './numbers.ts';
import { type CountPattern, type CountReader, firstOf, NO_CLAIMS } from './pattern.ts';

/** The words that may stand between a verb and its number and keep the meaning. */
export const LINK = '(?:数量|总数|总量|数|的)?(?:共计|总计|合计|累计|共|计|为|有|是|达|了)?';

const CARRIED_OUT =
	/(?:结转|转结?)(?:至|到|入)?(?:下一?|次|(20\d\d))年(?:度)?(?:继续)?(?:办理|答复|处理)?(?:答复)?(?:政府信息公开)?(?:申请)?(?:的)?(?:共|有|为)?$/u;
const CARRIED_OUT_RIGHT =
	/^(?:申请)?(?:按照《条例》|按规定|依法|将|需|已)*(?:结转|转结?|顺延)(?:至|到|入)?(?:下一?|次|20\d\d)年/u;
const CARRIED_IN =
	/结转(?:了)?(?:上一?|去|(20\d\d))年(?:度)?(?:继续)?(?:办理|处理)?(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:申请|件)?(?:数量|数)?(?:共|有|为)?$|(?:上一?|去|(20\d\d))年(?:度)?(?:结转|转入|转来|转结)(?:至?本年)?(?:度)?(?:继续)?(?:办理|处理)?(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:申请|件)?(?:数量|数)?(?:共|有|为)?$/u;
const HANDLED = new RegExp(
	`(?:办结|办毕|办理|答复|办复|回复|(?<!不予|不再|其他|信息|未)处理(?=.*申请)|(?<!未)完成(?=(?:依申请|(?:政府)?信息)公开))(?:完毕)?(?:了|的)?(?:依申请公开(?:政府信息)?|(?:政府)?信息(?:依申请)?公开|公开)?(?:申请(?:案?件)?|事项|案?件)?${LINK}$|(?:办结|办理|答复)(?:公民|群众|社会|法人|自然人)[^,]{0,36}依申请公开(?:政府)?信息${LINK}$`,
	'u'
);
const HANDLED_RIGHT = /^(?:申请)?(?:均|全部|都)?已(?:经|依法|按时|按期|全部)*(?:答复|办结|办理)/u;
const ALL_HANDLED = /^申请(?:均|全部|都)(?:依法|按时|按期|及时)*(?:答复|办结)/u;
const NOT_HANDLED =
	/建议|提案|复议|诉讼|案件|结转|转|留言|信访|许可|网民|来信|热线|继续|不予|延期|出庭|其中|[意予分动]公开(?:答复|回复)|[正未]在?(?:办理|答复)|尚未|逾期|超期|法院/u;
/** Requests that offices call cases: they are none of a court. */
const CASES_ASKED = /(依申请公开|信息公开申请|申请公开)(?:政府信息)?案件/u;
/** Verbs of coming in; 收 alone only where it opens its clause or follows a time or 共. */
const COMES_IN =
	'(?<!不予|不|未)(?:收到|受理|接收|接到|新收|新增|收悉|登记(?=(?:政府)?信息公开申请|依申请公开)|(?<=^|[年度共计内])收(?![费集入取益录]))';
/** Requests, and what offices call them: 依申请公开案件, 办理事项, 申请书. */
const ASKED =
	'(?:依申请(?:政府)?信息公开(?:案件|事项|办件|件)?|依申请公开(?:办理|受理)?(?:案件|事项|办件|件|(?:申请)?表|(?:政府)?信息(?:件|案件|事项|申请)?)?|公开件|依申请件|(?:政府)?信息依申请公开(?:申请|事项|案?件)?|申请公开(?:政府)?信息(?:的?(?:要求|请求))?|申请(?:政府)?信息公开|(?:政府)?信息申请公开|申请(?:办理)?(?:件|书|表|案件|事项)?)';
const RECEIVED = new RegExp(`${COMES_IN}([^,:()\\d]{0,36})${ASKED}${LINK}$`, 'u');
// Of requests not called those for information: nobody else's kind of request may be named.
const UNNAMED =
	/^(?:(?:(?:当面|现场|网络|网上|在线|信函|邮寄|传真|电子邮件|邮箱)[、和及]?){1,6}等(?:多种|各种)?(?:方式|渠道|途径|形式)?的?|[到了共各类的新]|群众|公众|公民|社会|企业|单位|组织|法人|提出|提交|递交|书面|有效|合规|(?:有关|关于|涉及)[^,]{1,24}的)*$/u;

/** One number for what came in and what was answered. */
const BOTH =
	/(?<!不予|不|未)(?:收到|受理|接收|接到)(?:并|且)(?:均|全部|已|依法|按时限要求|按要求|按时|按期|及时|妥善|认真|规范|办理)*(?:办结|办毕|办理|答复|回复|处理)(?:完毕)?/u;

/** Whether the clause counts requests for information that came in. */
function isReceived(clause: string): boolean {
	const found = RECEIVED.exec(
		clause.includes('法人') ? clause.replace(ALL_APPLICANTS, '') : clause
	);
	if (found === null) return false;
	const said = found[0];
	return said.includes('公开') || said.includes('信息') || UNNAMED.test(found[1] ?? '');
}

/** The requests named and counted, and nothing else said of them in the clause. */
const NAMED = new RegExp(
	`^(?:20\\d\\d年度?|本年度?|全年|年内|期内)?(?:[我本](?:[局镇乡县市区旗委办厅院所]|街道|苏木|单位)|全[市县区旗])?(?:依申请公开(?:(?:政府)?信息)?(?:申请)?(?:数量|总数|数)?(?:共计|共有|合计|共|计)|(?:依申请公开(?:申请)?|(?:政府)?信息公开申请)(?:共|累计)?(?:收件|收到|受理|接收)(?:数量|总数|总量|数|量)?(?:共计|合计|共|计|为|有)?|(?:共有|计有)(?:政府)?信息公开申请|申请公开(?:数量|总数|数)(?:共计|合计|共|计|为)?|申请(?:政府)?信息公开(?:的)?(?:数量|总数|数|事项)?(?:共计|共有|合计|共|计|为)?|申请(?:总数|总量|数量|数|量)?(?:共计|共|计|为|有)?)$`,
	'u'
);
const RECEIVED_RIGHT =
	/^(?:[提递]出的|提交的|关于|有关|各类)?(?:(?:政府信息公开|信息公开|依申请公开|公开)(?:的)?申请|(?:(?:政府)?信息)?依申请公开(?:事项|件|申请|请求)?(?=$|[,;:()]))|^申请书?$/u;
const RECEIVED_LEFT = /(?<!不予|不|未)(?:收到|受理|接收|接到|新收)(?:了|到|共|有关|各类|办理)*$/u;
const NOT_RECEIVED =
	/复议|诉讼|许可|执法|登记(?!(?:政府)?信息公开申请|依申请公开)|补贴|救助|援助|仲裁|信访|投诉|举报|建议|提案|查询|查阅|咨询|重复|延期|补正|撤回|自然人|法人|企业|公民|律师|组织|其中|不属于|转办|有效|代表|备案|证明|认定|评审|职称|资金|项目|用地|注册|执照|裁决|调解|鉴定/u;
/** Whoever may ask, in the words of the regulations: no part of them is meant. */
const ALL_APPLICANTS =
	/(?:公民|自然人|群众)(?:个人)?[、,和及或]?(?:企业)?法人(?:[、,]?(?:和|或者?|及|以及)?(?:其他)?(?:社会)?组织(?:机构)?)?(?=[^、,\d]{0,3}(?:提|递|书面|申请|关于|有关|要求|的|$))/u;
/** 收到公民申请: of whoever asked, where nobody else is told of. */
const CITIZENS = /公民(?:个人)?(?=[^、,\d]{0,3}(?:提|递|书面|申请|关于|有关|要求|的))/u;
const OTHERS_TOO = /法人|企业|组织|单位|其中/u;
/** A figure of another year, set beside this year's. */
const COMPARED = /比|较|去年|上一?年|同期|前年|由|从(?!各)|增加|减少|增长|下降/u;
const OTHER_PERIOD = /半年|季度|月份|(?<!今年|本年|年初)以来|近[两三四五\d]+年/u;
const OTHER_BUSINESS = /建议|提案|留言|许可申请|不动产/u;

/** Of a part of the year, unless the whole is told first and then its parts: 共2件（其中：第一季度1件……）. */
export function tellsOtherPeriod(words: string, start: number): boolean {
	const at = words.search(OTHER_PERIOD);
	return at >= 0 && !(at > start && words.slice(start, at).includes('其中'));
}

/** The clause counts this year: it names no other year and compares with none. */
const ofThisYear = ({ clause, sentence, start }: Count, year: number | null) =>
	!COMPARED.test(clause) &&
	!tellsOtherPeriod(sentence.words, start) &&
	// What is told of all years behind it is another count.
	!sentence.words.slice(0, start).includes('历年') &&
	(year === null || !clause.includes('年') || namesNoOther(clause, year));

const namesNoOther = (clause: string, year: number): boolean =>
	!clause.includes('20') ||
	[...clause.matchAll(/20\d\d(?=年)/gu)].every(([y]) => Number(y) === year);

function namesYear(found: RegExpExecArray | null, fits: (named: number) => boolean): boolean {
	if (found === null) return false;
	return found[1] === undefined || fits(Number(found[1]));
}

const withoutApplicants = ({ clause, sentence }: Count): string =>
	OTHERS_TOO.test(sentence.words)
		? clause.replace(ALL_APPLICANTS, '')
		: clause.replace(CITIZENS, '');

/** Of those handled, 当年新收29件 beside 上年结转4件: the one part is this year's. */
const NEW_PART =
	/^(?:其中)?(?:20\d\d年度?|本年度?|当年|今年|年内)(?:新收|新增|新受理)(?:申请)?(?:数|量)?(?:共|有|为)?$/u;
const isNewPart = ({ clause, sentence }: Count): boolean =>
	clause.includes('新') &&
	NEW_PART.test(clause) &&
	sentence.words.includes('结转') &&
	!NOT_RECEIVED.test(sentence.words.replaceAll('其中', ''));

/** 17件申请全部办结, but not 其中，17件. */
const isHandledAll = ({ clause, left, right }: Count): boolean =>
	clause === '' &&
	(HANDLED_RIGHT.test(right) || (ALL_HANDLED.test(right) && !left.endsWith('其中,')));

/** 行政复议3件（含上年结转1件）: what is carried over is of whatever was named last before it. */
const OF_REQUESTS = /(?<!复议|诉讼|许可)申请|公开件|办件/gu;
const OF_OTHERS = /复议(?:申请)?|诉讼|提案|建议|工单|热线|许可/gu;

function isOfOthers({ sentence: { words }, start }: Count): boolean {
	if (!/[议讼案单热许]/u.test(words)) return false;
	const before = words.slice(0, start);
	const lastOf = (named: RegExp) => [...before.matchAll(named)].at(-1)?.index ?? -1;
	return lastOf(OF_OTHERS) > lastOf(OF_REQUESTS);
}

const REQUESTS: readonly CountPattern[] = [
	{
		claims: ['carried_out'],
		matches: (count, year) =>
			((count.clause.includes('转') &&
				namesYear(CARRIED_OUT.exec(count.clause), (named) => year === null || named > year)) ||
				CARRIED_OUT_RIGHT.test(count.right)) &&
			!isOfOthers(count)
	},
	{
		claims: ['carried_in'],
		matches: (count, year) =>
			count.clause.includes('转') &&
			namesYear(CARRIED_IN.exec(count.clause), (named) => year !== null && named === year - 1) &&
			!isOfOthers(count)
	},
	{
		claims: ['received', 'handled'],
		matches: (count, year) =>
			BOTH.test(count.clause) &&
			isReceived(count.clause.replace(BOTH, '受理')) &&
			ofThisYear(count, year) &&
			!NOT_RECEIVED.test(count.clause) &&
			!OTHER_BUSINESS.test(count.sentence.words)
	},
	{
		claims: ['received'],
		matches: (count, year) =>
			(isReceived(count.clause) ||
				(NAMED.test(count.clause) && !count.left.includes('其中')) ||
				(RECEIVED_LEFT.test(count.clause) && RECEIVED_RIGHT.test(count.right))) &&
			ofThisYear(count, year) &&
			!NOT_RECEIVED.test(withoutApplicants(count))
	},
	{ claims: ['received'], matches: (count, year) => isNewPart(count) && ofThisYear(count, year) },
	{
		claims: ['handled'],
		matches: (count, year) =>
			(HANDLED.test(count.clause) || isHandledAll(count)) &&
			ofThisYear(count, year) &&
			!NOT_HANDLED.test(count.clause.replace(CASES_ASKED, '$1')) &&
			!OTHER_BUSINESS.test(count.sentence.words) &&
			!/^(?:人大|政协|代表|建议|提案|留言|信访|案件|行政)/u.test(count.right)
	}
];

/** How many requests came in, were handled and were carried over. */
export const requestsOf: CountReader = (count, year) =>
	count.sentence.onRequests ? firstOf(REQUESTS, count, year) : NO_CLAIMS;
