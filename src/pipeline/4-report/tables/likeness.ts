import type { RowLabel } from '../templates/template.ts';

/** So much of the shorter of two labels must be in the other, in its order. */
const ALIKE = 0.6;
const LONGEST = 60;
/** Names of groups and ordinals before a label. */
const BEFORE =
	/^.*(?:办理结果|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?=.)|^[\d一二三四五六七八九十]/u;

const ONLY_BEFORE =
	/^(?:三?本年度办理结果)?(?:[一二三四五六]?(?:不予公开|无法提供|不予处理|其他处理))?$/u;

/** Whether a row has no label of its own, though it may bear its group's. */
export const isUnlabelled = (printed: string): boolean => ONLY_BEFORE.test(printed);

/** Whether a label off by a word may stand for one of the form. */
export function isLike(printed: string, { label }: RowLabel<unknown>): boolean {
	const own = printed
		.replace(BEFORE, '')
		.replace(/^[\d一二三四五六七八九十]/u, '')
		.slice(0, LONGEST);
	const shorter = Math.min(own.length, label.length);
	return shorter > 1 && inCommon(own, label) >= ALIKE * shorter;
}

/** The length of the longest run of characters that both have in this order. */
function inCommon(a: string, b: string): number {
	let above = new Array<number>(b.length + 1).fill(0);
	for (const sign of a) {
		const row = [0];
		for (let j = 1; j <= b.length; j++)
			row[j] =
				sign === b[j - 1] ? (above[j - 1] ?? 0) + 1 : Math.max(above[j] ?? 0, row[j - 1] ?? 0);
		above = row;
	}
	return above[b.length] ?? 0;
}
