import type { Clue } from './clue.ts';
import { findDate, findDigitDate } from './dates.ts';
import { namedBetween, type Reading } from './mentions.ts';
import type { Organ } from './organ.ts';

export interface Signature {
	organ: Clue<Organ> | null;
	date: Clue<string> | null;
}

const MAX_LINES = 8;
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
		if (line.length > 50 || /[。；，]/u.test(line)) continue;
		const dated = line.includes('日') || line.includes('20') ? dateIn(line) : null;
		if (dated && !date && line.length - dated.end <= 1)
			date = {
				value: dated.value,
				source: 'signature',
				at: { folded: tail, from: start + dated.start, to: start + dated.end }
			};
		const name = dated ? line.slice(0, dated.start) : line;
		organ = namedBetween(reading, start, start + name.length, 'signature');
	}
	return { organ, date };
}
