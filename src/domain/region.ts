import type { AgencyKind } from './agency.ts';

export const REGION_LEVELS = ['province', 'prefecture', 'county'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** A place of GB/T 2260 and when it held that code; `grid_*` place it on the tile map. Years are ISO dates, null where open. */
export interface Region {
	region: string;
	name: string;
	level: RegionLevel;
	parent: string | null;
	grid_column: number | null;
	grid_row: number | null;
	valid_from: string | null;
	valid_to: string | null;
}

/** A field of government work; `keywords` are tried in the order of the file, the first hit wins. */
export interface Sector {
	sector: string;
	label_zh: string;
	label_en: string;
	keywords: string[];
}

/** Sectors that an organ has by its kind, whatever its name says; every other is told by the keywords. */
export const SECTOR_OF_KIND = {
	government: 'government',
	general_office: 'government_office',
	subdistrict: 'township',
	township_government: 'township',
	functional_zone: 'functional_zone'
} as const satisfies Partial<Record<AgencyKind, string>>;

/** The sector where no keyword is found. */
export const OTHER_SECTOR = 'other';

/** An organ that needs more than its name says: a fixed id, a place, the organ it succeeds. */
export interface RegisteredAgency {
	name: string;
	region: string;
	sector: string | null;
	predecessor: string | null;
	kind?: AgencyKind | null;
	/** The first and the last year on which it reports under this name; null where open. */
	from?: number | null;
	to?: number | null;
	/** The host of the site whose reports are its own, as `siteOf` has it. */
	host?: string | null;
	/** Of the table; only what a list of reporters says is expected to report. */
	expectedAt?: number | null;
}

/** How a name is written in Latin letters where that does not follow from its characters; `pinyin` has a syllable a character. */
export interface LatinName {
	name: string;
	pinyin: string;
	/** Null where pinyin is the English name too. */
	name_en: string | null;
}

export interface Registry {
	latin?: readonly LatinName[];
	regions: readonly Region[];
	agencies: readonly RegisteredAgency[];
	sectors: readonly Sector[];
}
