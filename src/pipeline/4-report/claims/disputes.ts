import type { Count, Stated } from './numbers.ts';
import { type CountPattern, type CountReader, firstOf, NO_CLAIMS } from './pattern.ts';
import type { Sentence } from './prose.ts';

const BOTH = '行政复议(?:案件|申请)?(?:、|和|及|与|或|或者|以及)(?:被)?(?:提起)?(?:的)?行政诉讼';
const TAIL =
	'(?:的)?(?:案件|案|申请|事项|件)?(?:数量|总数|数)?(?:共计|合计|共|为|有|是|各)?(?:办理|发生)?$';
const TOGETHER = new RegExp(
	`${BOTH}(?:的)?(?:案件|案)?(?:数量|数)?(?:共计|合计|共)?(?:办理|发生|有|为)?$|因(?:政府)?信息公开[^,;]{0,6}行政争议(?:案件)?(?:共计|合计|共)?$`,
	'u'
);
const EACH = new RegExp(`${BOTH}(?:的)?(?:案件|案)?(?:数量|数)?(?:均|都|各)(?:为|是|有)?$`, 'u');
const BROUGHT = '(?:^|、|涉及|发生|引起|引发|提起|申请|被|信息公开(?:工作)?类?的?)';
const RECONSIDERATION = new RegExp(`(?:行政|${BROUGHT})复议${TAIL}`, 'u');
const SUIT = new RegExp(
	`(?:行政|${BROUGHT})诉讼${TAIL}|(?:复议后|直接)(?:提起)?(?:行政)?(?:起诉|诉讼)${TAIL}`,
	'u'
);
const AHEAD =
	/^(?:涉及|因|有关|关于)?(?:的)?(?:政府)?(?:信息公开)?(?:工作|类)?(?:引起|引发|产生)?(?:的)?/u;
// Cases that the organ decides as the reviewing authority, or all that are brought against it.
const OTHER_CASES =
	/(?:办理|承办|审理|审结|处理|答复|受理|收到|接收|接到|公布|发布|开展|各类)[^,;:]{0,20}(?:行政)?(?:复议|诉讼)/u;
const AGAINST_IT =
	/信息公开|申请公开|不服[^,;:]{0,10}(?:答复|告知|决定)|被(?:申请|提起)?(?:行政)?(?:复议|诉讼)/u;
/** Part of the cases, or a comparison. */
const PARTIAL =
	/维持|纠正|纠错|撤回|撤销|驳回|审结|未结|终止|败诉|胜诉|撤诉|一审|二审|再审|出庭|应诉|比|较|去年|上年|同期|其中|累计/u;

/** Said outright of the cases, before or behind them. */
const UNRELATED =
	/(?:与|和|同)(?:政府)?信息公开(?:工作)?(?:均|都)?无关|(?:不涉及|不属于|不是|并?非)(?:因)?(?:政府)?信息公开(?:工作|类|事项)?(?=$|[,;:()])/u;
const OF_OTHER_KIND =
	/(?:均|都|全部)(?:为|是|系|属于?)[^,;]{0,8}(?:执法|处罚|许可|征收|征地|拆迁|工伤|治安|交通|劳动)/u;

/** The clause with the counts before it: 各类行政复议案件44件、行政诉讼13件. */
const wholeClause = ({ sentence: { words }, start }: Count): string =>
	/[^,:()]*$/u.exec(words.slice(0, start))?.[0] ?? '';

function isOfOtherCases(count: Count): boolean {
	const { words } = count.sentence;
	if (UNRELATED.test(words)) return true;
	const said = wholeClause(count);
	return !AGAINST_IT.test(said) && (OTHER_CASES.test(said) || OF_OTHER_KIND.test(words));
}

const concerns = (count: Count) =>
	(count.sentence.onRequests || /信息公开/u.test(count.sentence.words)) &&
	!PARTIAL.test(count.clause) &&
	!isOfOtherCases(count) &&
	!endsOtherwise(count);

const endsOtherwise = ({ right }: Count): boolean =>
	/^(?:被)?(?:维持|纠正|纠错|撤回|驳回|审结|未结|尚未|撤诉|胜诉|败诉)/u.test(right);

const follows =
	(words: string) =>
	({ right }: Count) => {
		if (!right.includes(words)) return false;
		const rest = right.replace(AHEAD, '');
		return rest.startsWith(words) && !/纠|维持|败诉|胜诉|撤|驳|、(?!\d)|和|及(?!时)|与/u.test(rest);
	};
const reconsiderationFollows = follows('行政复议');
const suitFollows = follows('行政诉讼');

const DISPUTES: readonly CountPattern[] = [
	{
		claims: ['reconsiderations', 'litigations'],
		matches: (count) => EACH.test(count.clause) && concerns(count)
	},
	{
		claims: ['disputes'],
		matches: (count) => TOGETHER.test(count.left) && !count.left.includes('其中') && concerns(count)
	},
	{
		claims: ['reconsiderations'],
		matches: (count) =>
			(RECONSIDERATION.test(count.clause) || reconsiderationFollows(count)) && concerns(count)
	},
	{
		claims: ['litigations'],
		matches: (count) => (SUIT.test(count.clause) || suitFollows(count)) && concerns(count)
	}
];

/** Cases of review and suits about the disclosure of information. */
export const disputesOf: CountReader = (count, year) => {
	const { left, right } = count;
	const named = /诉|复议|争议/u.test(left) || right.includes('行政');
	return named ? firstOf(DISPUTES, count, year) : NO_CLAIMS;
};

const NONE =
	/(?<!有)(没有|不存在|未(?:发生|出现|引发|引起|产生|[收接]到|涉及|有|被|因)|无(?![效故法需论关偿正]))([^,;:]{0,40}?)(?:行政)?(?:复议|诉讼)([^;:]{0,24})/u;
// Said of lost cases, or of cases for a fault only: there may have been others.
const QUALIFIED =
	/纠|败诉|撤销|变更|违法|过错|不规范|不当|违规|不及时|超期|逾期|部门|单位|个|其余|其中|确认/u;

/** What a report calls its organ, against which all cases are brought. */
const ITSELF = /[本我](?:单位|部门)/u;

/** Up to the clause behind it that counts the other kind: 没有行政复议,行政诉讼2件. */
function withoutCount(found: RegExpExecArray): { 0: string; 1?: string; index: number } {
	const { 0: said, 1: said1, index } = found;
	const comma = said.indexOf(',', said.search(/复议|诉讼/u));
	return comma !== -1 && /\d/u.test(said.slice(comma))
		? { 0: said.slice(0, comma), 1: said1, index }
		: found;
}

/** 未发生行政复议、行政诉讼案件: none of the kinds that the clause names. */
export function noDisputes({ words, onRequests }: Sentence): Stated[] {
	const found = /复议|诉讼/u.test(words) ? NONE.exec(words) : null;
	const none = found && withoutCount(found);
	if (none === null || QUALIFIED.test(none[0].replace(ITSELF, ''))) return [];
	if (!onRequests && !/信息公开|政务公开|公开行政复议/u.test(words)) return [];
	if (/\d|复议和?答复|复议(?:决定|机关|应诉)/u.test(none[0])) return [];
	const start = none.index;
	const end = start + (none[1] ?? '').length;
	const said = none[0];
	const stated: Stated[] = [];
	if (said.includes('复议')) stated.push({ claim: 'reconsiderations', value: 0, start, end });
	if (said.includes('诉讼')) stated.push({ claim: 'litigations', value: 0, start, end });
	return stated;
}
