import type { ClaimCode } from '#domain/claim.ts';
import { countsOf, type Stated } from './numbers.ts';
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

export interface Doubtful {
	claims: readonly ClaimCode[];
	said: Omit<Stated, 'claim'>;
}

/**
 * Words that may mean what a row of the tables counts and may mean less: documents that a review left in
 * force, letters that are no requests, 没有依申请公开的信息. The caller takes them only where the tables bear them
 * out, for the first of these claims that they do.
 */
export function doubtfulIn(sentence: Sentence): Doubtful[] {
	const { words, onRequests } = sentence;
	const found: Doubtful[] = [];
	if (words.includes('继续有效') || words.includes('不作为'))
		for (const { value, start, end, clause, left, right } of countsOf(sentence)) {
			if (STAYING.test(left) || STAYING_RIGHT.test(right))
				found.push({ claims: ['normative_in_force'], said: { value, start, end } });
			if (NO_REQUEST.test(clause) || (clause === '' && NO_REQUEST_RIGHT.test(right)))
				found.push({ claims: ['rejected', 'other'], said: { value, start, end } });
		}
	const none = onRequests && words.includes('依申请公开的') ? NONE_OF_IT.exec(words) : null;
	if (none !== null)
		found.push({
			claims: ['received'],
			said: { value: 0, start: none.index, end: none.index + none[0].length }
		});
	return found;
}
