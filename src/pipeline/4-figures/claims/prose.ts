import type { Figures, Passage } from '#domain/figure.ts';
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
const FIGURE = /[\d０-９]|[零〇一二两三四五六七八九十]\s*[件宗]|未|没有|无|不存在/u;
const ON_REQUESTS = /依申请公开|公开申请|申请公开|信息公开[^,]{0,8}申请/u;
const SUBSECTION =
	/^\s*(?:[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、]\D)/u;

/** The sentences outside the tables that may state a figure. */
export function* sentencesOf(
	text: string,
	sections: readonly Section[],
	figures: Figures
): Generator<Sentence> {
	for (const stretch of proseOf(text, sections, figures)) {
		let onRequests = stretch.onRequests;
		for (const { start, end } of cut(text, stretch)) {
			if (end - start > LONGEST) continue;
			const raw = text.slice(start, end);
			if (SUBSECTION.test(raw)) onRequests = stretch.onRequests;
			if (!TRIGGER.test(raw)) continue;
			const words = compact(raw);
			onRequests ||= ON_REQUESTS.test(words);
			if (FIGURE.test(raw)) yield { words, raw, start, onRequests };
		}
	}
}

/** A stretch of prose; `onRequests` where its section speaks of requests, or of the disputes about them, throughout. */
interface Stretch extends Passage {
	onRequests: boolean;
}

/** What stands before the first section, in each section without figures, and around the figures of the others. */
function proseOf(text: string, sections: readonly Section[], figures: Figures): Stretch[] {
	const printed = [...figures.values()].filter((cell) => cell.start < cell.end);
	const head = { start: 0, end: sections[0]?.start ?? text.length, onRequests: false };
	const stretches = sections.map(({ section, start, end }) => ({
		start,
		end,
		onRequests: section === 3 || section === 4
	}));
	return [head, ...stretches].flatMap((stretch) =>
		aroundTable(text, stretch, printed).map((part) => ({ ...stretch, ...part }))
	);
}

/** Of what stands before a table only whole sentences count: behind the last stop its head begins. */
function aroundTable(
	text: string,
	{ start, end }: Passage,
	printed: readonly Passage[]
): Passage[] {
	let from = end;
	let to = start;
	for (const cell of printed)
		if (cell.start >= start && cell.end <= end) {
			from = Math.min(from, cell.start);
			to = Math.max(to, cell.end);
		}
	if (from > to) return [{ start, end }];
	const stop = text.lastIndexOf('。', from - 1) + 1;
	const behind = { start: to, end };
	return stop > start ? [{ start, end: stop }, behind] : [behind];
}

const HEADING_LENGTH = 20;
const STOPS = /[。！？；;\n]/gu;
const ORDINAL = /^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|\d{1,2}[.．、]\D)/u;

/** Sentences end at their stops; a line break ends one only after a heading or before an ordinal, since converters break lines anywhere. */
function* cut(text: string, { start, end }: Passage): Generator<Passage> {
	let from = start;
	let line = start;
	STOPS.lastIndex = start;
	for (let stop = STOPS.exec(text); stop && stop.index < end; stop = STOPS.exec(text)) {
		const at = stop.index;
		const isLine = stop[0] === '\n';
		const short = at - line <= HEADING_LENGTH && line === from;
		if (!isLine || short || ORDINAL.test(text.slice(at + 1, at + 8))) {
			if (at > from) yield { start: from, end: at };
			from = at + 1;
		}
		if (isLine) line = at + 1;
	}
	if (end > from) yield { start: from, end };
}

const SPACE = /\s+/gu;
const FULL_WIDTH = /[！-～]/gu;

const compact = (raw: string): string =>
	raw
		.replace(SPACE, '')
		.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Where a character of a sentence's words stands in the document. */
export function placeOf({ words, raw, start }: Sentence, index: number): number {
	if (words.length === raw.length) return start + index;
	let seen = -1;
	for (let i = 0; i < raw.length; i++) {
		if (!isSpace(raw.charAt(i))) seen++;
		if (seen === index) return start + i;
	}
	throw new Error(`no character ${index} in a sentence of ${words.length}`);
}

const isSpace = (sign: string): boolean => /\s/u.test(sign);
