import { chineseOf, circledOf, letterOf, romanOf } from './numerals.ts';

export interface Level {
	start: number;
	format: string;
	/** With `%1` to `%9` for the numbers of the levels. */
	text: string;
	isLegal: boolean;
	style: string | undefined;
}

export interface List {
	abstract: string;
	levels: (Level | undefined)[];
	/** Levels that begin anew where this list is first met. */
	restarts: ReadonlyMap<number, number>;
}

export const LEVELS = 9;

export interface Numbering {
	/** What Word sets before the next paragraph of this list and level; empty for bullets and none. */
	next: (list: string, level: number | null, style: string | undefined) => string;
}

/** The automatic numbers of paragraphs in these lists, counted as the document is read. */
export function createNumbering(lists: ReadonlyMap<string, List>): Numbering {
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
