import type { Clue } from './clue.ts';
import { findYear } from './dates.ts';
import type { Folded } from './fold.ts';
import { type Organ, readOrgan } from './organ.ts';
import { readPlace } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';

const INNER_BODY = /(?:政务|政府信息|信息)公开|领导小组|工作机构|综合科|官方|官网|门户|网站|微信/u;
const PROSE_NAME =
	/^.{0,20}?(?:委员会|人民政府办公[厅室]|人民政府(?!办公)|政府(?!办公|信息)|办事处|管委会|局|厅|委(?!员)|中心|办公室)(?!关于|印发|的|《|和|、|与|领导|下发)/u;
const CLAUSE = /(?:^|[。，,；;\n])(?:20\d{2}年度?以?来?[，,])?/gu;
const SENTENCE = /^[^\n]*[，。,]/u;
const MAX_CLAUSES = 40;

/** 与X联系, 联系X（地址…）: the organ that answers for the report. */
export function findContact(flat: Folded, index: RegistryIndex): Clue<Organ> | null {
	const { text } = flat;
	for (let at = text.indexOf('联系'); at >= 0; at = text.indexOf('联系', at + 2)) {
		const before = text.slice(Math.max(0, at - 45), at);
		const from = Math.max(before.lastIndexOf('与'), before.lastIndexOf('向'));
		if (from >= 0) {
			const start = at - before.length + from + 1;
			const clue = organBetween(flat, start, at, 'contact', index);
			if (clue) return clue;
		}
		const after = /^[^，。；、（(:：,;]{3,45}/u.exec(text.slice(at + 2, at + 50));
		if (after && !after[0].startsWith('电话')) {
			const clue = organBetween(flat, at + 2, at + 2 + after[0].length, 'contact', index);
			if (clue) return clue;
		}
	}
	return null;
}

/** X局网站, X局官网. */
export function findWebsite(flat: Folded, index: RegistryIndex): Clue<Organ> | null {
	const { text } = flat;
	const site = /(?:门户|官方|政府|信息)?(?:网站|官网)/gu;
	for (let n = 0, m = site.exec(text); m && n < 6; n++, m = site.exec(text)) {
		const before = text.slice(Math.max(0, m.index - 30), m.index);
		const cut = /[^，。；、（(:：,;从于过到至登陆录访问在“”"《》]{3,30}$/u.exec(before);
		if (!cut) continue;
		const clue = organBetween(flat, m.index - cut[0].length, m.index, 'website', index);
		if (clue) return clue;
	}
	return null;
}

/** The first organ that a clause of the prose begins with. */
export function findInProse(head: Folded, index: RegistryIndex): Clue<Organ> | null {
	const { text } = head;
	let n = 0;
	for (const clause of text.matchAll(CLAUSE)) {
		if (++n > MAX_CLAUSES) return null;
		const start = clause.index + clause[0].length;
		const chunk = text.slice(start, start + 36);
		const place = readPlace(chunk, index);
		if (!place || !SENTENCE.test(text.slice(start, start + 80))) continue;
		const name = PROSE_NAME.exec(chunk.slice(place.length));
		if (!name) continue;
		const end = start + place.length + name[0].length;
		const clue = organBetween(head, start, end, 'prose', index);
		if (clue) return clue;
	}
	return null;
}

/** 2023年，… at the start of the text below the first heading. */
export function findProseYear(flat: Folded): Clue<number> | null {
	const overview = flat.text.indexOf('总体情况');
	if (overview < 0) return null;
	const found = findYear(flat.text.slice(overview, overview + 60));
	if (!found) return null;
	const at = { folded: flat, from: overview + found.start, to: overview + found.end };
	return { value: found.value, source: 'prose', at };
}

/** The organ named by a stretch of the text, without the office inside it that does the work. */
export function organBetween(
	folded: Folded,
	start: number,
	end: number,
	source: Clue<Organ>['source'],
	index: RegistryIndex
): Clue<Organ> | null {
	const name = folded.text.slice(start, end);
	const inner = INNER_BODY.exec(name);
	const length = inner ? inner.index : name.length;
	const organ = readOrgan(name.slice(0, length), index);
	return organ && { value: organ, source, at: { folded, from: start, to: start + length } };
}
