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
const SOCIETY = '面?向全?社会(?:公众)?';
const PUBLISH = '(?:公布|公开|编制|发布|制作|撰写|通报|报告|报送)';
const COMPILE = '(?:编制|制作|制定|撰写|形成)';
const LEAD =
	`(?:现将?|特此?|兹将?|现予以?|就)(?:依法)?(?:予以?)?(?:${SOCIETY})?(?:正式)?(?:${PUBLISH}并?){0,2}了?|` +
	`${COMPILE}(?:了|完成|完成了|并(?:${SOCIETY})?(?:公布|公开|发布))?|${SOCIETY}(?:公布|公开|发布)`;
// The formula and, up to the words for the report, what it names; the title of the report may stand in 《》.
const FORMULA = new RegExp(
	`(?<lead>(?:${LEAD})《?)(?<name>[^，。；：:《》\\n,;]{0,44}?)` +
		'(?=(?:20\\d{2}|二[〇○零O0][^，。,]{2})?年?度?的?(?:政府|政务)?信息公开[^，。；《》,;]{0,8}(?:报告|年报|情况))',
	'gu'
);
const YEAR = '(?:20\\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})年?度?';
/** 本年度 tells no year, and is no part of a name. */
const YEAR_FIRST = new RegExp(`^(?:${YEAR}|[本上该全这]一?年(?:度|来)?|一年来)的?`, 'u');
const YEAR_LAST = new RegExp(`(?:${YEAR})?的?$`, 'u');
/** A notice on reports, which the report names for its grounds. */
const NOTICE = /关于|做好|印发/u;
const COMPILING = /(?:编制|制作|撰写|形成)(?:并公布|并发布)?(?:了|完成|本|《|(?=20\d{2}))/gu;
/** 甲局编制本报告, 甲局编制了2022年…: the organ goes before. */
const COMPILES = new RegExp(
	`[，。；,;]([^，。；：:《》\\n,;]{3,40}?)(?:负责|组织|认真)?${COMPILING.source}`,
	'gu'
);

/** What a clause begins with that does not begin with who compiles, and words of what it follows. */
const NO_SUBJECT =
	/^(?:由|[本该此](?:年度?|份)?(?:报告|年报)|结合|围绕|对照|针对|依据|遵照|汇总|梳理|综合|通过|经)|要求|规定|格式|按照|根据/u;

/** 现公布甲市教育局2022年政府信息公开工作年度报告; 特编制…; 甲局编制了本报告. */
export function findPreface(reading: Reading): Preface {
	const { text } = reading.flat;
	if (!/[现特兹编制撰形社报]/u.test(text)) return NONE;
	let { organ, year } = NONE;
	for (const found of matchesAround(text, REPORT, FORMULA)) {
		const { lead = '', name = '' } = found.groups ?? {};
		const from = found.index + lead.length;
		const told = yearIn(reading, from, found.index + found[0].length + 8);
		// Other documents of the organ stand in 《》 too; a report bears its year.
		if (NOTICE.test(name) || (lead.endsWith('《') && told === null)) continue;
		const start = from + (YEAR_FIRST.exec(name)?.[0].length ?? 0);
		const end = from + name.replace(YEAR_LAST, '').length;
		// 宿迁市人民政府信息公开: the two words share 政府.
		const shared = /人民$/u.test(name) && text.startsWith('政府', from + name.length) ? 2 : 0;
		organ ??= end > start ? namedBetween(reading, start, end + shared, 'preface') : null;
		year ??= told;
	}
	if (organ) return { organ, year };
	for (const found of matchesAround(text, COMPILING, COMPILES)) {
		const name = found[1] ?? '';
		const start = found.index + found[0].indexOf(name);
		if (NO_SUBJECT.test(name)) continue;
		organ = namedBetween(reading, start, start + name.length, 'preface');
		if (organ) return { organ, year };
	}
	return { organ, year };
}

/** 甲区管委会2010年年报根据……编制: whose report it is stands before the report, and what it is founded on behind. */
const FOUNDED =
	/(?<=^|报告|年报|[。,;])((?:(?!报告|年报)[^，。；：:《》\n,;]){3,40}?)(?:20\d{2}年?度?)?(?:工作)?(?:年报|年度报告)(?:[(][^()]{0,30}[)])?,?[是系]?(?:根据|依据|按照)/gu;
const ITS_GROUNDS = /(?:年报|年度报告)[^。《》]{0,32}?(?:根据|依据|按照)/gu;

/** 根据2023年甲市乙局信息公开工作实际编制. */
const IN_LINE =
	/(?:根据|结合|依据|按照)(?:20\d{2}年度?)?((?:(?!要求|规定|精神|通知)[^，。；：:《》\n,;我本]){3,30}?)(?:20\d{2}年度?)?(?:政府)?信息公开(?:工作)?(?:开展)?(?:的)?实际(?:情况)?[^，。；,;]{0,4}编制/gu;

/** The same for a report that says so in place of a title. */
export function findFounded(reading: Reading): Clue<Organ> | null {
	const { text } = reading.flat;
	const found = matchesAround(text, ITS_GROUNDS, FOUNDED);
	if (text.includes('实际')) found.push(...matchesIn(text, IN_LINE));
	for (const { index, 0: all, 1: name = '' } of found) {
		const start = index + all.indexOf(name);
		const organ = namedBetween(reading, start, start + name.length, 'preface');
		// 结合园区工作实际 is said of any; a name that a place leads is one.
		if (organ && (all.startsWith(name) || organ.value.regions.length > 0)) return organ;
	}
	return null;
}

const REPORT = /信息公开[^，。；《》,;]{0,8}(?:报告|年报|情况)/gu;
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
