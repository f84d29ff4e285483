import type { Clue } from './clue.ts';
import { findDate, findDigitDate } from './dates.ts';
import { namedBetween, type Reading } from './mentions.ts';
import type { Organ } from './organ.ts';

export interface Signature {
	organ: Clue<Organ> | null;
	date: Clue<string> | null;
}

const MAX_LINES = 8;
/** The label of a page's own day, which of a short page may be one of the last lines. */
const STAMP = /(?:[日时][期间]|(?:发布|公布|发表|刊登|更新)于?)[:：]?[[【(]?$/u;
const dateIn = (line: string) => findDate(line) ?? findDigitDate(line);

/** 落款: the organ and the date that stand alone on the last lines; `reading` is that of the tail. */
export function findSignature(reading: Reading): Signature {
	const { flat: tail } = reading;
	const { text } = tail;
	let organ: Clue<Organ> | null = null;
	let date: Clue<string> | null = null;
	for (let end = text.length, seen = 0; end >= 0 && seen < MAX_LINES && !organ;) {
		const start = text.lastIndexOf('\n', end - 1) + 1;
		const line = text.slice(start, end);
		end = start - 1;
		if (line === '') continue;
		seen++;
		// A page of one line ends in who signs, behind its last sentence.
		const from = seen === 1 ? start + behindSentence(line) : start;
		const said = text.slice(from, start + line.length);
		if (said.length > 50 || /[。；，]/u.test(said)) continue;
		const found = said.includes('日') || said.includes('20') ? dateIn(said) : null;
		const dated = found && STAMP.test(said.slice(0, found.start)) ? null : found;
		if (from > start && !dated) continue;
		if (dated && !date && said.length - dated.end <= 1)
			date = {
				value: dated.value,
				source: 'signature',
				at: { folded: tail, from: from + dated.start, to: from + dated.end }
			};
		const length = dated ? dated.start : said.length;
		organ = namedBetween(reading, from, from + length, 'signature');
	}
	return { organ, date };
}

/** Where a line goes on behind its last sentence; 0 where it is none, or ends with one. */
function behindSentence(line: string): number {
	const behind = Math.max(line.lastIndexOf('。'), line.lastIndexOf('；')) + 1;
	return behind < line.length ? behind : 0;
}
