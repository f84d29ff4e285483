import type { Selection } from './selection.ts';

/** Organs that researchers of the field compare, each under a name. */
export const PANELS = ['ministries', 'provinces', 'cities', 'own'] as const;
export type Panel = (typeof PANELS)[number];

/**
 * The 49 cities whose transparency is assessed each year since 2009 (社科院法学所 政府透明度指数): the capitals of provinces and
 * regions, the special economic zones, and the larger cities that the State Council approved. By GB/T 2260.
 */
export const ASSESSED_CITIES: readonly string[] = [
	...['130100', '140100', '150100', '210100', '220100', '230100', '320100', '330100', '340100'],
	...['350100', '360100', '370100', '410100', '420100', '430100', '440100', '450100', '460100'],
	...['510100', '520100', '530100', '540100', '610100', '620100', '630100', '640100', '650100'],
	...['440300', '440400', '440500', '350200'],
	...['130200', '130400', '140200', '150200', '210200', '210300', '210400', '210500', '220200'],
	...['230200', '320200', '320300', '330200', '340400', '370200', '370300', '410300', '320500']
];

/** Whether an entry of one's own list is a place: the six digits of GB/T 2260. */
export const isPlaceCode = (id: string): boolean => /^\d{6}$/.test(id);

/** One's own list is of places where its first entry is one, else of organs: what is of the other kind is left out. */
export function ownList(ids: readonly string[]): { regions: string[]; agencies: string[] } {
	const [first] = ids;
	const ofPlaces = first !== undefined && isPlaceCode(first);
	const kept = ids.filter((id) => isPlaceCode(id) === ofPlaces);
	return ofPlaces ? { regions: kept, agencies: [] } : { regions: [], agencies: kept };
}

/** The selection narrowed to a panel; one's own list is of organs by their ids or of places by their codes, and no panel while it is empty. */
export function inPanel(
	selection: Selection,
	panel: Panel | null,
	own: readonly string[]
): Selection {
	if (panel === 'ministries')
		return { ...selection, levels: ['national'], kinds: ['department'], regions: [], agencies: [] };
	if (panel === 'provinces')
		return { ...selection, levels: ['province'], kinds: GOVERNMENT, agencies: [] };
	if (panel === 'cities')
		return {
			...selection,
			levels: ['prefecture'],
			kinds: GOVERNMENT,
			regions: ASSESSED_CITIES,
			agencies: []
		};
	if (panel === 'own' && own.length > 0) return { ...selection, ...ownList(own) };
	return selection;
}

/** A place's report is that of its government, or of the office that writes it. */
const GOVERNMENT = ['government', 'general_office'] as const;
