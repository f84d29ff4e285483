import type { Region, Registry } from '#domain/region.ts';
import type { Agency } from '#domain/report.ts';
import { type NamedPlace, organName } from '#text/latin/organ-name.ts';
import { placeName } from '#text/latin/place-name.ts';
import { spellingOf } from '#text/latin/syllables.ts';

interface LatinColumns {
	name_en: string;
	pinyin: string;
}

/** What places and organs are called in Latin letters. */
export interface Latin {
	ofRegion(region: Region): LatinColumns;
	ofAgency(agency: Agency): LatinColumns;
}

/** By the names of a registry: an organ's begins with those of the places that it lies in, as they are or were called. */
export function latinIn({ regions, latin = [] }: Pick<Registry, 'regions' | 'latin'>): Latin {
	const spelling = spellingOf(latin);
	const pinyinOf = (name: string) => spelling.syllables(name).join(' ');
	const named = new Map<string, NamedPlace[]>();
	for (const { region, name, level } of regions) {
		const all = named.get(region) ?? [];
		all.push({ zh: name, en: placeName(name, level, spelling) });
		named.set(region, all);
	}
	const placesOf = ({ province, prefecture, county }: Agency) =>
		[province, prefecture, county].flatMap((code) => named.get(code ?? '') ?? []);
	return {
		ofRegion: ({ name, level }) => ({
			name_en: placeName(name, level, spelling),
			pinyin: pinyinOf(name)
		}),
		ofAgency: (agency) => ({
			name_en: organName(agency.name, placesOf(agency), spelling),
			pinyin: pinyinOf(agency.name)
		})
	};
}
