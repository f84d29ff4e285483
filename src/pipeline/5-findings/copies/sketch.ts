import type { Passage } from '#domain/figure.ts';
import { type Place, placesOfRow } from '#domain/place.ts';
import type { ReadReport } from '#domain/report.ts';
import type { Template } from '#domain/template.ts';
import { requestItems } from '#domain/requests.ts';
import { maskedProse } from './masked-prose.ts';

/** What is kept of a report to tell copied text and figures among a million of them. */
export interface ReportSketch {
	/** Of all cells of table 三, equal where every figure is; null unless each of them is printed. */
	requests: number | null;
	prose: ProseSketch[];
}

export interface ProseSketch extends Passage {
	section: SketchedSection;
	/** See `sketchText`. */
	words: Uint32Array;
}

/** The sections in which an organ speaks in its own words; the others are mostly tables and set phrases. */
export const SKETCHED_SECTIONS = [1, 5] as const;
export type SketchedSection = (typeof SKETCHED_SECTIONS)[number];

/** Masked prose shorter than this says what many organs would say in the same words. */
const SHORTEST = 120;
const LONGEST = 20_000;
/** Labels that only the tables print, all organs alike. */
const FORM = /勾稽关系|本年新收政府信息公开申请|危及.三安全一稳定|结果纠正\s*其他结果/u;

export const SKETCH_WORDS = 16;
const PER_WORD = 8;
const BINS = SKETCH_WORDS * PER_WORD;
const SHINGLE = 4;
/** Each shingle is thrown so often, so that short texts fill nearly all bins too. */
const THROWS = 4;
/** What a bin holds before anything is thrown into it. */
const EMPTY = 0xffffffff;

/** `text` is the document's, in which the passages of the report count. */
export function sketchReport(report: ReadReport, text: string): ReportSketch {
	return {
		requests: requestsDigest(report),
		prose: SKETCHED_SECTIONS.flatMap((section) => sketchSection(report, text, section))
	};
}

function sketchSection(report: ReadReport, text: string, section: SketchedSection): ProseSketch[] {
	const found = report.sections.find((s) => s.section === section);
	if (found === undefined || report.coverage === 'figures') return [];
	const { start, end } = found;
	if (end - start < SHORTEST || end - start > LONGEST) return [];
	const heading = text.indexOf('\n', start);
	const said = untilTable(text.slice(heading < 0 || heading > end ? start : heading, end));
	if (FORM.test(said)) return [];
	const prose = maskedProse(said, report);
	return prose.length < SHORTEST ? [] : [{ section, start, end, words: sketchText(prose) }];
}

/** Heads of the forms before 2019, which stand below the last section. */
const OLDER_FORM = /统[ \t\u3000]*计[ \t\u3000]*指[ \t\u3000]*标|指标名称|计量单位/u;

function untilTable(said: string): string {
	const table = said.search(OLDER_FORM);
	return table < 0 ? said : said.slice(0, table);
}

/**
 * A MinHash of the runs of four characters, 4 bits for each of 128 bins, eight bins a word (one
 * permutation hashing with optimal densification: Li et al. 2012, Shrivastava 2017; b-bit MinHash:
 * Li and König 2010). Each word is also a band by which like texts find each other.
 */
export function sketchText(text: string): Uint32Array {
	const least = new Uint32Array(BINS).fill(EMPTY);
	let [first, second, third] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
	for (let i = SHINGLE - 1; i < text.length; i++) {
		const fourth = text.charCodeAt(i);
		const hash = join(join(join(join(0x811c9dc5, first), second), third), fourth);
		for (let turn = 1; turn <= THROWS; turn++) {
			const thrown = mix((hash + Math.imul(turn, 0x9e3779b9)) | 0);
			const bin = thrown & (BINS - 1);
			const value = mix(thrown ^ 0x5bd1e995) >>> 0;
			if (value < (least[bin] ?? 0)) least[bin] = value;
		}
		first = second;
		second = third;
		third = fourth;
	}
	const words = new Uint32Array(SKETCH_WORDS);
	for (let word = 0; word < SKETCH_WORDS; word++) {
		let nibbles = 0;
		for (let i = 0; i < PER_WORD; i++)
			nibbles |= (mix(leastIn(least, word * PER_WORD + i) | 0) & 15) << (4 * i);
		words[word] = nibbles;
	}
	return words;
}

/** An empty bin borrows from one that both texts choose alike. */
function leastIn(least: Uint32Array, bin: number): number {
	let found = least[bin] ?? 0;
	for (let attempt = 1; found === EMPTY && attempt < 64; attempt++)
		found = least[mix(bin * 64 + attempt) & (BINS - 1)] ?? 0;
	return found;
}

const join = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

// Takes and gives whole numbers of 32 bits with a sign, which are never boxed.
function mix(value: number): number {
	let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}

/** The share of runs of four characters that two texts have in common (Jaccard), as their sketches at these places tell it: within 4 points two times in three. */
export function similarity(a: Uint32Array, b: Uint32Array, atA = 0, atB = 0): number {
	let same = 0;
	for (let i = 0; i < SKETCH_WORDS; i++) {
		let differing = (a[atA + i] ?? 0) ^ (b[atB + i] ?? 0);
		differing |= differing >>> 1;
		differing |= differing >>> 2;
		let equal = ~differing & 0x11111111;
		equal = (equal & 0x01010101) + ((equal >>> 4) & 0x01010101);
		same += Math.imul(equal, 0x01010101) >>> 24;
	}
	return Math.max(0, (same / BINS - 1 / 16) / (15 / 16));
}

// Written once: putting them together takes longer than looking them up.
const CELLS = new Map<Template, Place[]>(
	(['2021', '2019', 'annex', 'other'] as const).map((template) => [
		template,
		requestItems(template).flatMap((item) => placesOfRow('requests', item.code))
	])
);

function requestsDigest({ figures, template }: ReadReport): number | null {
	const places = CELLS.get(template) ?? [];
	let low = 0x811c9dc5;
	let high = 0x1b873593;
	for (const place of places) {
		const figure = figures.get(place);
		if (figure?.state !== 'stated' || figure.value === null) return null;
		low = mix((Math.imul(low, 31) + figure.value) | 0);
		high = mix((Math.imul(high, 37) + figure.value) | 0);
	}
	return places.length === 0 ? null : (high >>> 11) * 2 ** 32 + (low >>> 0);
}
