import type { ClaimCode } from '#domain/claim.ts';
import type { Count, Stated } from './numbers.ts';
import type { Sentence } from './prose.ts';

const OF_DOCUMENTS = '(?:行政|党政|政府)?规范性文件';
const STAYING = new RegExp(
	`(?:继续有效(?:的)?${OF_DOCUMENTS}|${OF_DOCUMENTS}(?:目录)?,?(?:确认|宣布|公布|保留)?继续有效)(?:的)?(?:数量|总数)?(?:共计|共有|共|为|有)?$`,
	'u'
);
const STAYING_RIGHT = new RegExp(`^${OF_DOCUMENTS}(?:确认|宣布)?继续有效`, 'u');
const NO_REQUEST =
	/不作为(?:政府)?(?:信息公开)?申请(?:进行)?(?:处理|办理|答复)(?:的)?(?:申请)?(?:共计|共|计|为|有)?$/u;
const NO_REQUEST_RIGHT =
	/^(?:申请)?(?:告知)?不作为(?:政府)?(?:信息公开)?申请(?:进行)?(?:处理|办理)/u;
const NONE_OF_IT = /(?:没有|无)(?=(?:可|应)?依申请公开的(?:政府)?信息(?:内容)?(?:$|[,;:().]))/u;

/** In a passage on requests: what may be received, carried in, handled and answered, left half unsaid. */
const HALF_SAID: readonly { claims: readonly ClaimCode[]; left: RegExp; right?: RegExp }[] = [
	{
		claims: ['received'],
		left: /(?:收到|接到|受理|新收|收)(?:了|到|共)*(?:(?:村|居|市|农|牧|渔)民|群众|当事人)?(?:的)?(?:(?:书面|纸质|口头)(?:的)?申请|申请)?(?:共|计|为)?$/u,
		right: /^(?:(?:书面|纸质|网上|网络|信函)?申请|依申请公开(?:事项|件)?)?$/u
	},
	{
		claims: ['received'],
		left: /登记(?:的)?申请(?:共|计)?$/u,
		right: /^$/u
	},
	{ claims: ['received'], left: /(?:共有|计有|有)$/u, right: /^依申请公开(?:事项|件|申请)$/u },
	{ claims: ['received'], left: /^依申请公开(?:申请|事项|件)?$/u, right: /^$/u },
	{
		claims: ['received'],
		left: /(?:^|共|有)$/u,
		right: /^向[^,]{1,10}(?:提出|提交|递交|申请)/u
	},
	{ claims: ['carried_in'], left: /(?:承接|接续|延续|沿办)(?:上一?年|去年)(?:度)?的?$/u },
	{
		claims: ['handled'],
		left: /(?:共|合计|累计|总共|实际)(?:处理|办理|办结|答复)(?:了)?$/u,
		right: /^$/u
	},
	{
		claims: ['handled'],
		left: /(?:^|其中)(?:已经?|均已)(?:办结|答复|办理)(?:完毕)?$/u,
		right: /^$/u
	},
	{ claims: ['granted'], left: /^(?:其中(?:有)?)?$/u, right: /^(?:已|给予)?公开$/u },
	{ claims: ['granted'], left: /(?:^|其中|[、和])公开(?:了)?$/u, right: /^(?:[、和].*)?$/u },
	{ claims: ['not_held'], left: /(?:^|[、和]|其中)(?:本机关|[本我]局|[本我]单位)?不掌握$/u },
	{ claims: ['rejected'], left: /(?:^|[、和]|其中)属?信访(?:举报|投诉|类|事项|申请)*$/u }
];
/** Documents and news are published too, and counted so. */
const OF_NEWS = /主动公开|信息\d|发布/u;
const NO_LETTER =
	/(?:没有|未)(?:曾)?(?:收到|接到)(?:过)?(?:任何)?(?:(?:村|居|市)民|群众|公民)?(?:的)?(?:书面|纸质)?(?:的)?申请(?=$|[,;:().])/u;

export interface Doubtful {
	claims: readonly ClaimCode[];
	said: Omit<Stated, 'claim'>;
}

/**
 * Words that may mean what a row of the tables counts and may mean less: documents that a review left in
 * force, letters that are no requests, 没有依申请公开的信息. The caller takes them only where the tables bear them
 * out, for the first of these claims that they do.
 */
export function doubtfulIn(sentence: Sentence, counts: readonly Count[]): Doubtful[] {
	const { words, onRequests } = sentence;
	const found: Doubtful[] = [];
	if (words.includes('继续有效') || words.includes('不作为'))
		for (const { value, start, end, clause, left, right } of counts) {
			if (STAYING.test(left) || STAYING_RIGHT.test(right))
				found.push({ claims: ['normative_in_force'], said: { value, start, end } });
			if (NO_REQUEST.test(clause) || (clause === '' && NO_REQUEST_RIGHT.test(right)))
				found.push({ claims: ['rejected', 'other'], said: { value, start, end } });
		}
	if (onRequests && !OF_NEWS.test(words))
		for (const { value, start, end, clause, right } of counts)
			for (const half of HALF_SAID)
				if (half.left.test(clause) && (half.right?.test(right) ?? true))
					found.push({ claims: half.claims, said: { value, start, end } });
	const letter = onRequests ? NO_LETTER.exec(words) : null;
	if (letter !== null)
		found.push({
			claims: ['received'],
			said: { value: 0, start: letter.index, end: letter.index + 2 }
		});
	const none = onRequests && words.includes('依申请公开的') ? NONE_OF_IT.exec(words) : null;
	if (none !== null)
		found.push({
			claims: ['received'],
			said: { value: 0, start: none.index, end: none.index + none[0].length }
		});
	return found;
}
