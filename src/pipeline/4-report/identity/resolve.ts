import { type EvidenceKind, rankOf } from '#domain/evidence.ts';
import type { AgencyKind } from '#domain/agency.ts';
import type { Region } from '#domain/region.ts';
import { isMisread, PLACE_KIND, type PlacedOrgan, placedIn, sameOrgan } from './agency.ts';
import type { Clue } from './clue.ts';
import { readOrgan } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { canBe, speaksForPlace } from './self.ts';
import { isShortFormOf } from './short-form.ts';
import { withZoneInFull } from './zones.ts';

export interface Resolution {
	organ: PlacedOrgan;
	/** The clue that named it, first, then those that completed it. */
	by: readonly Clue<PlacedOrgan>[];
	/** Only its office answers, and the text speaks for all of the place. */
	forPlace: boolean;
}

type Named = Omit<Resolution, 'forPlace'>;

/** Where others than the organ may stand: they name it only where it could call itself as the text does. */
const IN_PASSING: readonly EvidenceKind[] = ['prose', 'source', 'website', 'folder'];
/** Where the portal that carries a report is named; a government there tells the place alone. */
const CARRIERS: readonly EvidenceKind[] = ['source', 'website', 'folder'];
const WHOLE_PLACE: readonly AgencyKind[] = ['government', 'general_office', 'functional_zone'];
/** An area of these goes before the office that answers or signs for it. */
const NAMING: readonly EvidenceKind[] = ['registry', 'title', 'page_title', 'preface', 'heading'];

/**
 * Whose report it is, by the order of `EVIDENCE_KINDS`: the first that names an organ, its place and its
 * full name completed from those behind; null where none does. `self` is what the text calls it.
 */
export function resolve(
	clues: readonly Clue<PlacedOrgan>[],
	flat: string,
	self: string,
	index: RegistryIndex
): Resolution | null {
	const ranked = clues.toSorted((a, b) => rankOf(a.source) - rankOf(b.source));
	const candidates = ranked.filter(
		(clue) =>
			mayBe(clue, self) &&
			!isBanner(clue, ranked, self, flat) &&
			!answersForPlace(clue, ranked, self, flat)
	);
	const lead = candidates.find((clue) => !isMisreadOf(clue, candidates)) ?? candidates[0];
	if (!lead) return null;
	return asGovernment(complete(lead, ranked, candidates, self, index), self, flat, index);
}

const isSettled = ({ region, organ }: PlacedOrgan): boolean => region !== null || organ.national;

function mayBe({ source, value: { organ, region } }: Clue<PlacedOrgan>, self: string): boolean {
	if (source === GROUNDS) return false;
	// What stands around a report may be its site's: 我局 is no government, and 我区 no city's.
	if (organ.kind === 'government' && AROUND.includes(source) && !isGovernment(self, region))
		return false;
	if (!IN_PASSING.includes(source)) return true;
	if (!canBe(self, organ.kind)) return false;
	// 市财政局网站 may be the site of the bureau above.
	if (source === 'website' && region === null && !organ.national) return false;
	return (
		!CARRIERS.includes(source) ||
		!WHOLE_PLACE.includes(organ.kind) ||
		/^[省市县区州旗管开]/u.test(self)
	);
}

/** Whoever asks for reports is above those who write them. */
const GROUNDS: EvidenceKind = 'grounds';

/** Where a page may print the government whose site it is. */
const AROUND: readonly EvidenceKind[] = ['heading', 'signature', 'publisher', 'contact'];

/** Whether a text that calls its organ so may be that of the government of a place. */
const isGovernment = (self: string, region: Region | null): boolean =>
	/^[办室]?$/u.test(self) || (canBe(self, 'government') && (region?.name.endsWith(self) ?? true));

/** Clues that speak of one organ, not of the site that carries its report. */
const OF_ITS_OWN: readonly EvidenceKind[] = [
	'signature',
	'publisher',
	'file',
	'drafted',
	'contact'
];

