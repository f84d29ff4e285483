import type { Agency, PublishedFrom, ReadingNote, Scope } from '#domain/report.ts';
import { agencyOf, type PlacedOrgan, placeOrgan, sameOrgan, trustIn } from './agency.ts';
import type { Clue, IdentityEvidence } from './clue.ts';
import { collectClues, speaksAgainst } from './collect-clues.ts';
import { agencyConflicts, placeNotes, yearConflicts } from './conflicts.ts';
import { publishedOf } from './published.ts';
import type { RegistryIndex } from './registry-index.ts';
import { readScope } from './scope.ts';
import { fullestOf } from './title.ts';
import { vote } from './vote.ts';

export interface Identity {
	/** null only where nothing names an organ. */
	agency: Agency | null;
	year: number | null;
	scope: Scope;
	title: string;
	published: string | null;
	published_from: PublishedFrom | null;
	period_start: string | null;
	period_end: string | null;
	notes: ReadingNote[];
}

/** Whose report on which year a document is, by everything it says of itself. */
export function readIdentity(evidence: IdentityEvidence, index: RegistryIndex): Identity {
	const { text } = evidence;
	const clues = collectClues(evidence, index);

	const years = vote(clues.years, (a, b) => a === b);
	const year = years?.chosen.value ?? null;
	const context = [clues.around, text];
	const placed = clues.organs.map((clue): Clue<PlacedOrgan> => ({
		...clue,
		value: placeOrgan(clue.value, year, context, index)
	}));
	const organs = vote(placed, sameOrgan, trustIn);
	const agency = organs && agencyOf(organs.chosen.value, index);

	const notes: ReadingNote[] = [];
	if (years && year !== null)
		notes.push(
			...yearConflicts({
				...years,
				against: years.against.filter((clue) => speaksAgainst(clue, year, clues))
			})
		);
	if (organs)
		notes.push(
			...agencyConflicts(placed, organs.chosen.value, index),
			...placeNotes(organs.chosen)
		);
	const published = publishedOf({ ...clues, meta: null, listed: evidence.published }, year);
	return {
		agency,
		year,
		scope: agency ? readScope(agency.kind, text, clues.preamble) : 'unknown',
		title: fullestOf(clues.titles)?.title ?? '',
		published: published?.day ?? null,
		published_from: published?.from ?? null,
		period_start: clues.period?.start ?? null,
		period_end: clues.period?.end ?? null,
		notes
	};
}
