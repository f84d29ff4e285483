import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FacetRow } from '#lib/queries/facets.ts';
import type { Scope } from '#domain/report.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { Context } from './context.ts';
import { scopesOf } from './near-selection.ts';
import { printedNumber } from './numbers.ts';
import { joined, labelOf, listed, scopeWord, templateWord } from './words.ts';

/** What the controls of every view offer, of the dataset as a whole. */
export interface Choices {
	/** Of every scope. */
	facets: FacetRow[];
	/** The same, counted as a view that adds up reports counts them before the reader selects any. */
	counts: FacetRow[];
	sectors: { code: string; zh: string; en: string }[];
}

/** 山东省 · 县级 · 部门 · 2021–2023 · 312 份报告 */
export const selectionWords = (selection: Selection, context: Context, choices: Choices): string =>
	joined([...narrowWords(selection, context, choices), reportWords(context.reports)]);

export const reportWords = (reports: number) =>
	reports === 1 ? m.reports_one() : m.reports_many({ reports: printedNumber(reports) });

/** One part of a selection in words, and what is selected without it; null where nothing was selected there. */
export interface SelectionPart {
	words: string;
	without: Selection | null;
}

type Known = Pick<Context, 'places' | 'agencies' | 'forms'>;

/** The words of a selection, every part of it: for titles, files and exports alike. */
export const narrowWords = (selection: Selection, known: Known, choices: Choices): string[] =>
	partsOf(selection, known, choices).map(({ words }) => words);

export function partsOf(
	selection: Selection,
	{ places, agencies, forms }: Known,
	choices: Choices
): SelectionPart[] {
	const years = forms.map((form) => form.year);
	const [first, last] = selection.years ?? [Math.min(...years), Math.max(...years)];
	const nameOf = (code: string) =>
		places.find((place) => place.region === code)?.name ??
		choices.facets.find((row) => row.facet === 'province' && row.code === code)?.name ??
		code;
	const organOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id;
	const { regions, template } = selection;
	const everywhere = regions.length === 0 && selection.agencies.length === 0;
	const part = (words: string, isChosen: boolean, open: Partial<Selection>): SelectionPart => ({
		words,
		without: isChosen ? { ...selection, ...open } : null
	});
	const among = (key: 'levels' | 'kinds' | 'sectors' | 'agencies', words: string) =>
		part(words, selection[key].length > 0, { [key]: [] });
	return [
		part(everywhere ? m.every_place() : several(regions.map(nameOf)), regions.length > 0, {
			regions: []
		}),
		among('agencies', several(selection.agencies.map(organOf))),
		among('levels', listed(selection.levels.map((code) => labelOf(AGENCY_LEVELS, code)))),
		among('kinds', listed(selection.kinds.map((code) => labelOf(AGENCY_KINDS, code)))),
		among('sectors', several(selection.sectors.map((code) => labelOf(choices.sectors, code)))),
		part(scopeWords(selection, choices), selection.scopes.length > 0, { scopes: [] }),
		part(template === null ? '' : templateWord(template), template !== null, { template: null }),
		part(
			years.length === 0 && !selection.years ? '' : yearWords(first, last),
			selection.years !== null,
			{ years: null }
		)
	].filter(({ words }) => words !== '');
}

/** Names in a sentence, the first so many of them. */
const MOST_NAMED = 4;
const several = (names: readonly string[]): string =>
	names.length > MOST_NAMED
		? m.and_more({
				names: listed(names.slice(0, MOST_NAMED)),
				more: String(names.length - MOST_NAMED)
			})
		: listed(names);

/** The scopes that reports of the dataset have. */
export const scopesIn = ({ facets }: Choices): Scope[] => scopesOf(facets);

/** What is counted where the reader names no scope, as `where` has it. */
export function defaultScope(choices: Choices): Scope {
	const known = scopesIn(choices);
	return (['own', 'unknown', 'aggregate'] as const).find((scope) => known.includes(scope)) ?? 'own';
}

/** The same reports with their scope named: for the way to a view that counts every scope by itself. */
export const withScope = (selection: Selection, choices: Choices): Selection =>
	selection.scopes.length > 0 || selection.agencies.length > 0
		? selection
		: { ...selection, scopes: [defaultScope(choices)] };

/** Said wherever a dataset has more than the organs' own data, or something else is asked for. */
function scopeWords({ scopes, agencies }: Selection, choices: Choices): string {
	const known = scopesIn(choices);
	const counted =
		scopes.length > 0 ? scopes : agencies.length > 0 ? known : [defaultScope(choices)];
	if (known.every((scope) => counted.includes(scope)))
		return known.length > 1
			? m.scope_every()
			: scopes.some((scope) => scope !== 'own')
				? listed(counted.map(scopeWord))
				: '';
	return listed(counted.map(scopeWord));
}

/** What is known of a selection before the dataset is asked about it. */
export const contextOf = ({ facets }: Choices): Context => ({
	places: facets.flatMap(({ facet, code, name }) =>
		facet === 'province'
			? [{ region: code, name: name ?? code, level: 'province', parent: null }]
			: []
	),
	agencies: [],
	within: [],
	forms: [],
	reports: 0,
	leftOut: []
});

export const yearWords = (first: number, last: number) =>
	first === last ? String(first) : `${first}–${last}`;
