import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import { isMisread, type PlacedOrgan, sameOrgan } from './agency.ts';
import type { EvidenceKind } from '#domain/evidence.ts';
import type { Clue, YearSource } from './clue.ts';
import { passageOf, type Stretch } from './fold.ts';
import { isBelow } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';
import type { Choice } from './vote.ts';

// What a sentence of the text happens to say of other years proves nothing.
const YEAR_SOURCES: readonly YearSource[] = [
	'title',
	'page_title',
	'period',
	'signature',
	'address'
];
/** Where a report names its own organ; the others may name whom it answers to, or whose page it is on. */
const OWN_NAMES: readonly EvidenceKind[] = [
	'title',
	'page_title',
	'preface',
	'signature',
	'contact'
];
const OFFICES: readonly string[] = ['government', 'general_office'];

export function yearConflicts({ chosen, against }: Choice<number>): ReadingNote[] {
	return against
		.filter(({ source }) => YEAR_SOURCES.includes(source))
		.map(({ source, value, at }) => ({
			rule: 'identity-conflict',
			place: 'report/year',
			cause: writeCause('named_elsewhere', source, value, chosen.value),
			stated: value,
			expected: chosen.value,
			...passageOf(at ?? chosen.at)
		}));
}

/** Names of other organs where the report should name its own; its government, or an organ above or below, is no conflict. */
export function agencyConflicts(
	clues: readonly Clue<PlacedOrgan>[],
	chosen: PlacedOrgan,
	index: RegistryIndex
): ReadingNote[] {
	const seen = new Set<string>();
	const notes: ReadingNote[] = [];
	for (const { source, value, at } of clues) {
		if (seen.has(value.name) || !isConflict(source, value, chosen, index)) continue;
		seen.add(value.name);
		const code = isMisread(value, chosen) ? 'name_misread' : 'named_elsewhere';
		const cause = writeCause(code, source, value.organ.name, chosen.organ.name);
		notes.push({ rule: 'identity-conflict', place: 'report/agency', cause, ...passageOf(at) });
	}
	return notes;
}

/** A place that could not be told: `''` is published, and this says between which places it lies. */
export function placeNotes(
	{ region, among, organ }: PlacedOrgan,
	at: Stretch | null
): ReadingNote[] {
	if (region !== null || organ.national) return [];
	const cause =
		among.length > 1
			? writeCause('place_repeats', among.map(({ region: code }) => code).join(','))
			: writeCause('place_unknown', organ.name);
	return [{ rule: 'place-ambiguous', place: 'report/region', cause, ...passageOf(at) }];
}

function isConflict(
	source: EvidenceKind,
	other: PlacedOrgan,
	chosen: PlacedOrgan,
	index: RegistryIndex
): boolean {
	if (!OWN_NAMES.includes(source)) return false;
	if (isMisread(other, chosen)) return true;
	if (other.region === null || chosen.region === null || sameOrgan(other, chosen)) return false;
	const { region } = other;
	if (isBelow(region, chosen.region.region, index) || isBelow(chosen.region, region.region, index))
		return false;
	if (region.region !== chosen.region.region) return true;
	// A department may sign through another; only what should be its own name counts.
	const office = [other, chosen].some(({ organ }) => OFFICES.includes(organ.kind));
	const own = source === 'title' || source === 'signature';
	return own && !office;
}
