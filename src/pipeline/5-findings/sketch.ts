import { type Passage, type Place, placeOf } from '#domain/figure.ts';
import type { ReadReport, Template } from '#domain/report.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
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
	const said = text.slice(heading < 0 || heading > end ? start : heading, end);
	if (FORM.test(said)) return [];
	const prose = maskedProse(said, report);
	return prose.length < SHORTEST ? [] : [{ section, start, end, words: sketchText(prose) }];
}

/**
 * A MinHash of the runs of four characters, 4 bits for each of 128 bins, eight bins a word (one
 * permutation hashing with optimal densification: Li et al. 2012, Shrivastava 2017; b-bit MinHash:
 * Li and König 2010). Each word is also a band by which like texts find each other.
 */
export function sketchText(text: string): Uint32Array {
	const least = new Uint32Array(BINS).fill(0xffffffff);
	for (let i = 0; i + SHINGLE <= text.length; i++) {
		let hash = 0x811c9dc5;
		for (let j = i; j < i + SHINGLE; j++) hash = Math.imul(hash ^ text.charCodeAt(j), 0x01000193);
		for (let turn = 1; turn <= THROWS; turn++) {
			const thrown = mix(hash + Math.imul(turn, 0x9e3779b9));
			const bin = thrown % BINS;
			const value = mix(thrown ^ 0x5bd1e995);
			if (value < (least[bin] ?? 0)) least[bin] = value;
		}
	}
	const words = new Uint32Array(SKETCH_WORDS);
	for (let bin = 0; bin < BINS; bin++) {
		const word = Math.floor(bin / PER_WORD);
		const nibble = mix(least[fullBin(least, bin)] ?? 0) & 15;
		words[word] = ((words[word] ?? 0) | (nibble << (4 * (bin % PER_WORD)))) >>> 0;
	}
	return words;
}

/** An empty bin borrows from one that both texts choose alike. */
function fullBin(least: Uint32Array, bin: number): number {
	let at = bin;
	for (let attempt = 1; least[at] === 0xffffffff && attempt < 64; attempt++)
		at = mix(bin * 64 + attempt) % BINS;
	return at;
}

function mix(value: number): number {
	let h = value | 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
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
		requestItems(template).flatMap((item) =>
			APPLICANTS.map(({ code }) => placeOf('requests', item.code, code))
		)
	])
);

function requestsDigest({ figures, template }: ReadReport): number | null {
	const places = CELLS.get(template) ?? [];
	let low = 0x811c9dc5;
	let high = 0x1b873593;
	for (const place of places) {
		const figure = figures.get(place);
		if (figure?.state !== 'stated' || figure.value === null) return null;
		low = mix(Math.imul(low, 31) + figure.value);
		high = mix(Math.imul(high, 37) + figure.value);
	}
	return places.length === 0 ? null : (high >>> 11) * 2 ** 32 + low;
}
