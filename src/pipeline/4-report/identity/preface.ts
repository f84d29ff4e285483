import { matchesIn } from '#text/matches.ts';
import type { Clue, YearSource } from './clue.ts';
import { findTitleYear } from './dates.ts';
import { namedBetween, type Reading } from './mentions.ts';
import type { Organ } from './organ.ts';

/** What a formula of publication names: its organ, its year, or both. */
export interface Preface {
	organ: Clue<Organ> | null;
	year: Clue<number, YearSource> | null;
}

const NONE: Preface = { organ: null, year: null };
// The formula and, up to the words for the report, what it names.
const FORMULA =
	/(?<lead>(?:现将?|特此?|兹将?|现予以?|就)(?:依法)?(?:予以?)?(?:向社会(?:公众)?)?(?:公布|公开|编制|发布|制作|撰写|通报|报告)?(?:了)?|(?:编制|制作|撰写|形成)(?:了|完成|完成了)?|向社会(?:公众)?(?:公布|公开))(?<name>[^，。；：:《》\n]{0,44}?)(?=(?:20\d{2}|二[〇○零O0][^，。]{2})?年?度?(?:的)?(?:政府|政务)?信息公开[^，。；《》]{0,8}(?:报告|年报|情况))/gu;
const YEARS = /(?:20\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})年?度?|(?:的)$/gu;
const COMPILING = /(?:编制|制作|撰写|形成)(?:并公布|并发布)?(?:了|完成|本|《|(?=20\d{2}))/gu;
/** 甲局编制本报告, 甲局编制了2022年…: the organ goes before. */
const COMPILES = new RegExp(
	`[，。；,;]([^，。；：:《》\\n,;]{3,40}?)(?:负责|组织|认真)?${COMPILING.source}`,
	'gu'
);

/** 现公布甲市教育局2022年政府信息公开工作年度报告; 特编制…; 甲局编制了本报告. */
export function findPreface(reading: Reading): Preface {
	const { text } = reading.flat;
	if (!/[现特兹编制]/u.test(text)) return NONE;
	let { organ, year } = NONE;
	for (const found of matchesAround(text, REPORT, FORMULA)) {
		const { lead = '', name = '' } = found.groups ?? {};
		const start = found.index + lead.length;
		const end = start + name.replace(YEARS, '').length;
		// 宿迁市人民政府信息公开: the two words share 政府.
		const shared = /人民$/u.test(name) && text.startsWith('政府', start + name.length) ? 2 : 0;
		organ ??= end > start ? namedBetween(reading, start, end + shared, 'preface') : null;
		year ??= yearIn(reading, start, found.index + found[0].length + 8);
	}
	if (organ) return { organ, year };
	for (const found of matchesAround(text, COMPILING, COMPILES)) {
		const name = found[1] ?? '';
		const start = found.index + found[0].indexOf(name);
		if (/^由|要求|规定|格式|按照|根据/u.test(name)) continue;
		organ = namedBetween(reading, start, start + name.length, 'preface');
		if (organ) return { organ, year };
	}
	return { organ, year };
}

const REPORT = /信息公开[^，。；《》]{0,8}(?:报告|年报|情况)/gu;
/** From the first word of either pattern to the words that it stands around, and to their end. */
const FROM = 80;
const TO = 24;

/** All that a pattern matches of a text. Each match stands around `words`, and the pattern is asked of nothing else. */
function matchesAround(text: string, words: RegExp, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	let [start, end] = [0, 0];
	for (const { index } of matchesIn(text, words)) {
		if (index - FROM > end) {
			if (end > 0) found.push(...matchesWithin(text, start, end, pattern));
			start = index - FROM;
		}
		end = index + TO;
	}
	return end === 0 ? found : found.concat(matchesWithin(text, start, end, pattern));
}

/** What begins the text begins a sentence. */
const SENTENCE = '。';

function matchesWithin(
	text: string,
	start: number,
	end: number,
	pattern: RegExp
): RegExpExecArray[] {
	const before = start === 0 ? SENTENCE : '';
	const found = matchesIn(before + text.slice(start, end), pattern);
	for (const match of found) match.index += start - before.length;
	return found;
}

function yearIn({ flat }: Reading, from: number, to: number): Clue<number, YearSource> | null {
	const found = findTitleYear(flat.text.slice(from, to));
	return (
		found && {
			value: found.value,
			source: 'preface',
			at: { folded: flat, from: from + found.start, to: from + found.end }
		}
	);
}
