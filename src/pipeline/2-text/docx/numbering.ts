import { chineseOf, circledOf, letterOf, romanOf } from '../numerals.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';
import { isOn } from './properties.ts';
import type { Styles } from './styles.ts';

interface Level {
	start: number;
	format: string;
	/** With `%1` to `%9` for the numbers of the levels. */
	text: string;
	isLegal: boolean;
	style: string | undefined;
}

interface List {
	abstract: string;
	levels: (Level | undefined)[];
	/** Levels that begin anew where this list is first met. */
	restarts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export interface Numbering {
	/** What Word sets before the next paragraph of this list and level; empty for bullets and none. */
	next: (list: string, level: number | null, style: string | undefined) => string;
}

/** The automatic numbers of paragraphs, counted as the document is read. */
export function numberingOf(root: XmlElement | null | undefined, styles: Styles): Numbering {
	const lists = listsOf(root, styles);
	/** Lists that share their definition go on counting where the other stopped. */
	const counts = new Map<string, (number | undefined)[]>();
	const met = new Set<string>();
	return {
		next(id, given, style) {
			const list = lists.get(id);
			if (!list) return '';
			const linked = list.levels.findIndex((l) => l?.style !== undefined && l.style === style);
			const at = Math.min(LEVELS - 1, Math.max(0, given ?? Math.max(0, linked)));
			const level = list.levels[at];
			if (!level) return '';
			const count = counts.get(list.abstract) ?? [];
			counts.set(list.abstract, count);
			if (!met.has(id)) {
				met.add(id);
				for (const [restarted, start] of list.restarts) count[restarted] = start - 1;
			}
			for (let above = 0; above < at; above++) count[above] ??= list.levels[above]?.start ?? 1;
			count[at] = (count[at] ?? level.start - 1) + 1;
			count.length = at + 1;
			return labelOf(list.levels, level, count);
		}
	};
}

function labelOf(
	levels: List['levels'],
	level: Level,
	count: readonly (number | undefined)[]
): string {
	if (level.format === 'bullet' || level.format === 'none') return '';
	return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
		const of = Number(digit) - 1;
		const number = count[of] ?? levels[of]?.start ?? 1;
		return written(number, level.isLegal ? 'decimal' : (levels[of]?.format ?? 'decimal'));
	});
}

function written(number: number, format: string): string {
	if (/chineseLegal/iu.test(format))
		return [...String(number)].map((d) => '零壹贰叁肆伍陆柒捌玖'[Number(d)]).join('');
	if (/chinese|japaneseCounting|taiwaneseCounting|koreanCounting/iu.test(format))
		return chineseOf(number);
	if (/ideograph(?:Digital)?$/iu.test(format))
		return [...String(number)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
	if (/enclosedCircle/iu.test(format)) return circledOf(number);
	if (/decimalEnclosedParen/iu.test(format)) return `(${number})`;
	if (/decimalEnclosedFullstop/iu.test(format)) return `${number}.`;
	if (format === 'decimalZero') return String(number).padStart(2, '0');
	if (format === 'upperRoman') return romanOf(number).toUpperCase();
	if (format === 'lowerRoman') return romanOf(number);
	if (format === 'upperLetter') return letterOf(number).toUpperCase();
	return format === 'lowerLetter' ? letterOf(number) : String(number);
}

function listsOf(root: XmlElement | null | undefined, styles: Styles): Map<string, List> {
	const abstracts = new Map<string, XmlElement>();
	const lists = new Map<string, List>();
	for (const element of childrenOf(root))
		if (element.name === 'w:abstractNum')
			abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
	const numbers = childrenOf(root).filter(({ name }) => name === 'w:num');
	const abstractOf = (number: XmlElement | undefined) =>
		childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
	for (const number of numbers) {
		let abstract = abstractOf(number);
		// A definition may be the one of a style of lists.
		const link = childOf(abstracts.get(abstract), 'w:numStyleLink')?.attributes['w:val'];
		if (link !== undefined) {
			const linked = styles.number(link)?.list;
			abstract = abstractOf(numbers.find((n) => n.attributes['w:numId'] === linked));
		}
		lists.set(
			number.attributes['w:numId'] ?? '',
			listOf(number, abstract, abstracts.get(abstract))
		);
	}
	return lists;
}

function listOf(number: XmlElement, abstract: string, defined: XmlElement | undefined): List {
	const levels: List['levels'] = [];
	const restarts = new Map<number, number>();
	for (const level of childrenOf(defined)) if (level.name === 'w:lvl') place(level, levels);
	for (const override of childrenOf(number)) {
		if (override.name !== 'w:lvlOverride') continue;
		for (const level of childrenOf(override)) if (level.name === 'w:lvl') place(level, levels);
		const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
		const at = Number.parseInt(override.attributes['w:ilvl'] ?? '0', 10) || 0;
		if (start !== undefined) restarts.set(at, Number.parseInt(start, 10) || 0);
	}
	return { abstract, levels, restarts };
}

function place(level: XmlElement, levels: List['levels']): void {
	const at = Number.parseInt(level.attributes['w:ilvl'] ?? '0', 10) || 0;
	if (at < 0 || at >= LEVELS) return;
	const value = (name: string) => childOf(level, name)?.attributes['w:val'];
	const legal = childOf(level, 'w:isLgl');
	levels[at] = {
		start: Number.parseInt(value('w:start') ?? '1', 10) || 0,
		format: value('w:numFmt') ?? 'decimal',
		text: value('w:lvlText') ?? '',
		isLegal: legal !== undefined && isOn(legal),
		style: value('w:pStyle')
	};
}