/** A government alone above a title that names none may be the site: it is, where the text speaks as another organ does, or names one. */
function isBanner(
	{ source, value }: Clue<PlacedOrgan>,
	ranked: readonly Clue<PlacedOrgan>[],
	self: string,
	flat: string
): boolean {
	if (source !== 'heading' || value.organ.kind !== 'government') return false;
	if (speaksForPlace(self, flat) && !ranked.some((clue) => isBelow(clue, value))) return false;
	return ranked.some(
		(clue) =>
			OF_ITS_OWN.includes(clue.source) &&
			canBe(self, clue.value.organ.kind) &&
			isAnother(clue.value, value)
	);
}

/** A department that merely answers for a report of its government: the prose tells what the place did, and speaks for all of it. */
const answersForPlace = (
	{ source, value }: Clue<PlacedOrgan>,
	ranked: readonly Clue<PlacedOrgan>[],
	self: string,
	flat: string
): boolean =>
	source === 'contact' &&
	value.organ.kind === 'department' &&
	ranked.some((clue) => clue.source === 'prose' && clue.value.organ.bare) &&
	speaksForPlace(self, flat);

/** A government of another place, which answers for its own report. */
const isBelow = ({ source, value }: Clue<PlacedOrgan>, banner: PlacedOrgan): boolean =>
	OF_ITS_OWN.includes(source) &&
	WHOLE_PLACE.includes(value.organ.kind) &&
	value.region !== null &&
	value.region.region !== banner.region?.region;

/** Neither the government nor an office that serves all of it. */
const isAnother = ({ organ, region }: PlacedOrgan, banner: PlacedOrgan): boolean =>
	region?.region !== banner.region?.region ||
	!(WHOLE_PLACE.includes(organ.kind) || organ.kind === 'institution');

const isMisreadOf = ({ value }: Clue<PlacedOrgan>, others: readonly Clue<PlacedOrgan>[]): boolean =>
	!isSettled(value) && others.some((other) => isMisread(value, other.value));

/** The name with its place: as another clue has it in full, else of a place that another clue names. */
function complete(
	lead: Clue<PlacedOrgan>,
	ranked: readonly Clue<PlacedOrgan>[],
	candidates: readonly Clue<PlacedOrgan>[],
	self: string,
	index: RegistryIndex
): Named {
	if (isSettled(lead.value)) {
		const full = candidates.find(
			({ value }) => isZoneInFull(value, lead.value) || isLongForm(value, lead.value, index)
		);
		return full ? { organ: full.value, by: [lead, full] } : { organ: lead.value, by: [lead] };
	}
	if (lead.value.name === ALL_OF_DISTRICT) {
		const zone = candidates.find(
			({ source, value }) =>
				NAMING.includes(source) && value.organ.kind === 'functional_zone' && isSettled(value)
		);
		if (zone) return { organ: zone.value, by: [zone] };
	}
	const full = candidates.find(({ value }) => isSettled(value) && isFullOf(value, lead.value));
	if (full) return { organ: full.value, by: [lead, full] };
	const hint = ranked.find(
		({ value }) =>
			value.region !== null &&
			(fitsPlace(lead.value, value.region) || servesPlace(lead.value, value.region, self))
	);
	const placed = hint?.value.region && placedIn(lead.value, hint.value.region, index);
	return placed && hint ? { organ: placed, by: [lead, hint] } : { organ: lead.value, by: [lead] };
}

/** What 全区 is read as; a zone says it too. */
const ALL_OF_DISTRICT = '区人民政府';

/** 甲市市场监管局 with 甲市市场监督管理局 behind it. */
const isLongForm = (full: PlacedOrgan, short: PlacedOrgan, index: RegistryIndex): boolean =>
	full.organ.kind === 'department' &&
	full.region !== null &&
	full.region.region === short.region?.region &&
	isShortFormOf(named(short), named(full), index);

const named = ({ organ, region }: PlacedOrgan) => ({
	kind: organ.kind,
	name: organ.name,
	region: region?.region ?? ''
});

