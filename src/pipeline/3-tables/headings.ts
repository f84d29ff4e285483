import { keyOf } from './key.ts';

export const SECTION_COUNT = 6;

// By their words: ordinals are lost, doubled or wrong too often (domain.md 2.3).
const EXACT: readonly RegExp[] = [
	/^总体情况$/u,
	/^主动公开政府信息的?情况$/u,
	/^(?:收到和)?处理政府信息公开申请的?情况$|^收到和处理政府信息公开申请/u,
	/^(?:因?政府信息公开(?:工作)?)?(?:被申请|被提起|的)?行政复议(?:和|及|与|提起|被提起)?行政诉讼的?情况$/u,
	/^(?:政府信息公开工作)?存在的主?要?问题(?:及|和|与|以及)(?:改进|整改)/u,
	/^其[他它](?:需要|应当)报告的?(?:其他)?(?:事项|情况|内容)$/u
];
/** The words of the form, for headings that are off by a word of them. */
const FORM: readonly string[] = [
	'总体情况',
	'主动公开政府信息情况',
	'收到和处理政府信息公开申请情况',
	'政府信息公开行政复议行政诉讼情况',
	'存在的主要问题及改进情况',
	'其他需要报告的事项'
];
/** What only the heading of that section speaks of, once a number of the first rank says that it is a heading; the first that fits. */
const SUBJECTS: readonly { section: number; words: RegExp }[] = [
	{ section: 4, words: /复议|诉讼/u },
	{ section: 5, words: /问题|不足|困难|短板|薄弱/u },
	{ section: 3, words: /申请/u },
	{ section: 2, words: /主动公开|主动发布/u },
	{ section: 6, words: /(?:其[他它]|另外|需要|应当).*(?:报告|说明|事项|情况|内容)/u },
	{ section: 1, words: /总体|概况|概述|综述|(?:基本|主要|工作)情况/u }
];
/** Rows of table 三 that begin with numbers of the first rank. */
const ROWS = /本年新收|结转|办理结果|申请(?:数量|人情况)|勾稽关系/u;

const FIRST_RANK = '[一二三四五六七]';
const ORDINAL = /^(?:第?[一二三四五六七八九十\d]{1,2}(?:部分|是)?)(?=\D)/u;
/** A number of the first rank before a heading, which 第二十条 and （一） are not. */
export const NUMBERED = new RegExp(
	`^[\\s#*|]*(?:第${FIRST_RANK}部分|${FIRST_RANK}(?=[、.．，,：:\\s]))[、.．，,：:\\s]*`,
	'u'
);

const bareOf = (key: string): string => key.replace(ORDINAL, '');

/** The section whose heading these are the words of, however it is numbered; 0 if of none. */
export function sectionOf(key: string): number {
	const bare = bareOf(key);
	return 1 + EXACT.findIndex((words) => words.test(key) || words.test(bare));
}

/** So many signs a heading may have more than the form's, and one in so many of the form's fewer. */
const MOST_MORE = 8;
const ONE_FEWER_OF = 6;
const LONGEST_KEY = 30;
/** In a word, with a number of the first rank. */
const SHORT: Readonly<Record<number, readonly string[]>> = {
	1: ['概况', '概述', '综述'],
	5: ['问题', '不足'],
	6: ['其他', '其它']
};

/** Whether a line is the heading of this section in words that are not quite the form's. */
export function isLikeHeading(line: string, section: number): boolean {
	const key = keyOf(line);
	const words = FORM[section - 1] ?? '';
	const bare = bareOf(key);
	if (bare.length > LONGEST_KEY || ROWS.test(key) || ENDED.test(line)) return false;
	if (bare.length < 4) return NUMBERED.test(line) && (SHORT[section]?.includes(bare) ?? false);
	if (isOffByAWord(bare, words)) return true;
	if (!NUMBERED.test(line)) return false;
	return SUBJECTS.find(({ words: subject }) => subject.test(bare))?.section === section;
}

/** A sentence, which no heading is. */
const ENDED = /[。；;，！？]\s*$|\d\s*(?:件|条|次|篇|人)/u;

function isOffByAWord(key: string, words: string): boolean {
	const shared = sharedInOrder(key, words);
	const fewer = words.length - shared;
	return fewer <= words.length / ONE_FEWER_OF && key.length - shared <= MOST_MORE;
}

/** How many signs two words have in common, in their order. */
function sharedInOrder(a: string, b: string): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const sign of a) {
		const next = [0];
		for (let i = 1; i <= b.length; i++)
			next.push(
				b[i - 1] === sign ? (row[i - 1] ?? 0) + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0)
			);
		row = next;
	}
	return row.at(-1) ?? 0;
}
