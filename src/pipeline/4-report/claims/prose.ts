import type { Passage } from '#domain/figure.ts';
import type { Figures } from '#domain/figures.ts';
import { isFullWidth, narrowed } from '#text/full-width.ts';
import type { Section } from '#domain/report.ts';

/** A sentence without white space and with half-width signs, so that torn lines and odd spaces read as one. */
export interface Sentence {
	words: string;
	/** As the document has it, from the offset `start` on. */
	raw: string;
	start: number;
	/** Requests for information are what the passage is about, here or before in the same sub-section. */
	onRequests: boolean;
}

// Beyond it stands no sentence but a table that could not be read.
const LONGEST = 1000;
/** Of units, 费, 申请, 复议, 诉讼, 其中, sums and shares; no sentence without one states a figure or tells what others are about. */
const SIGN = /[件宗份起条费请议讼其+＋%％百]/gu;
// Each pair may be torn by a line break.
const TRIGGER =
	/[申受办处答结复诉当信网传]\s*[请理结复转议讼面函上络真]|[予以意分]\s*公\s*开|法\s*提\s*供|收\s*[费取]|提\s*案|子\s*邮|争\s*议|表\s*建|其\s*中|有\s*效|诉|\d\s*[+＋]\s*\d/u;
/** Part of each of `ON_REQUESTS`, and one of the triggers. */
const REQUEST = /申\s*请/u;
const FIGURE = /[\d０-９]|[零〇一二两三四五六七八九十]\s*[件宗]|未|没有|无|不存在/u;
const ON_REQUESTS = /依申请公开|公开申请|申请公开|信息公开[^,]{0,8}申请/u;
const SUBSECTION =
	/^\s*(?:[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、]\D)/u;

/** The sentences outside the tables that may state a figure. */
export function sentencesOf(
	text: string,
	sections: readonly Section[],
	figures: Figures
): Sentence[] {
	const sentences: Sentence[] = [];
	const holdsSign = inOrder(SIGN, text);
	for (const stretch of proseOf(text, sections, figures)) {
		let onRequests = stretch.onRequests;
		for (const { start, end } of cut(text, stretch)) {
			if (end - start > LONGEST) continue;
			if (onRequests !== stretch.onRequests && SUBSECTION.test(text.slice(start, end)))
				onRequests = stretch.onRequests;
			if (!holdsSign(start, end)) continue;
			const raw = text.slice(start, end);
			if (!TRIGGER.test(raw)) continue;
			const states = FIGURE.test(raw);
			// A sentence without a figure only tells what those after it are about.
			if (!states && !REQUEST.test(raw)) continue;
			const words = compact(raw);
			onRequests ||= words.includes('申请') && ON_REQUESTS.test(words);
			if (states) sentences.push({ words, raw, start, onRequests });
		}
	}
	return sentences;
}

/** Tells of passages in their order whether a sign is in them, by one search through the text and not one in each. */
function inOrder(sign: RegExp, text: string): (start: number, end: number) => boolean {
	let next = 0;
	return (start, end) => {
		if (next > end) return false;
		sign.lastIndex = start;
		next = sign.test(text) ? sign.lastIndex : Infinity;
		return next <= end;
	};
}

/** A stretch of prose; `onRequests` where its section speaks of requests, or of the disputes about them, throughout. */
interface Stretch extends Passage {
	onRequests: boolean;
}

/** What stands before the first section, in each section without figures, and around the figures of the others. */
function proseOf(text: string, sections: readonly Section[], figures: Figures): Stretch[] {
	const parts = [{ start: 0, end: sections[0]?.start ?? text.length, onRequests: false }];
	for (const { section, start, end } of sections)
		parts.push({ start, end, onRequests: section === 3 || section === 4 });
	const tables = tablesIn(parts, figures);
	const prose: Stretch[] = [];
	for (const [i, part] of parts.entries()) prose.push(...aroundTable(text, part, tables[i]));
	return prose;
}

/** For each part of the text what its figures take up; nothing where it has none. */
function tablesIn(parts: readonly Passage[], figures: Figures): (Passage | undefined)[] {
	const tables: (Passage | undefined)[] = parts.map(() => undefined);
	let at = 0;
	for (const { start, end } of figures.values()) {
		if (start >= end) continue;
		if (!isWithin(start, end, parts[at]))
			at = parts.findIndex((part) => isWithin(start, end, part));
		if (at < 0) continue;
		const table = tables[at];
		if (table === undefined) tables[at] = { start, end };
		else {
			if (start < table.start) table.start = start;
			if (end > table.end) table.end = end;
		}
	}
	return tables;
}

const isWithin = (start: number, end: number, part: Passage | undefined): boolean =>
	part !== undefined && start >= part.start && end <= part.end;

/** Of what stands before a table only whole sentences count: behind the last stop its head begins. */
function aroundTable(text: string, part: Stretch, table: Passage | undefined): Stretch[] {
	if (table === undefined) return [part];
	const { start, end, onRequests } = part;
	const stop = text.slice(start, table.start).lastIndexOf('。') + 1;
	const behind = { start: table.end, end, onRequests };
	return stop > 0 ? [{ start, end: start + stop, onRequests }, behind] : [behind];
}

const HEADING_LENGTH = 20;
const STOPS = /[。！？；;\n]/gu;
const ORDINAL = /^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|\d{1,2}[.．、]\D)/u;

/** Sentences end at their stops; a line break ends one only after a heading or before an ordinal, since converters break lines anywhere. */
function cut(text: string, { start, end }: Passage): Passage[] {
	const sentences: Passage[] = [];
	let from = start;
	let line = start;
	STOPS.lastIndex = start;
	while (STOPS.test(text) && STOPS.lastIndex <= end) {
		const at = STOPS.lastIndex - 1;
		const isLine = text.charCodeAt(at) === LINE_FEED;
		const short = at - line <= HEADING_LENGTH && line === from;
		if (!isLine || short || ORDINAL.test(text.slice(at + 1, at + 8))) {
			if (at > from) sentences.push({ start: from, end: at });
			from = at + 1;
		}
		if (isLine) line = at + 1;
	}
	if (end > from) sentences.push({ start: from, end });
	return sentences;
}

const LINE_FEED = 0x0a;

function compact(raw: string): string {
	let words = '';
	let from = 0;
	for (let at = 0; at < raw.length; at++) {
		const sign = raw.charCodeAt(at);
		if (isFullWidth(sign)) words += raw.slice(from, at) + narrowed(sign);
		else if (isSpace(raw, at)) words += raw.slice(from, at);
		else continue;
		from = at + 1;
	}
	return words + raw.slice(from);
}

/** Where a character of a sentence's words stands in the document. */
export function placeOf({ words, raw, start }: Sentence, index: number): number {
	if (words.length === raw.length) return start + index;
	let seen = -1;
	for (let i = 0; i < raw.length; i++) {
		if (!isSpace(raw, i)) seen++;
		if (seen === index) return start + i;
	}
	throw new Error(`no character ${index} in a sentence of ${words.length}`);
}

/** Nearly all signs are Han, of which none is white space; a few spaces are above ASCII. */
function isSpace(raw: string, at: number): boolean {
	const sign = raw.charCodeAt(at);
	return (
		(sign <= 0x20 || (sign >= 0xa0 && (sign <= 0x3000 || sign > 0x9fff))) &&
		/\s/u.test(raw.charAt(at))
	);
}