/** Whether a zone's name is that of another at the same place with words left out: 甲市航天基地 of 甲市国家民用航天产业基地. */
const isZoneInFull = (full: PlacedOrgan, short: PlacedOrgan): boolean =>
	[full, short].every(({ organ }) => organ.kind === 'functional_zone') &&
	full.region?.region === short.region?.region &&
	full.name.length > short.name.length &&
	isWithin(short.name, full.name);

/** 发改委 is the 发展和改革委员会 for short, 外办 the 外事办公室. */
const BODY_IN_FULL = /(?<=.)(委|办)(?:员会|公室)$/u;

/** Whether a placed name is the whole of one without place: it ends so, or the short one abbreviates it. */
export function isFullOf(full: PlacedOrgan, short: PlacedOrgan): boolean {
	if (full.organ.kind === short.organ.kind && sameOrgan(full, short)) return true;
	if (isBranchInFull(full, short)) return true;
	const { prefix, rest } = partsOf(short.name);
	if (rest.length < 3 || !full.region || (prefix !== '' && !endsPlace(full.region, prefix)))
		return false;
	const own = withZoneInFull(full.organ.rest);
	return [own, own.replace(BODY_IN_FULL, '$1')].some(
		(name) => name.at(-1) === rest.at(-1) && isWithin(rest, name)
	);
}

/** 南明公安分局 is the 甲市公安局南明分局 for short, and has its signs in another order. */
const isBranchInFull = (full: PlacedOrgan, short: PlacedOrgan): boolean =>
	[full, short].every(({ organ }) => organ.kind === 'branch') &&
	short.among.length === 0 &&
	short.name.length > SHORTEST_BRANCH &&
	Array.from(short.name).every((sign) => full.organ.name.includes(sign));
const SHORTEST_BRANCH = 4;

/** 县 and 住建局 of 县住建局. */
export function partsOf(name: string): { prefix: string; rest: string } {
	const prefix = PLACE_KIND.exec(name)?.[0] ?? '';
	return { prefix, rest: name.slice(prefix.length) };
}

const endsPlace = ({ name }: Region, prefix: string): boolean => name.endsWith(prefix);

const TOWNS: readonly AgencyKind[] = ['township_government', 'subdistrict'];

/** Whether a region can be the one that a name leaves out: 县教育局 is a county's, a town lies in a county, a zone in a city or a county. */
export function fitsPlace({ organ, name, among }: PlacedOrgan, region: Region): boolean {
	if (among.length > 0) return among.some((place) => place.region === region.region);
	if (TOWNS.includes(organ.kind)) return region.level === 'county';
	if (organ.kind === 'functional_zone') return region.level !== 'province';
	const { prefix } = partsOf(name);
	return prefix !== '' && endsPlace(region, prefix);
}

/** 政府办公室 alone, of a place that the text speaks for: 我县, beside the site of a county. */
const servesPlace = ({ name, among }: PlacedOrgan, region: Region, self: string): boolean =>
	among.length === 0 && self !== '' && name.startsWith('人民政府') && endsPlace(region, self);

/** Whether all characters of the one stand in the other in order: 住建局 in 住房和城乡建设局. */
function isWithin(short: string, long: string): boolean {
	let at = 0;
	for (const character of long) if (character === short[at]) at++;
	return at === short.length;
}

/** A government's office that merely answers or signs, where the text speaks for the whole place, stands for the government. */
function asGovernment(
	{ organ, by }: Named,
	self: string,
	flat: string,
	index: RegistryIndex
): Resolution | null {
	const [lead] = by;
	const isNamed = lead !== undefined && NAMING.includes(lead.source);
	if (organ.organ.kind !== 'general_office' || isNamed || !speaksForPlace(self, flat))
		return { organ, by, forPlace: false };
	const name = organ.organ.name.replace(/办公[厅室]$/u, '');
	const government = readOrgan(name, index);
	// 政府办公室 of no place that is known: the report is its government's, which has no name here.
	if (government === null && organ.region === null) return null;
	return government && government.kind === 'government'
		? {
				organ: { ...organ, organ: government, name: organ.name.replace(/办公[厅室]$/u, '') },
				by,
				forPlace: true
			}
		: { organ, by, forPlace: false };
}
