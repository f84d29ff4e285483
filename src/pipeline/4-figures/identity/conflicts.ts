import type { ReadingNote } from '#domain/report.ts';
import type { PlacedOrgan } from './agency.ts';
import type { Clue, Source } from './clue.ts';
import { isBelow } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';
import type { Choice } from './vote.ts';

// What a sentence of the text happens to say of other years proves nothing.
const YEAR_SOURCES: readonly Source[] = ['title', 'page_title', 'period', 'signature', 'address'];
const OFFICES: readonly string[] = ['government', 'general_office'];

export function yearConflicts({ chosen, against }: Choice<number>): ReadingNote[] {
	return against
		.filter(({ source }) => YEAR_SOURCES.includes(source))
		.map(({ source, value, start, end }) => ({
			rule: 'identity-conflict',
			place: 'identity/year',
			cause: causeOf('named_elsewhere', source, value, chosen.value),
			stated: value,
			expected: chosen.value,
			start,
			end
		}));
}

/** Names of other organs where the report should name its own; its government, or an organ above or below, is no conflict. */
export function agencyConflicts(
	{ chosen, against }: Choice<PlacedOrgan>,
	index: RegistryIndex
): ReadingNote[] {
	const seen = new Set<string>();
	return against.flatMap(({ source, value, start, end }) => {
		const code = conflictOf(source, value, chosen.value, index);
		if (code === null || seen.has(value.name)) return [];
		seen.add(value.name);
		const cause = causeOf(code, source, value.name, chosen.value.name);
		return [{ rule: 'identity-conflict', place: 'identity/agency', cause, start, end }];
	});
}

/** A place that could not be told: `''` is published, and this says between which places it lies. */
export function placeNotes({ value, start, end }: Clue<PlacedOrgan>): ReadingNote[] {
	const { region, among, name, organ } = value;
	if (region !== null || organ.national) return [];
	const cause =
		among.length > 1
			? causeOf('place_repeats', among.map(({ region: code }) => code).join(','))
			: causeOf('place_unknown', name);
	return [{ rule: 'place-ambiguous', place: 'identity/agency', cause, start, end }];
}

function conflictOf(
	source: Source,
	other: PlacedOrgan,
	chosen: PlacedOrgan,
	index: RegistryIndex
): 'named_elsewhere' | 'name_misread' | null {
	if (source === 'website' || source === 'address') return null;
	if (other.region === null)
		return chosen.region && other.among.length === 0 && isMisreading(other.name, chosen.name)
			? 'name_misread'
			: null;
	if (chosen.region === null) return null;
	const { region } = other;
	if (isBelow(region, chosen.region.region, index) || isBelow(chosen.region, region.region, index))
		return null;
	if (region.region !== chosen.region.region) return 'named_elsewhere';
	// A department may sign through another; only what should be its own name counts.
	const office = [other, chosen].some(({ organ }) => OFFICES.includes(organ.kind));
	const own = source === 'title' || source === 'signature';
	return own && !office ? 'named_elsewhere' : null;
}

/** One or two characters differ, the rest stands where it should. */
function isMisreading(a: string, b: string): boolean {
	if (a.length !== b.length || a.length < 4) return false;
	let differing = 0;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
	return differing <= Math.max(1, Math.floor(a.length / 5));
}

/** The grammar of `CAUSES`: a parameter holds none of its dividers. */
const causeOf = (code: string, ...params: (string | number)[]) =>
	[code, ...params.map((param) => String(param).replace(/[:;>]/gu, ''))].join(':');
