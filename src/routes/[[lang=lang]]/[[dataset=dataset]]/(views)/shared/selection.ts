import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FacetRow } from '#lib/queries/facets.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { Context } from './context.ts';
import { printedNumber } from './numbers.ts';
import { joined, labelOf, listed, scopeWord } from './words.ts';

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

/** The same without the count, for the subtitle of a chart. */
export const narrowWords = (
	selection: Selection,
	{ places, forms }: Context,
	choices: Choices
): string[] => {
	const years = forms.map((form) => form.year);
	const [first, last] = selection.years ?? [Math.min(...years), Math.max(...years)];
	return [
		selection.regions.length === 0
			? m.every_place()
			: listed(selection.regions.map((code) => placeName(code, places))),
		listed(selection.levels.map((code) => labelOf(AGENCY_LEVELS, code))),
		listed(selection.kinds.map((code) => labelOf(AGENCY_KINDS, code))),
		listed(selection.sectors.map((code) => labelOf(choices.sectors, code))),
		selection.aggregates === 'only' ? scopeWord('aggregate') : '',
		selection.aggregates === 'include' ? m.aggregates_include_short() : '',
		years.length === 0 && !selection.years ? '' : yearWords(first, last)
	].filter(Boolean);
};

export const yearWords = (first: number, last: number) =>
	first === last ? String(first) : `${first}–${last}`;

const placeName = (code: string, places: Context['places']) =>
	places.find((place) => place.region === code)?.name ?? code;
