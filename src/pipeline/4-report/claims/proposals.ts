import type { Count } from './numbers.ts';
import { type CountPattern, type CountReader, firstOf, NO_CLAIMS } from './pattern.ts';

const CONGRESS = '(?:人大|代表)[^,;:]{0,8}建议(?:、批评和意见|和批评意见|意见)?';
const CPPCC = '(?:政协|委员)[^,;:]{0,8}提案';
const TAIL = '(?:的)?(?:数量|总数)?(?:共计|合计|总计|共|计|为|有)?$';
const BOTH = new RegExp(
	`(?:${CONGRESS}(?:、|和|及|与|以及)(?:[^,;:、]{0,10})提案|人大(?:、|和|及|与)?政协(?:建议)?(?:、|和|及|与)?提案|人大(?:代表)?建议政协(?:委员)?提案|建议(?:、|和|及|与)?提案)(?:办理(?:情况)?:?)?${TAIL}`,
	'u'
);
const OF_CONGRESS = new RegExp(`${CONGRESS}${TAIL}`, 'u');
const OF_CPPCC = new RegExp(`${CPPCC}${TAIL}`, 'u');
/** Some of them, what became of them, or pages about them. */
const PARTIAL =
	/其中|主办|协办|会办|分办|公开|发布|网站|栏目|比|较|去年|上年|同期|累计|重点|采纳|满意/u;
const ANSWERING = /承办|办理|收到|接到|受理|办结|答复|办复|交办/u;

/** What a site holds is counted in 条, proposals' answers among it. */
const ON_SITE = /(?:发布|公开)[^;]{0,24}信息/u;

/** 建议提案17件，其中人大代表建议5件: each part of a count of both is the whole of its own kind. */
const PART_OF_BOTH = /提案[^,;:。]{0,6}\d{1,5}件[,(:]?其中(?:包括|有)?[,:]?$/u;

function wholeOfKind({ clause, start, sentence: { words } }: Count): string {
	if (!clause.startsWith('其中')) return clause;
	const kind = clause.replace(/^其中(?:包括|有)?/u, '');
	return PART_OF_BOTH.test(words.slice(0, start - kind.length)) ? kind : clause;
}

const told = (said: string, { end, sentence: { words } }: Count): boolean =>
	!PARTIAL.test(said) &&
	ANSWERING.test(words) &&
	!(words.startsWith('条', end) && ON_SITE.test(words.slice(0, end)));

const PROPOSALS: readonly CountPattern[] = [
	{
		claims: ['proposals'],
		matches: (count) => BOTH.test(count.left) && told(count.left, count)
	},
	{
		claims: ['congress_proposals'],
		matches: (count) => OF_CONGRESS.test(count.clause) && told(wholeOfKind(count), count)
	},
	{
		claims: ['cppcc_proposals'],
		matches: (count) => OF_CPPCC.test(count.clause) && told(wholeOfKind(count), count)
	}
];

/** Proposals of deputies (人大代表建议) and of CPPCC members (政协提案) that the organ was given to answer. */
export const proposalsOf: CountReader = (count, year) =>
	count.left.includes('提案') || count.clause.includes('建议')
		? firstOf(PROPOSALS, count, year)
		: NO_CLAIMS;
