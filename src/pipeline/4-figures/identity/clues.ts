import { addressFits, readAddress, type Address } from './address.ts';
import type { Clue, IdentityEvidence, Source } from './clue.ts';
import { findDateLine, findStamp, type Period } from './dates.ts';
import { fold, joinLines, type Folded } from './fold.ts';
import {
	findContact,
	findInProse,
	findProseYear,
	findStatedPeriod,
	findWebsite
} from './mentions.ts';
import type { Organ } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { findSignature, type Signature } from './signature.ts';
import { findTitle, readSite, readTitle, type Title } from './title.ts';

/** All that a document says of whose report it is and for which year. */
export interface Clues {
	/** The one in the text first, then those of the format that say something else. */
	titles: Title[];
	years: Clue<number>[];
	organs: Clue<Organ>[];
	period: Period | null;
	address: Address;
	signature: Signature;
	/** A day of publication printed above the text. */
	stamp: string | null;
	/** Head and tail, as compared. */
	around: string;
	/** The head without lines. */
	preamble: string;
}

// Titles, preambles and signatures stand there; what lies between is tables and prose.
const HEAD = 1500;
const TAIL = 600;

export function collectClues(evidence: IdentityEvidence, index: RegistryIndex): Clues {
	const { text } = evidence;
	const head = fold(text, 0, HEAD);
	const flat = joinLines(head);
	const tail = fold(text, text.length - TAIL, text.length);
	const titles = titlesOf(evidence, head, index);
	const period = findStatedPeriod(flat);
	const signature = findSignature(tail, index);
	const address = readAddress(evidence, index);
	return {
		titles: titles.map(({ value }) => value),
		years: [
			...titles.flatMap((clue) => told(clue, clue.value.year)),
			...(period ? told(period, Number(period.value.end.slice(0, 4))) : []),
			...(signature.date ? told(signature.date, yearSigned(signature.date.value)) : []),
			...listed(findProseYear(flat)),
			...fromAddress(yearAddressed(address))
		],
		organs: [
			...titles.flatMap((clue) => told(clue, clue.value.organ)),
			...listed(signature.organ),
			...listed(findContact(flat, index)),
			...listed(findInProse(head, index)),
			...listed(findWebsite(flat, index)),
			...evidence.titles.flatMap((printed) => fromPage(readSite(printed, index))),
			...fromAddress(address.organ)
		],
		period: period?.value ?? null,
		address,
		signature,
		stamp: findStamp(head.text)?.value ?? findDateLine(head.text)?.value ?? null,
		around: [head.text, tail.text, ...evidence.titles, evidence.path].join('\n'),
		preamble: flat.text
	};
}

/** The day of publication as far as it is told, and not before the year was over. */
export function publishedOf({ address, stamp, signature }: Clues, year: number | null) {
	const told = [address.published, stamp, signature.date?.value ?? null];
	return told.find((day) => day !== null && (year === null || day > `${year}-12`)) ?? null;
}

/** Clues for other years, without an address that is merely one of the months after. */
export const speaksAgainst = (clue: Clue<number>, year: number, { address }: Clues) =>
	clue.source !== 'address' || !addressFits(address, year);

function titlesOf(evidence: IdentityEvidence, head: Folded, index: RegistryIndex): Clue<Title>[] {
	const titles: Clue<Title>[] = [];
	const inText = findTitle(head, index);
	if (inText) titles.push(clue(inText, 'title', inText));
	for (const printed of evidence.titles) {
		const title = readTitle(printed, index);
		const says = (other: Title) =>
			other.year === title?.year && other.organ?.name === title.organ?.name;
		if (title && !titles.some(({ value }) => says(value)))
			titles.push(clue(title, 'page_title', title));
	}
	return titles;
}

// Who signs in December signs for the year that ends.
const yearSigned = (date: string) =>
	Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) > 10 ? 0 : 1);

/** A report comes out in the months after its year. */
const yearAddressed = ({ year, published }: Address) =>
	published === null ? year : Number(published.slice(0, 4)) - 1;

const clue = <T>(value: T, source: Source, { start, end }: { start: number; end: number }) => ({
	value,
	source,
	start,
	end
});

const told = <T>({ source, start, end }: Clue<unknown>, value: T | null): Clue<T>[] =>
	value === null ? [] : [{ value, source, start, end }];

const listed = <T>(clue: Clue<T> | null): Clue<T>[] => (clue ? [clue] : []);

const fromPage = <T>(value: T | null): Clue<T>[] =>
	value === null ? [] : [{ value, source: 'website', start: 0, end: 0 }];

const fromAddress = <T>(value: T | null): Clue<T>[] =>
	value === null ? [] : [{ value, source: 'address', start: 0, end: 0 }];
