import type { EvidenceKind } from '#domain/evidence.ts';
import { addressFits, organsInPath, readAddress, type Address } from './address.ts';
import { type Alias, readAliases, standsFor } from './aliases.ts';
import type { Clue, IdentityEvidence, YearSource } from './clue.ts';
import { isoDate } from './dates.ts';
import { fold, joinLines, passageOf, type Folded } from './fold.ts';
import {
	findContact,
	findDrafted,
	findField,
	findGrounds,
	findWebsites,
	type Reading
} from './mentions.ts';
import { readAnswering } from './offices.ts';
import { type Organ, readOrgan } from './organ.ts';
import { findPeriodByName, findStatedPeriod, type Period } from './period.ts';
import { findFounded, findPreface } from './preface.ts';
import { findInProse, findOwnGuide, findOwnTask } from './prose.ts';
import { findCountedYear, findProseYear } from './prose-year.ts';
import { findStamp } from './published.ts';
import type { RegistryIndex } from './registry-index.ts';
import { findSignature, type Signature } from './signature.ts';
import { findTitle, nameIn, readSite, readTitle, type Title } from './title.ts';
import { withZoneOffice } from './zone-office.ts';

/** All that a document says of whose report it is and for which year. */
export interface Clues {
	/** The one in the text first, then those of the format that say something else. */
	titles: Clue<Title>[];
	years: Clue<number, YearSource>[];
	organs: Clue<Organ>[];
	period: Period | null;
	address: Address;
	signature: Signature;
	/** The day that the page's head gives. */
	meta: string | null;
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
	period: Clue<Period, YearSource> | null;
}

export function collectClues(evidence: IdentityEvidence, index: RegistryIndex): Clues {
	const { text, meta } = evidence;
	const { head, flat, title, period } = readHead(text, index);
	// Of a short text the last lines may be the first too, and who signs stands below the title.
	const tail = fold(text, Math.max(text.length - TAIL, passageOf(title?.at ?? null).end));
	const reading: Reading = { flat, aliases: readAliases(flat.text), index };
	const titles = titlesOf(title, [meta?.title ?? '', ...evidence.titles], index).map((clue) =>
		withZoneOffice(inWords(clue, reading.aliases, index), reading.aliases, index)
	);
	const signature = findSignature({ ...reading, flat: tail });
	const address = readAddress(evidence);
	const preface = findPreface(reading);
	const years: Clue<number, YearSource>[] = [];
	for (const { value, source, at } of titles)
		if (value.year !== null)
			years.push({ value: value.year, source: source === 'title' ? 'title' : 'page_title', at });
	if (period) years.push({ ...period, value: Number(period.value.end.slice(0, 4)) });
	if (preface.year) years.push(preface.year);
	years.push(...listed(stampedFor(titles, years, head)));
	if (signature.date)
		years.push({ ...signature.date, source: 'signature', value: yearSigned(signature.date.value) });
	years.push(...listed(findProseYear(flat)));
	if (years.length === 0) years.push(...listed(findCountedYear(joinLines(fold(text, 0, FAR)))));
	const addressed = yearAddressed(address);
	if (addressed !== null) years.push({ value: addressed, source: 'address', at: null });
	return {
		titles,
		years,
		organs: [
			...titles.flatMap(organOfTitle),
			...listed(preface.organ ?? (isNamed(title) ? null : findFounded(reading))),
			...listed(signature.organ),
			...listed(findField(reading, head, 'publisher')),
			...outside(meta?.source, 'publisher', index),
			...listed(findContact(reading)),
			...(isNamed(title) ? [] : inPassing(evidence, reading, head))
		],
		period: period?.value ?? null,
		address,
		signature,
		meta: dayOf(meta?.published),
		head: head.text,
		around: `${head.text}\n${tail.text}\n${[...evidence.titles, meta?.site ?? '', evidence.path].join('\n')}`,
		preamble: flat.text
	};
}

