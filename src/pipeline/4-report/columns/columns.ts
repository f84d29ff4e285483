import { APPLICANTS } from '#domain/requests.ts';
import { kept } from '#text/memo.ts';

/** A column as its head names it: one of the form, or one that the form does not have. */
export type Column<Code extends string = string> = { code: Code } | { label: string };

const PARTY = 'party';
const APPLICANT_WORDS: readonly (readonly [words: string, code: string])[] = [
	['法人或其他组织', PARTY],
	...APPLICANTS.map(({ zh, code }) => [zh, code] as const),
	['其他', 'other_organisation']
];

/**
 * The columns of table 三 by its head of three storeys, in the order in which they stand; null where
 * the head cannot be told, or names the form's columns and no more. `head` is a key.
 */
export const requestColumns = kept(500, columnsIn);

function columnsIn(head: string): Column[] | null {
	const own = /自然人.*?(?=[一二三]?(?:本年|上年))/u.exec(head.replace(REMARK, ''))?.[0];
	if (own === undefined) return null;
	const columns = lastOfEach(scan(own.replace(FIRST_ROW, ''), APPLICANT_WORDS));
	const more = columns.flatMap((c) => ('label' in c ? c.label : []));
	if (more.length === 0 || more.some((label) => label.length > LONGEST)) return null;
	const ordered = innermost(columns);
	const codes = ordered.flatMap((c) => ('code' in c ? c.code : []));
	const form = APPLICANTS.map((a) => a.code as string);
	const isForm = form.slice(0, -1).every((code, i) => codes[i] === code);
	return isForm && codes.length <= form.length ? ordered : null;
}

// The form prints it over the rows; where spans are repeated, in each storey of the head.
const REMARK = /本列数据的勾稽关系.*?第四项之和|申请人情况/gu;
/** The beginning of the first row's own label, off by a character (一申本年新收). */
const FIRST_ROW = /[一二三][^一二三]?$/u;
/** The longest name of a column; anything longer is a remark or a sentence. */
const LONGEST = 12;

/** The parties below 法人或其他组织 stand on a storey of their own, behind 总计 in the text. */
function innermost(columns: readonly Column[]): Column[] {
	const at = (code: string) => columns.findIndex((c) => 'code' in c && c.code === code);
	const total = at('total');
	const business = at('business');
	const isBelow = total !== -1 && total < business;
	const top = isBelow ? columns.slice(0, total + 1) : columns;
	const below = isBelow ? columns.slice(total + 1) : [];
	return top.flatMap((c) => ('code' in c && c.code === PARTY ? below : [c]));
}

/** Where labels are repeated in each place they span, the last stands over the column. */
const lastOfEach = (columns: readonly Column[]): Column[] => {
	const names = columns.map((c) => ('code' in c ? c.code : c.label));
	return columns.filter((_, i) => names.lastIndexOf(names[i] ?? '') === i);
};

const LEAST = 2;

/**
 * The words of a head as columns. What is left between them is a column of its own, unless it is
 * made of the form's own characters: a label cut by a line break, or one set upright.
 */
export function scan(
	head: string,
	words: readonly (readonly [words: string, code: string])[]
): Column[] {
	const known = new Set(words.flatMap(([word]) => [...word]));
	const columns: Column[] = [];
	let from = 0;
	const leave = (to: number) => {
		const label = head.slice(from, to);
		if (label.length >= LEAST && [...label].some((c) => !known.has(c))) columns.push({ label });
	};
	let at = 0;
	while (at < head.length) {
		const found = words.find(([word]) => head.startsWith(word, at));
		if (!found) {
			at++;
			continue;
		}
		leave(at);
		columns.push({ code: found[1] });
		at += found[0].length;
		from = at;
	}
	leave(head.length);
	return columns;
}
