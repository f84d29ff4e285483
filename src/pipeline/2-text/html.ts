import type { SourceText } from '#domain/table.ts';
import { createParts } from './collect-parts.ts';
import { sheetOf } from './css/sheet.ts';
import { heldIn, recordsIn, unescapedPage } from './html/carried.ts';
import { collectHtml } from './html/collect.ts';
import { withoutCopy } from './html/copies.ts';
import { joinParts } from './join-parts.ts';

/**
 * HTML to readable text as a screen shows it: what its rules and attributes hide or strike out is left
 * out. Where nothing that is shown is the form, what the page holds back is read: a part that opens on
 * a click, or is filled in by a script.
 */
export function readHtml(html: string): SourceText {
	const { source: shown, isHeldBack } = readAs(unescapedPage(html), false);
	const signs = signsOf(shown.text);
	if (signs === SIGNS.length || !mayHold(html)) return withoutCopy(shown);
	let fullest = { read: shown, signs };
	for (const page of [isHeldBack ? html : '', recordsIn(html), heldIn(html)]) {
		if (page === '') continue;
		const { source: read } = readAs(page, true);
		const found = signsOf(read.text);
		if (found > fullest.signs) fullest = { read, signs: found };
	}
	return { ...withoutCopy(fullest.read), meta: shown.meta ?? null };
}

interface ReadPage {
	source: SourceText;
	/** Words of it are not shown. */
	isHeldBack: boolean;
}

function readAs(html: string, isUncovered: boolean): ReadPage {
	const parts = createParts(Infinity);
	const hiding = { sheet: sheetOf(stylesIn(html)), isUncovered };
	const { titles, meta, isHeldBack } = collectHtml(html, parts, hiding);
	return { source: { ...joinParts(parts.parts, 'text/html', titles), meta }, isHeldBack };
}

/** Words of each part of the form. */
const SIGNS = ['总体情况', '规范性文件', '结转下年度', '未经复议直接起诉', '存在的主要问题'];
/** Escaped as a string of a script, the words are not there to be found. */
const mayHold = (html: string): boolean =>
	SIGNS.some((sign) => html.includes(sign)) || html.includes(ESCAPED_SIGN);
const ESCAPED_SIGN = '\\u603b\\u4f53';
const signsOf = (text: string): number => SIGNS.filter((sign) => text.includes(sign)).length;

// Spelt out, since a pattern in any letters takes ten times as long.
const STYLE = /<[Ss][Tt][Yy][Ll][Ee]\b/gu;
const NO_SCREEN = /\bmedia\s*=\s*["']?\s*(?:print|speech|aural|tty|tv|projection)\s*["'\s>]/iu;

/** The style sheets of a page, one after another; none ends where the page does not say so. */
function stylesIn(html: string): string {
	let css = '';
	let last = 0;
	for (const { index } of html.matchAll(STYLE)) {
		// Within the tag or the rules of the one before.
		if (index < last) continue;
		const begin = html.indexOf('>', index);
		const end = begin === -1 ? -1 : html.indexOf('</', begin);
		if (end === -1) break;
		last = end;
		if (!NO_SCREEN.test(html.slice(index, begin + 1))) css += `${html.slice(begin + 1, end)}\n`;
	}
	return css;
}
