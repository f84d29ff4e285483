import type { Passage } from '#domain/figure.ts';
import type { Figures } from '#domain/figures.ts';
import { isFullWidth, narrowed } from '#domain/full-width.ts';
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
// Each pair may be torn by a line break.
const TRIGGER =
	/[申受办处答结复诉当信网传]\s*[请理结复转议讼面函上络真]|[予以意分]\s*公\s*开|法\s*提\s*供|收\s*费|提\s*案|表\s*建|其\s*中|\d\s*[+＋]\s*\d/u;
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
	for (const stretch of proseOf(text, sections, figures)) {
		let onRequests = stretch.onRequests;
		for (const { start, end } of cut(text, stretch)) {
			if (end - start > LONGEST) continue;
			const raw = text.slice(start, end);
			if (onRequests !== stretch.onRequests && SUBSECTION.test(raw))
				onRequests = stretch.onRequests;
			const states = FIGURE.test(raw);
			// A sentence without a figure only tells what those after it are about.
			if (!(states ? TRIGGER : REQUEST).test(raw)) continue;
			const words = compact(raw);
			onRequests ||= ON_REQUESTS.test(words);
			if (states) sentences.push({ words, raw, start, onRequests });
		}
	}
	return sentences;
}

/** A stretch of prose; `onRequests` where its section speaks of requests, or of the disputes about them, throughout. */
interface Stretch extends Passage {
	onRequests: boolean;
}

/** What stands before the first section, in each section without figures, and around the figures of the others. */
function proseOf(text: string, sections: readonly Section[], figures: Figures): Stretch[] {
	const head = { start: 0, end: sections[0]?.start ?? text.length, onRequests: false };
	const stretches = [head];
	for (const { section, start, end } of sections)
		stretches.push({ start, end, onRequests: section === 3 || section === 4 });
	const tables = stretches.map(({ start, end }) => ({ start: end, end: start }));
	let at = 0;
	for (const cell of figures.values()) {
		if (cell.start >= cell.end) continue;
		if (!isWithin(cell, stretches[at])) at = stretches.findIndex((s) => isWithin(cell, s));
		const table = tables[at];
		if (table === undefined) continue;
		if (cell.start < table.start) table.start = cell.start;
		if (cell.end > table.end) table.end = cell.end;
	}
	return stretches.flatMap((stretch, i) => aroundTable(text, stretch, tables[i] ?? stretch));
}

const isWithin = (cell: Passage, stretch: Passage | undefined): boolean =>
	stretch !== undefined && cell.start >= stretch.start && cell.end <= stretch.end;

/** Of what stands before a table only whole sentences count: behind the last stop its head begins. */
function aroundTable(text: string, stretch: Stretch, table: Passage): Stretch[] {
	if (table.start > table.end) return [stretch];
	const { start, end, onRequests } = stretch;
	const stop = text.lastIndexOf('。', table.start - 1) + 1;
	const behind = { start: table.end, end, onRequests };
	return stop > start ? [{ start, end: stop, onRequests }, behind] : [behind];
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
const SPACE = /\s+/gu;

function compact(raw: string): string {
	const words = raw.replace(SPACE, '');
	let narrow = '';
	let from = 0;
	for (let at = 0; at < words.length; at++) {
		const sign = words.charCodeAt(at);
		if (!isFullWidth(sign)) continue;
		narrow += words.slice(from, at) + narrowed(sign);
		from = at + 1;
	}
	return narrow + words.slice(from);
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
