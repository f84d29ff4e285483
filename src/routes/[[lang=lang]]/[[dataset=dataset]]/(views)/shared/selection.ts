import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FacetRow } from '#lib/queries/facets.ts';
import type { Aggregates, Selection } from '#lib/queries/selection.ts';
import type { Context } from './context.ts';
import { printedNumber } from './numbers.ts';
import { joined, labelOf, listed, scopeWord, templateWord } from './words.ts';

/** What the controls of every view offer. */
export interface Choices {
	facets: FacetRow[];
	sectors: { code: string; zh: string; en: string }[];
}

/** 山东省 · 县级 · 部门 · 2021–2023 · 312 份报告 */
export const selectionWords = (selection: Selection, context: Context, choices: Choices): string =>
	joined([...narrowWords(selection, context, choices), reportWords(context.reports)]);

export const reportWords = (reports: number) =>
	reports === 1 ? m.reports_one() : m.reports_many({ reports: printedNumber(reports) });

/** The words of a selection, every part of it: for titles, files and exports alike. */
export const narrowWords = (
	selection: Selection,
	{ places, agencies, forms }: Pick<Context, 'places' | 'agencies' | 'forms'>,
	choices: Choices
): string[] => {
	const years = forms.map((form) => form.year);
	const [first, last] = selection.years ?? [Math.min(...years), Math.max(...years)];
	const nameOf = (code: string) =>
		places.find((place) => place.region === code)?.name ??
		choices.facets.find((row) => row.facet === 'province' && row.code === code)?.name ??
		code;
	const everywhere = selection.regions.length === 0 && selection.agencies.length === 0;
	return [
		everywhere ? m.every_place() : several(selection.regions.map(nameOf)),
		several(
			selection.agencies.map((id) => agencies.find((agency) => agency.id === id)?.name ?? id)
		),
		listed(selection.levels.map((code) => labelOf(AGENCY_LEVELS, code))),
		listed(selection.kinds.map((code) => labelOf(AGENCY_KINDS, code))),
		several(selection.sectors.map((code) => labelOf(choices.sectors, code))),
		selection.scopes.length > 0
			? listed(selection.scopes.map(scopeWord))
			: AGGREGATES[selection.aggregates](),
		selection.template === null ? '' : templateWord(selection.template),
		years.length === 0 && !selection.years ? '' : yearWords(first, last)
	].filter(Boolean);
};

const AGGREGATES: Record<Aggregates, () => string> = {
	exclude: () => '',
	only: () => scopeWord('aggregate'),
	include: m.aggregates_include_short
};

/** Names in a sentence, the first so many of them. */
const MOST_NAMED = 4;
const several = (names: readonly string[]): string =>
	names.length > MOST_NAMED
		? m.and_more({
				names: listed(names.slice(0, MOST_NAMED)),
				more: String(names.length - MOST_NAMED)
			})
		: listed(names);

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
	leftOut: 0
});

export const yearWords = (first: number, last: number) =>
	first === last ? String(first) : `${first}–${last}`;
