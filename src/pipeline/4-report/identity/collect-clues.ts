import { addressFits, organInPath, readAddress, type Address } from './address.ts';
import type { Clue, IdentityEvidence, Source } from './clue.ts';
import { fold, joinLines, type Folded } from './fold.ts';
import { findPeriodByName, findStatedPeriod, type Period } from './period.ts';
import { findContact, findInProse, findProseYear, findWebsite } from './mentions.ts';
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
	/** The first lines, as compared. */
	head: string;
	/** The same without lines. */
	preamble: string;
	/** All that may name a place besides the organ's own. */
	around: string;
}

// Title and preamble mostly stand in the first stretch; where they do not, a site's menus come before them.
const NEAR = 800;
const FAR = 2000;
const TAIL = 400;

interface Head {
	/** With its lines, and without. */
	head: Folded;
	flat: Folded;
	title: Title | null;
	period: Clue<Period> | null;
}

export function collectClues(evidence: IdentityEvidence, index: RegistryIndex): Clues {
	const { text } = evidence;
	const { head, flat, title, period } = readHead(text, index);
	const tail = fold(text, text.length - TAIL);
	const titles = titlesOf(title, evidence.titles, index);
	const signature = findSignature(tail, index);
	const address = readAddress(evidence);
	const organs: Clue<Organ>[] = [];
	const years: Clue<number>[] = [];
	for (const clue of titles) {
		const { organ, year } = clue.value;
		if (organ) organs.push(told(clue, organ));
		if (year !== null) years.push(told(clue, year));
	}
	if (period) years.push(told(period, Number(period.value.end.slice(0, 4))));
	if (signature.date) years.push(told(signature.date, yearSigned(signature.date.value)));
	years.push(...listed(findProseYear(flat)), ...outside(yearAddressed(address), 'address'));
	organs.push(...listed(signature.organ), ...listed(findContact(flat, index)));
	// What is said in passing is asked only where no one place says it outright.
	if (!isNamed(title))
		organs.push(
			...listed(findInProse(head, index)),
			...listed(findWebsite(flat, index)),
			...evidence.titles.flatMap((printed) => outside(readSite(printed, index), 'website')),
			...outside(organInPath(evidence, index), 'address')
		);
	return {
		titles: titles.map(({ value }) => value),
		years,
		organs,
		period: period?.value ?? null,
		address,
		signature,
		head: head.text,
		around: `${head.text}\n${tail.text}\n${[...evidence.titles, evidence.path].join('\n')}`,
		preamble: flat.text
	};
}

function readHead(text: string, index: RegistryIndex): Head {
	const near = readStretch(text, NEAR, index);
	const done = isNamed(near.title) || near.period !== null || text.length <= NEAR;
	const head = done ? near : readStretch(text, FAR, index);
	return { ...head, period: head.period ?? findPeriodByName(text, done ? NEAR : FAR) };
}

function readStretch(text: string, length: number, index: RegistryIndex): Head {
	const head = fold(text, 0, length);
	const flat = joinLines(head);
	return { head, flat, title: findTitle(head, index), period: findStatedPeriod(flat) };
}

const isNamed = (title: Title | null) =>
	title !== null && title.year !== null && (title.organ?.regions.length ?? 0) > 0;

/** Clues for other years, without an address that is merely one of the months after. */
export const speaksAgainst = (clue: Clue<number>, year: number, { address }: Clues) =>
	clue.source !== 'address' || !addressFits(address, year);

function titlesOf(inText: Title | null, printed: string[], index: RegistryIndex): Clue<Title>[] {
	const titles: Clue<Title>[] = [];
	if (inText) titles.push({ value: inText, source: 'title', at: inText.at });
	for (const text of printed) {
		const title = readTitle(text, index);
		const says = ({ value }: Clue<Title>) =>
			value.year === title?.year && value.organ?.name === title.organ?.name;
		if (title && !titles.some(says)) titles.push({ value: title, source: 'page_title', at: null });
	}
	return titles;
}

// Who signs in December signs for the year that ends.
const yearSigned = (date: string) =>
	Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) > 10 ? 0 : 1);

/** A report comes out in the months after its year. */
const yearAddressed = ({ year, published }: Address) =>
	published === null ? year : Number(published.slice(0, 4)) - 1;

const told = <T>({ source, at }: Clue<unknown>, value: T): Clue<T> => ({ value, source, at });

const outside = <T>(value: T | null, source: Source): Clue<T>[] =>
	value === null ? [] : [{ value, source, at: null }];

const listed = <T>(clue: Clue<T> | null): Clue<T>[] => (clue ? [clue] : []);
