import { type Evidence, rankOf } from '#domain/evidence.ts';
import type { Agency, PublishedFrom, ReadingNote, Scope } from '#domain/report.ts';
import { agencyOf, openAgency, type PlacedOrgan, placeOrgan } from './agency.ts';
import type { Clue, IdentityEvidence } from './clue.ts';
import { collectClues, speaksAgainst } from './collect-clues.ts';
import { agencyConflicts, placeNotes, yearConflicts } from './conflicts.ts';
import { passageOf } from './fold.ts';
import { publishedOf } from './published.ts';
import { registeredBy } from './registered.ts';
import type { RegistryIndex } from './registry-index.ts';
import { type Resolution, resolve } from './resolve.ts';
import { readScope } from './scope.ts';
import { selfNameIn, speaksForPlace } from './self.ts';
import { columnOf, siteOf } from './site.ts';
import { fullestOf, type Title } from './title.ts';
import { vote } from './vote.ts';

export interface Identity {
	/** Without a name of its own where nothing names an organ. */
	agency: Agency;
	year: number | null;
	scope: Scope;
	/** Its own words tell the scope; else it is what organs of its kind mostly report. */
	scope_stated: boolean;
	title: string;
	published: string | null;
	published_from: PublishedFrom | null;
	period_start: string | null;
	period_end: string | null;
	/** What names the organ, in the order of precedence. */
	evidence: Evidence[];
	/** Where it was found: host or folder, and the column of it. */
	site: string;
	column: string;
	notes: ReadingNote[];
}

/** Whose report on which year a document is, by everything it says of itself. */
export function readIdentity(evidence: IdentityEvidence, index: RegistryIndex): Identity {
	const { text } = evidence;
	const clues = collectClues(evidence, index);

	const years = vote(clues.years, (a, b) => a === b);
	const year = years?.chosen.value ?? null;
	const context = [clues.around, text];
	const site = siteOf(evidence);
	const registered = registeredBy(site, year, clues.organs, index);
	const placed = [...(registered ? [registered] : []), ...clues.organs].map(
		(clue): Clue<PlacedOrgan> => ({
			...clue,
			value: placeOrgan(clue.value, year, context, index)
		})
	);
	const self = selfNameIn(clues.preamble);
	const found = resolve(placed, clues.preamble, self, index);
	const agency = found
		? agencyOf(found.organ, index, site)
		: openAgency(self, site, speaksForPlace(self, clues.preamble) && !UNIT.test(clues.preamble));

	const notes: ReadingNote[] = [];
	if (years && year !== null)
		notes.push(
			...yearConflicts({
				...years,
				against: years.against.filter((clue) => speaksAgainst(clue, year, clues))
			})
		);
	if (found)
		notes.push(
			...agencyConflicts(placed, found.organ, index),
			...placeNotes(found.organ, found.by[0]?.at ?? null)
		);
	const titles = clues.titles.map(({ value }) => withoutBanner(value, found));
	const scope = readScope({
		agency,
		text,
		head: clues.preamble,
		stated: titles.find((title) => title.scope !== null)?.scope ?? null,
		received: evidence.received ?? [],
		ofArea: found !== null && (found.forPlace || namesArea(found, placed) || calls(self, agency))
	});
	const published = publishedOf(
		clues,
		evidence.published,
		year,
		COUNTRY_PORTAL.test(site) && agency.level !== 'national'
	);
	return {
		agency,
		year,
		...scope,
		title: fullestOf(titles)?.title ?? '',
		published: published?.day ?? null,
		published_from: published?.from ?? null,
		period_start: clues.period?.start ?? null,
		period_end: clues.period?.end ?? null,
		evidence: [
			...evidenceOf(placed, found?.by ?? []),
			...(found ? [] : [{ kind: 'host' as const, name: agency.name, accepted: true, ...NOWHERE }])
		],
		site,
		column: columnOf(evidence),
		notes
	};
}

/** Whether what names the organ, or the formula of publication, names its area alone: 现将甲市2021年…公布如下. */
const namesArea = ({ organ, by }: Resolution, clues: readonly Clue<PlacedOrgan>[]): boolean =>
	by[0]?.value.organ.bare === true ||
	clues.some(
		({ source, value }) =>
			source === 'preface' && value.organ.bare && value.name === organ.name && value.region !== null
	);

/** A government that calls itself by its place (我县) tells of all of it. */
const calls = (self: string, { kind, name }: Agency): boolean =>
	kind === 'government' && /^[省市县区州旗]$/u.test(self) && name.includes(self);

/** A title that the name of a site stands above is told without it. */
const withoutBanner = (title: Title, found: Resolution | null): Title =>
	title.headed && !found?.by.some(({ source }) => source === 'heading')
		? { ...title, title: title.alone, scope: null }
		: title;

/** What only a part of a government calls itself. */
const UNIT = /本(?:单位|机关|部门|中心)/u;

/** The country's portal takes over reports that local ones have published; by its gate to other script too. */
const COUNTRY_PORTAL = /^(?:big5\.(?:www\.)?)?gov\.cn$/u;

const NOWHERE = { start: 0, end: 0 };

/** Each clue with what it says; a name that a page repeats is told once for each kind of place. */
function evidenceOf(
	clues: readonly Clue<PlacedOrgan>[],
	accepted: readonly Clue<PlacedOrgan>[]
): Evidence[] {
	const told = new Set<string>();
	const evidence: Evidence[] = [];
	for (const clue of clues.toSorted((a, b) => rankOf(a.source) - rankOf(b.source))) {
		const { source: kind, value, at } = clue;
		const { name } = value.organ;
		const key = `${kind}:${name}`;
		if (told.has(key) && !accepted.includes(clue)) continue;
		told.add(key);
		evidence.push({ kind, name, accepted: accepted.includes(clue), ...passageOf(at) });
	}
	return evidence;
}
