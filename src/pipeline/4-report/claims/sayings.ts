import { matchesIn } from '#text/matches.ts';
import { channelOf } from './channels.ts';
import { noDisputes } from './disputes.ts';
import { type Count, NUMERAL, readNumeral, type Stated } from './numbers.ts';
import type { Sentence } from './prose.ts';
import { sharesOf } from './shares.ts';

const NONE_RECEIVED =
	/((?:未曾?|没有|尚未)(?:收到|受到(?=公民|群众|社会|任何)|接到|受理|接收|发生(?=依申请)))(?:过|到)?([^,;:]{0,36}?)(?:公开(?:(?:政府)?信息)?的?申请|(?<!依)申请公开(?:(?:政府)?信息|事项|件)|依申请(?:公开(?:(?:政府)?信息)?|(?:政府)?信息公开)(?:的?(?:申请|请求|要求))?|获取(?:相关|有关)?的?(?:政府)?信息的?(?:申请|请求))(?:(?:的)?(?:情况|情形|事项|事件|办件|件))?(?=[”"]?(?:$|[,;:().])|和(?:未|没有))/u;
const NARROWER = /涉及|关于|要求|重复|补正|传真|当面|信函|网|邮|逾期|超期|不予|类|因/u;
/** 通过来信、网络等方式提出的申请 are all requests too. */
const ANY_WAY = /通过[^,]{2,24}等(?:各种)?(?:方式|形式|渠道|途径)(?:提出|提交|递交)的/u;
/** 要求公开政府信息的申请 are all requests. */
const ASKING = /(?:要求|请求|提出)(?:(?:政府)?信息)?$/u;
const PART_OF_YEAR_OR_BODY = /半年|季度|月份|个|部分|其余|其中|部门|各镇|乡镇/u;

/** 我局无依申请公开事项. */
const NONE_THERE =
	/(无人|没有?(?:申请)?人|没有(?=公民|群众|个人))(?:(?:公民|群众|个人)(?:[、,和或]?(?:企业)?法人)?(?:(?:、|和|或者?|及|以及)其他(?:社会)?组织)?)?()(?:向[^,]{1,8}?)?(?:提出|提交)?(?:依)?申请(?:公开)?(?:政府)?信息(?:公开)?(?:的?申请)?(?=$|[,;:().])|((?<!有)(?:没有|无))()(?:依申请公开|(?:政府)?信息公开申请|申请(?:政府)?信息公开)(?:(?:政府)?信息)?(?:的?(?:申请|情况|(?:办理)?事项|办件|件|案件))?(?=$|[,;:().])/u;

/** Documents may be marked 依申请公开, and none of them be so. */
const OF_DOCUMENTS = /公文|文件|属性|不予公开|主动公开/u;

/** 未收到政府信息公开申请: the words stand where a number would. */
export function noneReceived({ words }: Sentence): Stated[] {
	const none =
		NONE_RECEIVED.exec(words) ?? (OF_DOCUMENTS.test(words) ? null : NONE_THERE.exec(words));
	if (none === null || NARROWER.test((none[2] ?? '').replace(ANY_WAY, '').replace(ASKING, '')))
		return [];
	const clause = words.slice(words.lastIndexOf(',', none.index) + 1, none.index);
	if (PART_OF_YEAR_OR_BODY.test(clause)) return [];
	const end = none.index + (none[1] ?? none[3] ?? '').length;
	return [{ claim: 'received', value: 0, start: none.index, end }];
}

const FEE =
	/信息(?:公开)?(?:信息)?处理费|信息公开的?收费|公开处理费|信息公开(?:工作)?(?:没有|未)(?:收费|收取)|信息公开(?:工作)?(?:相关|有关)的?费用|收取(?:任何)?(?:政府)?信息公开的?费用|公开(?:政府)?信息收取[^,]{0,6}费用|向申请(?:人|者)[^,]{0,8}收取[^,]{0,8}费用?|(?:检索|复印|复制|邮寄|邮递)(?:[、和及等]|检索|复印|复制|邮寄|邮递|传真|递送|成本)*费用?|依申请(?:公开|提供)(?:政府)?信息[^,]{0,6}收取[^,]{0,4}费用?/u;
/** The same without the word, where requests are what a passage is about. */
const FEE_OF_REQUESTS =
	/收取(?:任何|相关|有关|各种|各类|其他|一切|申请人|信息|检索|复制|复印|邮寄|工本|成本|[的、和及等])*费用?(?!的?(?:标准|情况|项目|公示|清单))/u;
const NO_FEE = /(?:未|没有|不存在|无(?![法偿]))(?:曾|有|收取|发生|产生)*/u;
// Longer runs of digits are damage, and no part of one is an amount.
const AMOUNT =
	/(?<![\d.])(?<!\d,)(\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(万)?元/u;

/** The fee for handling requests, in yuan; the first amount is the whole, those after it are parts. */
export function feeCharged({ words, onRequests }: Sentence): Stated[] {
	if (!words.includes('费')) return [];
	const about = FEE.exec(words) ?? (onRequests ? FEE_OF_REQUESTS.exec(words) : null);
	if (about === null) return [];
	const amount = AMOUNT.exec(words);
	if (amount?.[1] !== undefined) {
		if (/[近约逾超]$/u.test(words.slice(0, amount.index)) || /标准|每件|减免|退/u.test(words))
			return [];
		const value = Number(amount[1].replaceAll(',', '')) * (amount[2] ? 10_000 : 1);
		return [{ claim: 'fee', value, start: amount.index, end: amount.index + amount[1].length }];
	}
	if (/\d万?元/u.test(words)) return [];
	const none = NO_FEE.exec(words);
	if (none === null || Math.abs(none.index - about.index) > 30 || /\d件/u.test(words)) return [];
	return [{ claim: 'fee', value: 0, start: none.index, end: none.index + none[0].length }];
}

const SUM = /^,?(?:合计|共计|总计|总共|一共|共)(?:收到|受理)?$/u;

/** 收到网上申请105件，快递17件，合计122件: the sum of the ways before it. */
export function summedWays(_: Sentence, counts: readonly Count[]): Stated[] {
	let total = 0;
	let ways = 0;
	for (const count of counts) {
		if (channelOf(count, null).length > 0) {
			total += count.value;
			ways++;
		} else if (ways > 1 && count.value === total && SUM.test(count.left))
			return [{ claim: 'received', value: total, start: count.start, end: count.end }];
		else {
			total = 0;
			ways = 0;
		}
	}
	return [];
}

const GROWTH = new RegExp(
	`(增长|增加|上升|增幅为?|回落|下降|减少|降低|降幅为?)(?:了|达)?(?:(\\d{1,9}(?:\\.\\d{1,6})?)%|百分之(${NUMERAL})(?![点零一二三四五六七八九十]))(?!以上|左右|点)`,
	'gu'
);
const COUNTED_REQUESTS =
	/(?:申请|依申请公开|申请件|公开件|公开信息)(?:数量|总数|数)?(?:共计|共|计|为|有)?[\d,]+[件份起条宗](?:\([^()]*\))?|[\d,]+[件份起条宗](?:政府)?信息公开申请(?:\([^()]*\))?|受理件数|受理数量?|受理量|申请(?:件)?(?:数量|总量|量|数)|收件量/gu;
// Those carried in, or the difference in cases, may be told before the growth.
const BETWEEN =
	/^(?:,|上年(?:度)?结转[\d,]+件|(?:增加|减少)了?[\d,]+件|(?<=20\d\d年|去年|上年|同期)(?:\([\d,]+[件份起条宗]\)|的[\d,]+[件份起条宗])|同比|与|同|比|较|和|上一?年|去年|20\d\d年|度|同期|相比|的|受理件数|受理量|申请量|件数|总量|数量|略有|大幅|有所)*$/u;

const PART_OF_YEAR = /半年|季度|[一二三四五六七八九十\d]月份/u;

/** Growth of the requests received, in percent; a fall is negative. Growth of anything else is passed over. */
export function growthOf({ words, onRequests }: Sentence): Stated[] {
	if (!words.includes('%') && !words.includes('百分之')) return [];
	if (!onRequests && !/受理|申请/u.test(words)) return [];
	const stated: Stated[] = [];
	for (const found of matchesIn(words, GROWTH)) {
		const before = words.slice(0, found.index);
		const subject = [...before.matchAll(COUNTED_REQUESTS)].at(-1);
		if (!subject || !BETWEEN.test(before.slice(subject.index + subject[0].length))) continue;
		const clause = before.slice(before.lastIndexOf(',', subject.index) + 1, subject.index);
		if (PART_OF_YEAR.test(before)) continue;
		if (/其中|自然人|企业|法人|复议|诉讼|办结|网上|信函|环比|半年|季度/u.test(clause)) continue;
		const digits = found[2] ?? found[3] ?? '';
		const size = found[2] === undefined ? readNumeral(digits) : Number(digits);
		if (size === null) continue;
		const start = found.index + found[0].indexOf(digits, found[1]?.length);
		stated.push({
			claim: 'growth',
			value: /[降减落]/u.test(found[1] ?? '') && size !== 0 ? -size : size,
			start,
			end: start + digits.length
		});
	}
	return stated;
}

/** Figures that are not counted in 件, or stated in words. */
export const sayings: readonly ((sentence: Sentence, counts: readonly Count[]) => Stated[])[] = [
	noneReceived,
	summedWays,
	noDisputes,
	growthOf,
	sharesOf,
	feeCharged
];
