import { writeCause } from '#domain/finding.ts';
import type { ReadingNote, Section } from '#domain/report.ts';
import { matchesIn } from '#text/matches.ts';
import { isTorn, NUMERAL, readNumeral } from './numbers.ts';
import { placeOf, type Sentence } from './prose.ts';

interface Listed {
	total: number;
	parts: number[];
	/** Nothing can be left out of it: a sum that is written out, or people and organisations. */
	whole: boolean;
	start: number;
	end: number;
}

const WRITTEN_OUT = /(?<![\d.+])(\d{1,9}(?:\+\d{1,9}){1,20})=(\d{1,9})(?![\d.%])/gu;
const AMONG = new RegExp(
	`(?<![\\d.,第约近超余])(${NUMERAL})(件|条|次|篇|个|份|宗|起|场)[,(:]?其中[,:]?`,
	'gu'
);
// Parts stand in a row between 、 or 和; behind a comma other things may be told.
const PART = new RegExp(
	`[、和及与]?([^\\d,、;:()=+零〇一二两三四五六七八九十百千]{1,20})(${NUMERAL})(件|条|次|篇|个|份|宗|起|场)(?:\\([^()]*\\))?`,
	'uy'
);
const PEOPLE = /^(?:公民|自然人|个人)/u;
const ORGANISATIONS = /^(?:法人|组织|企业|单位)/u;

/** Totals of the prose whose parts, as it lists them, come to something else. */
export function readParts(
	sentences: readonly Sentence[],
	sections: readonly Section[]
): ReadingNote[] {
	const notes: ReadingNote[] = [];
	for (const sentence of sentences)
		for (const { total, parts, whole, start, end } of listedIn(sentence)) {
			const sum = parts.reduce((a, b) => a + b, 0);
			if (sum === total || (sum < total && !whole)) continue;
			const at = placeOf(sentence, start);
			notes.push({
				rule: 'narrative-parts',
				place: `sections/${sections.findLast((s) => s.start <= at)?.section ?? 1}`,
				cause: writeCause('reading', `${total} ≠ ${parts.join(' + ')}`),
				stated: total,
				expected: sum,
				start: at,
				end: placeOf(sentence, end - 1) + 1
			});
		}
	return notes;
}

function listedIn(sentence: Sentence): Listed[] {
	const { words } = sentence;
	const listed: Listed[] = [];
	if (words.includes('+')) listed.push(...writtenOut(sentence));
	if (words.includes('其中')) listed.push(...among(sentence));
	return listed;
}

function* writtenOut(sentence: Sentence): Generator<Listed> {
	for (const found of matchesIn(sentence.words, WRITTEN_OUT)) {
		const [whole, parts = '', total = ''] = found;
		const end = found.index + whole.length;
		if (!isTorn(sentence, found.index, whole))
			yield {
				total: Number(total),
				parts: parts.split('+').map(Number),
				whole: true,
				start: found.index,
				end
			};
	}
}

function among(sentence: Sentence): Listed[] {
	const { words } = sentence;
	const listed: Listed[] = [];
	AMONG.lastIndex = 0;
	for (let found = AMONG.exec(words); found; found = AMONG.exec(words)) {
		const [lead, numeral = '', unit = ''] = found;
		const total = readNumeral(numeral);
		const parts = partsAt(sentence, found.index + lead.length, unit);
		if (total === null || parts === null || isTorn(sentence, found.index, numeral)) continue;
		listed.push({ total, start: found.index, ...parts });
	}
	return listed;
}

/** The parts listed from `start` on; null where there are fewer than two or their digits are torn. */
function partsAt(sentence: Sentence, start: number, unit: string) {
	const { words } = sentence;
	const parts: number[] = [];
	const names: string[] = [];
	let end = start;
	for (;;) {
		PART.lastIndex = end;
		const found = PART.exec(words);
		const [all = '', name = '', numeral = '', counted] = found ?? [];
		const value = readNumeral(numeral);
		if (!found || value === null || counted !== unit) break;
		if (isTorn(sentence, end + all.indexOf(numeral), numeral)) return null;
		parts.push(value);
		names.push(name);
		end += all.length;
	}
	if (parts.length < 2) return null;
	const [people = '', organisations = ''] = names;
	const whole = parts.length === 2 && PEOPLE.test(people) && ORGANISATIONS.test(organisations);
	return { parts, whole, end };
}
