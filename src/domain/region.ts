export type RegionLevel = 'province' | 'prefecture' | 'county';

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

/** An organ that needs more than its name says: a fixed id, a place, the organ it succeeds. */
export interface RegisteredAgency {
	name: string;
	region: string;
	sector: string | null;
	predecessor: string | null;
}

export interface Registry {
	regions: readonly Region[];
	agencies: readonly RegisteredAgency[];
	sectors: readonly Sector[];
}
