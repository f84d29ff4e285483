import type { Locale } from '#lib/paraglide/runtime.js';
import { EVERYTHING, toAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { editionNamed, firstEdition } from './editions.ts';

/** Which edition of the site: its language and its dataset, as the first parts of the path say. */
export interface Edition {
	locale: Locale;
	dataset: string;
	/** What the reader selected, which every link to another view takes along. */
	selection?: Selection;
}

export const editionOf = (params: { lang?: string; dataset?: string }): Edition => ({
	locale: params.lang === 'en' ? 'en' : 'zh',
	dataset: params.dataset ?? firstEdition().id
});

export const localeOf = (pathname: string, base: string): Locale =>
	pathname.slice(base.length).split('/')[1] === 'en' ? 'en' : 'zh';

/** Path of a view in an edition, below the base path. */
export function pathIn(edition: Edition, path: string): string {
	const prefix = `${edition.locale === 'en' ? '/en' : ''}${editionNamed(edition.dataset).prefix}`;
	return path === '/' ? prefix || '/' : `${prefix}${path}`;
}

export type Parameters = Readonly<Record<string, string | number | null | undefined>>;

/** The search part of an address, empty parameters left out and in a fixed order. */
export function searchOf(parameters: Parameters): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) {
		if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
	}
	const text = search.toString();
	// Commas and slashes are legal in a query; left readable.
	return text ? `?${text.replaceAll('%2C', ',').replaceAll('%2F', '/')}` : '';
}

/** The search part of an address: a selection and what else a view keeps there. */
export const searchWith = (selection: Selection, more: Parameters = {}): string =>
	searchOf({ ...Object.fromEntries(toAddress(selection)), ...more });

/** Where a view of an edition is shown, about what the reader selected. */
export const viewIn = (edition: Edition, path: string, more: Parameters = {}): string =>
	pathIn(edition, path) + searchWith(edition.selection ?? EVERYTHING, more);

/** Where one report of an edition is shown, at `passage` of its text if given. */
export const reportIn = (edition: Edition, id: string, passage = ''): string =>
	thingIn(edition, '/report', id) + passage;

/** Where one organ of an edition is shown. */
export const agencyIn = (edition: Edition, id: string): string => thingIn(edition, '/agency', id);

/** Where an organ is held against those of its level and scope. */
export const peersIn = (
	edition: Edition,
	organ: { id: string; level: string; scope: string }
): string =>
	pathIn(edition, '/anomalies') +
	searchOf({ level: organ.level, scope: organ.scope, organ: organ.id });

const thingIn = (edition: Edition, path: string, id: string): string =>
	editionNamed(edition.dataset).ownPages
		? viewIn(edition, `${path}/${encodeURIComponent(id)}`)
		: viewIn(edition, path, { id });

/** Where one thing is shown as a version of the dataset has it: on the page of its view, since pages of their own have the things of the newest alone. */
export const thingOf = (edition: Edition, path: string, id: string, version: string): string =>
	pathIn(edition, path) + searchOf({ id, v: version });

/** Where the answers to a part of what a view can ask first of a version are; see `shared/answers-ahead.ts`. */
export const aheadIn = (edition: Edition, version: string, view: string, part: string): string =>
	pathIn(edition, `/ahead/${version}/${view}/${part}.json`);

/** The part of a path below the base and the edition; `/` for the overview. */
export function pathBelow(pathname: string, base: string, edition: Edition): string {
	const root = base + pathIn(edition, '/').replace(/\/$/, '');
	return pathname.slice(root.length).replace(/\/$/, '') || '/';
}

/** The search part of an address that says which version of the data it was made over. */
export const withVersion = (search: string, version: string): string =>
	`${search}${search === '' ? '?' : '&'}v=${version}`;

/** Where the change log between two versions of an edition's dataset is shown. */
export const changesIn = (edition: Edition, from: string, to: string): string =>
	pathIn(edition, '/changes') + searchOf({ from, to, v: to });
