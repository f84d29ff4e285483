import { rollup, sum } from 'd3';
import type { Scope } from '#domain/report.ts';
import type { SeriesBreak } from '#lib/charts/marks/points.ts';
import type { Database } from '#lib/db/database.ts';
import { m } from '#lib/paraglide/messages.js';
import { children } from '#lib/queries/children.ts';
import type { ChildRow } from '#lib/queries/children.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import type { PlaceRow } from '#lib/queries/dimensions.ts';
import { composition } from '#lib/queries/facets.ts';
import type { CompositionRow, FormRow } from '#lib/queries/facets.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { agenciesNamed } from '#lib/queries/things.ts';
import type { Thing } from '#lib/queries/things.ts';

/** What is known around a selection: its places with those they lie in, what lies within it, its forms. */
export interface Context {
	places: PlaceRow[];
	/** The organs that it names. */
	agencies: Thing[];
	within: ChildRow[];
	forms: FormRow[];
	/** Reports of the selection. */
	reports: number;
	/** Reports that it leaves out for what they count, where the reader named no scope. */
	leftOut: { scope: Scope; reports: number }[];
}

export async function readContext(database: Database, selection: Selection): Promise<Context> {
	const [region] = selection.regions;
	const [parts, places, agencies, within] = await Promise.all([
		database.query(composition(selection)),
		region === undefined ? [] : database.query(placesOf(selection.regions.flatMap(aroundOf))),
		selection.agencies.length === 0 ? [] : database.query(agenciesNamed(selection.agencies)),
		region === undefined ? [] : database.query(children({ ...selection, regions: [region] }))
	]);
	return {
		forms: formsOf(parts),
		places,
		agencies,
		within: within.filter((child) => !child.own),
		reports: sum(parts, (part) => part.reports),
		leftOut: selection.scopes.length > 0 ? [] : leftOutOf(parts)
	};
}

function leftOutOf(parts: readonly CompositionRow[]): Context['leftOut'] {
	const counts = rollup(
		parts,
		(rows) => sum(rows, (row) => row.left_out),
		(part) => part.scope
	);
	return [...counts].flatMap(([scope, reports]) => (reports > 0 ? { scope, reports } : []));
}

/** One row for each form of a year. */
export function formsOf(parts: readonly CompositionRow[]): FormRow[] {
	const counts = rollup(
		parts.filter((part) => part.reports > 0),
		(rows) => sum(rows, (row) => row.reports),
		(part) => part.year,
		(part) => part.template
	);
	return [...counts].flatMap(([year, forms]) =>
		[...forms].map(([template, reports]) => ({ year, template, reports }))
	);
}

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