/** What is said in passing is asked only where the title does not say it outright. */
function inPassing(evidence: IdentityEvidence, reading: Reading, head: Folded): Clue<Organ>[] {
	const { index } = reading;
	const sites = [evidence.meta?.site ?? '', ...evidence.titles];
	return [
		...listed(findDrafted(reading)),
		...listed(findOwnTask(reading)),
		...listed(findInProse(reading, head)),
		...listed(findOwnGuide(reading)),
		...listed(findField(reading, head, 'source')),
		...findWebsites(reading),
		...listed(findGrounds(reading)),
		...sites.flatMap((printed) => {
			const site = readSite(printed, index);
			return site ? [{ value: site, source: 'website' as const, at: null }] : [];
		}),
		...organsInPath(evidence, index)
	];
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
	title !== null && title.year !== null && !title.headed && (title.organ?.regions.length ?? 0) > 0;

/** Clues for other years, without an address that is merely one of the months after. */
export const speaksAgainst = (clue: Clue<number, YearSource>, year: number, { address }: Clues) =>
	clue.source !== 'address' || !addressFits(address, year);

function titlesOf(inText: Title | null, printed: string[], index: RegistryIndex): Clue<Title>[] {
	const titles: Clue<Title>[] = [];
	if (inText)
		titles.push({ value: inText, source: inText.headed ? 'heading' : 'title', at: inText.at });
	for (const text of printed) {
		const title = text === '' ? null : readTitle(text, index);
		const says = ({ value }: Clue<Title>) =>
			value.year === title?.year && value.organ?.name === title.organ?.name;
		if (title && !titles.some(says)) titles.push({ value: title, source: 'page_title', at: null });
	}
	return titles;
}

/** A title that has the short form which the report sets for its organ, with the organ. */
function inWords(title: Clue<Title>, aliases: readonly Alias[], index: RegistryIndex): Clue<Title> {
	const full = standsFor(title.value.organ?.name ?? '', aliases);
	const organ = full === '' ? null : readOrgan(full, index);
	const known = organ !== null && (organ.regions.length > 0 || organ.national);
	return known ? { ...title, value: { ...title.value, organ } } : title;
}

const organOfTitle = ({ value, source, at }: Clue<Title>): Clue<Organ>[] =>
	value.organ ? [{ value: value.organ, source, at }] : [];

// Who signs in December signs for the year that ends.
const yearSigned = (date: string) =>
	Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) > 10 ? 0 : 1);

/** The day that a page prints above the report, where title and period differ and it comes right after the title's year. */
function stampedFor(
	titles: readonly Clue<Title>[],
	years: readonly Clue<number, YearSource>[],
	head: Folded
): Clue<number, YearSource> | null {
	const year = titles[0]?.value.year ?? null;
	if (year === null || years.every(({ value }) => value === year)) return null;
	const day = findStamp(head.text);
	const follows = day !== null && day > `${year + 1}-01` && day < `${year + 1}-07`;
	return follows ? { value: year, source: 'stamp', at: null } : null;
}

/** A report comes out in the months after its year, into a folder of that month. */
function yearAddressed({ year, month, published }: Address): number | null {
	if (published !== null) return Number(published.slice(0, 4)) - 1;
	return year !== null && month !== null && month <= 10 ? year - 1 : year;
}

function dayOf(printed: string | null | undefined): string | null {
	const [, year, month, day] = /^(20\d{2})[-/](\d{2})[-/](\d{2})/u.exec(printed ?? '') ?? [];
	return isoDate(year, month, day);
}

function outside(
	printed: string | null | undefined,
	source: EvidenceKind,
	index: RegistryIndex
): Clue<Organ>[] {
	if (!printed) return [];
	const name = fold(printed).text;
	const organ = readAnswering(name, index) ?? nameIn(name, index);
	return organ ? [{ value: organ, source, at: null }] : [];
}

const listed = <T, Source>(clue: Clue<T, Source> | null): Clue<T, Source>[] => (clue ? [clue] : []);
