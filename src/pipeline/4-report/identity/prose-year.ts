import { matchesIn } from '#text/matches.ts';
import type { Clue, YearSource } from './clue.ts';
import { findYear } from './dates.ts';
import type { Folded } from './fold.ts';

/** The first heading, before 2019 and since; a preamble may list it before. */
const OVERVIEW = /总体情况|概述|概况|重点工作情况/gu;
const MOST_OVERVIEWS = 4;
const STRETCH = 60;
/** Of a year that is only compared with, or built on. */
const PASSING = /^[^。；]{0,14}?基础上/u;
const COMPARED = /[较比同与自从至]/u;

/** 2023年，… at the start of the text below the first heading. */
export function findProseYear(flat: Folded): Clue<number, YearSource> | null {
	OVERVIEW.lastIndex = 0;
	for (let n = 0; n < MOST_OVERVIEWS; n++) {
		const overview = OVERVIEW.exec(flat.text);
		if (!overview) return null;
		const found = yearBehind(flat, overview.index);
		if (found) return found;
	}
	return null;
}

function yearBehind(flat: Folded, overview: number): Clue<number, YearSource> | null {
	for (let from = overview, end = overview + STRETCH; from < end;) {
		const found = findYear(flat.text.slice(from, end));
		if (!found) return null;
		const [start, to] = [from + found.start, from + found.end];
		if (!PASSING.test(flat.text.slice(to, to + 20)) && !COMPARED.test(flat.text.charAt(start - 1)))
			return { value: found.value, source: 'prose', at: { folded: flat, from: start, to } };
		from = to;
	}
	return null;
}

/** A year in which something was received or published: 2019年度我局共收到……, 截至2009年12月底，已主动公开……. */
const COUNTED =
	/(?<!\d)20\d{2}年(?![^。；;]{0,14}基础上)[^。；;\n]{0,30}?(?:收到|受理|接到|公开|发布|制发|答复|办理|如下)/gu;

/** The year of which most is counted, where nothing else tells it; of several the last, since earlier ones are compared with. */
export function findCountedYear(flat: Folded): Clue<number, YearSource> | null {
	const years = new Map<number, { count: number; from: number }>();
	for (const { index } of matchesIn(flat.text, COUNTED)) {
		const year = Number(flat.text.slice(index, index + 4));
		const known = years.get(year);
		if (known) known.count++;
		else years.set(year, { count: 1, from: index });
	}
	const [most] = [...years].sort(([a, x], [b, y]) => y.count - x.count || b - a);
	if (!most) return null;
	const [value, { from }] = most;
	return { value, source: 'prose', at: { folded: flat, from, to: from + 4 } };
}
