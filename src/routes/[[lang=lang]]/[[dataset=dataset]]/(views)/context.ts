import type { SeriesBreak } from '#lib/charts/lines/points.ts';
import type { Database } from '#lib/db/database.ts';
import { m } from '#lib/paraglide/messages.js';
import { children } from '#lib/queries/children.ts';
import type { ChildRow } from '#lib/queries/children.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import type { PlaceRow } from '#lib/queries/dimensions.ts';
import { formsByYear } from '#lib/queries/facets.ts';
import type { FormRow } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { everyReport } from '#lib/queries/where.ts';

/** What is known around a selection: its places with those they lie in, what lies within it, its forms. */
export interface Context {
	places: PlaceRow[];
	within: ChildRow[];
	forms: FormRow[];
	/** Reports of the selection. */
	reports: number;
	/** Reports on whole areas that it leaves out, lest requests count twice. */
	leftOut: number;
}

export async function readContext(database: Database, selection: Selection): Promise<Context> {
	const [region] = selection.regions;
	const [forms, every, places, within] = await Promise.all([
		database.query(formsByYear(selection)),
		database.query(formsByYear(everyReport(selection))),
		database.query(placesOf(selection.regions.flatMap(aroundOf))),
		region === undefined ? [] : database.query(children({ ...EVERYTHING, regions: [region] }))
	]);
	const reports = countOf(forms);
	return {
		forms,
		places,
		within: within.filter((child) => !child.own),
		reports,
		leftOut: selection.aggregates === 'exclude' ? countOf(every) - reports : 0
	};
}

const countOf = (forms: readonly FormRow[]) => forms.reduce((sum, form) => sum + form.reports, 0);

/** A code of GB/T 2260 holds those of the prefecture and the province around it. */
const aroundOf = (region: string) => [
	...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`])
];

/** Between years in which most reports use different forms, a series is not drawn through. */
export function breaksOf(forms: readonly FormRow[]): SeriesBreak[] {
	const main = new Map<number, FormRow>();
	for (const form of forms) {
		const known = main.get(form.year);
		if (!known || form.reports > known.reports) main.set(form.year, form);
	}
	return [...main.values()]
		.sort((a, b) => a.year - b.year)
		.flatMap((form, index, all) => {
			const before = all[index - 1];
			if (!before || before.template === form.template) return [];
			const note =
				form.template === '2021' || form.template === '2019'
					? m.break_form({ template: form.template })
					: m.break_other();
			return [{ year: form.year, note }];
		});
}
