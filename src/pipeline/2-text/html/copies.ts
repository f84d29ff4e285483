import type { Passage } from '#domain/figure.ts';
import type { SourceText } from '#domain/table.ts';

const WORDS = '总体情况';
/** The heading that every report has, on a line of its own. */
const HEADING = /^.{0,8}总体情况\s*$/gmu;
const TITLE = /年度?报告|年报/u;
/** In signs without spaces: what is alike for so long is no accident. */
const LEAST_ALIKE = 300;
/** Of the shorter of two; what stands around a page's end differs. */
const ALIKE = 0.9;

/**
 * A page that prints its report twice, word for word, once perhaps cut: the fuller one alone. Two that
 * differ stay, since both are shown.
 */
export function withoutCopy(source: SourceText): SourceText {
	const { text } = source;
	if (text.indexOf(WORDS) === text.lastIndexOf(WORDS)) return source;
	const [first, second, third] = [...text.matchAll(HEADING)].map(({ index }) => index);
	if (first === undefined || second === undefined || third !== undefined) return source;
	const [one, two] = [bare(text.slice(first, second)), bare(text.slice(second))];
	const shorter = Math.min(one.length, two.length);
	const alike = alikeFor(one, two);
	if (alike < LEAST_ALIKE || alike < shorter * ALIKE) return source;
	const border = titleBefore(text, first, second);
	return one.length >= two.length
		? cut(source, { start: 0, end: border })
		: cut(source, { start: border, end: text.length });
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

function alikeFor(one: string, two: string): number {
	let at = 0;
	while (at < one.length && at < two.length && one.charCodeAt(at) === two.charCodeAt(at)) at++;
	return at;
}

/** Where the second copy begins: with the last title between the headings, else with its own. */
function titleBefore(text: string, first: number, second: number): number {
	const lines = text.slice(first, second).split('\n');
	let at = second;
	for (const line of lines.reverse().slice(0, 40)) {
		at -= line.length + 1;
		if (TITLE.test(line) && line.length < 80) return Math.max(first, at + 1);
	}
	return second;
}

function cut(source: SourceText, { start, end }: Passage): SourceText {
	const moved = (passage: Passage) => ({
		start: passage.start - start,
		end: passage.end - start
	});
	return {
		...source,
		text: source.text.slice(start, end),
		grids: source.grids
			.filter((grid) => grid.start >= start && grid.end <= end)
			.map((grid) => ({ ...grid, ...moved(grid), rows: grid.rows.map((row) => row.map(moved)) }))
	};
}
