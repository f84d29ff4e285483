import { type Claim, CLAIMS, type ClaimCode, type ClaimUnit } from '#domain/claim.ts';
import type { Figures } from '#domain/figures.ts';
import type { ReadingNote, Section } from '#domain/report.ts';
import { definitionOf, SUMMED_CLAIMS } from './definitions.ts';
import { doubtfulIn } from './doubtful.ts';
import { type Count, countsOf, type Stated } from './numbers.ts';
import { readParts } from './parts.ts';
import { claimsOf } from './patterns.ts';
import { placeOf, type Sentence, sentencesOf } from './prose.ts';
import { sayings } from './sayings.ts';

const UNITS = new Map<ClaimCode, ClaimUnit>(CLAIMS.map((c) => [c.code, c.unit]));

/** What the prose states, and notes of what in it cannot be. */
export function readProse(
	text: string,
	sections: Section[],
	figures: Figures
): { claims: Claim[]; notes: ReadingNote[] } {
	const sentences = sentencesOf(text, sections, figures);
	return {
		claims: claimsIn(sentences, yearOf(text), figures),
		notes: readParts(sentences, sections)
	};
}

/** The figures that the prose states, each with the definition under which the tables agree. */
export const readClaims = (text: string, sections: Section[], figures: Figures): Claim[] =>
	claimsIn(sentencesOf(text, sections, figures), yearOf(text), figures);

function claimsIn(sentences: readonly Sentence[], year: number | null, figures: Figures): Claim[] {
	const claims: Claim[] = [];
	const counted = sentences.map((sentence) => ({ sentence, counts: countsOf(sentence) }));
	for (const { sentence, counts } of counted)
		for (const stated of statedIn(sentence, counts, year))
			claims.push(claimIn(sentence, stated, figures));
	const borne = counted.flatMap(({ sentence, counts }) => borneOut(sentence, counts, figures));
	const more = borne.filter(
		({ claim }, i) =>
			!claims.some((c) => c.claim === claim) && borne.findIndex((b) => b.claim === claim) === i
	);
	const settled = settle(claims).concat(more);
	return settled.map((claim) =>
		claim.definition === null ? together(claim, settled, figures) : claim
	);
}

const claimIn = (
	sentence: Sentence,
	{ claim, value, start, end }: Stated,
	figures: Figures
): Claim => ({
	claim,
	value,
	unit: UNITS.get(claim) ?? 'requests',
	definition: definitionOf(claim, value, figures),
	start: placeOf(sentence, start),
	end: placeOf(sentence, end - 1) + 1
});

/** What words that may mean less say, where the tables have it so. */
const borneOut = (sentence: Sentence, counts: readonly Count[], figures: Figures): Claim[] =>
	doubtfulIn(sentence, counts).flatMap(({ claims, said }) => {
		const claim = claims.find((code) => definitionOf(code, said.value, figures) !== null);
		return claim === undefined ? [] : [claimIn(sentence, { claim, ...said }, figures)];
	});

function statedIn(sentence: Sentence, counts: readonly Count[], year: number | null): Stated[] {
	const stated: Stated[] = [];
	for (const count of counts) {
		const { value, start, end } = count;
		for (const claim of claimsOf(count, year)) stated.push({ claim, value, start, end });
	}
	for (const say of sayings) for (const said of say(sentence, counts)) stated.push(said);
	return stated;
}

/** The title's year, which comes first in most reports; it only tells other years' figures apart. */
function yearOf(text: string): number | null {
	const found = /20\d\d(?=\s*年)/u.exec(text.slice(0, 400));
	return found ? Number(found[0]) : null;
}

/**
 * Keeps what a report can be held to. Where several figures seem to say the same thing, those that
 * agree with the tables do; if none agrees they are parts or other bodies' figures, and none is kept.
 */
function settle(claims: readonly Claim[]): Claim[] {
	const values = new Map<ClaimCode, Map<number, Claim>>();
	for (const claim of claims) {
		const said = values.get(claim.claim) ?? new Map<number, Claim>();
		values.set(claim.claim, said);
		if (!said.has(claim.value)) said.set(claim.value, claim);
	}
	return claims.filter((claim) => {
		const said = values.get(claim.claim);
		if (said?.get(claim.value) !== claim) return false;
		return claim.definition !== null || said.size === 1;
	});
}

/** Of figures that only together have a row in the tables, each agrees if its sum with the others does. */
function together(claim: Claim, claims: readonly Claim[], figures: Figures): Claim {
	const summed = SUMMED_CLAIMS.find(({ parts }) => parts.includes(claim.claim));
	if (!summed) return claim;
	const total = claims
		.filter((c) => summed.parts.includes(c.claim))
		.reduce((sum, c) => sum + c.value, 0);
	return { ...claim, definition: definitionOf(summed.as, total, figures) };
}
