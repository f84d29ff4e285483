import type { Agency } from '#domain/report.ts';
import { agencyId, agencyOf, nameAt, type PlacedOrgan, placedIn } from './agency.ts';
import { readOrgan } from './organ.ts';
import { lineageOf } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';
import { fitsPlace, isFullOf } from './resolve.ts';

/** Whether a name without place may be that of an organ which has one. */
export function isShortOf(name: string, full: Agency, index: RegistryIndex): boolean {
	const [short, long] = [placedName(name, '', index), placedName(full.name, full.region, index)];
	if (!short || !long) return false;
	if (short.among.length > 0 && !short.among.some(({ region }) => region === full.region))
		return false;
	return long.name === short.name || isFullOf(long, { ...short, among: [] });
}

function placedName(name: string, code: string, index: RegistryIndex): PlacedOrgan | null {
	const organ = readOrgan(name, index);
	if (!organ) return null;
	const region = index.codes.get(code)?.at(-1) ?? null;
	return { organ, name: nameAt(organ, region), region, among: region ? [region] : organ.regions };
}

const OFFICE = /(?:办公[厅室]|办)$/u;

/** Whether one of two names is that of the other's office, or of the organ it is an office of. */
export const isOfficeOf = (name: string, other: string): boolean =>
	name.replace(OFFICE, '') === other.replace(OFFICE, '') ||
	name.startsWith(other) ||
	other.startsWith(name);

export function fitsRegion({ name }: Agency, code: string, index: RegistryIndex): boolean {
	const region = index.codes.get(code)?.at(-1);
	const organ = placedName(name, '', index);
	return region !== undefined && organ !== null && fitsPlace(organ, region);
}

/** An organ whose name leaves its place out, at that place. */
export function atPlace(agency: Agency, code: string, index: RegistryIndex): Agency {
	const region = index.codes.get(code)?.at(-1);
	const organ = placedName(agency.name, '', index);
	if (!region || !organ) throw new Error(`no place ${code} of ${agency.name}`);
	const placed = agencyOf(placedIn(organ, region, index), index, '');
	return { ...placed, ...lineageOf(region, index) };
}

/** The id of an organ that shares its open name with others. */
export const idWithin = (id: string, apart: string): string => agencyId(`${id}/${apart}`, null);
