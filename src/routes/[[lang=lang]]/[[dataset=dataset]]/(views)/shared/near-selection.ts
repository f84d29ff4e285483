import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { SCOPES } from '#domain/report.ts';
import type { Scope } from '#domain/report.ts';
import type { FacetRow } from '#lib/queries/facets.ts';
import type { Selection } from '#lib/queries/selection.ts';

/** The selections that one choice in the fields of a selection leads to. */
export function selectionsNear(from: Selection, offered: readonly FacetRow[]): Selection[] {
	const one = <Code extends string>(facet: FacetRow['facet'], list: readonly { code: Code }[]) => {
		const codes = codesOf(facet, offered);
		return list.flatMap(({ code }) => (codes.includes(code) ? [[code]] : []));
	};
	const changes: Partial<Selection>[] = [
		...codesOf('province', offered).map((code) => ({ regions: [code] })),
		...one('level', AGENCY_LEVELS).map((levels) => ({ levels })),
		...one('kind', AGENCY_KINDS).map((kinds) => ({ kinds })),
		...codesOf('sector', offered).map((code) => ({ sectors: [code] })),
		...scopeSets(scopesOf(offered)).map((scopes) => ({ scopes })),
		...yearsNear(codesOf('year', offered).map(Number)).map((years) => ({ years }))
	];
	return changes.map((change) => ({ ...from, ...change }));
}

export const codesOf = (facet: FacetRow['facet'], offered: readonly FacetRow[]): string[] =>
	offered.filter((row) => row.facet === facet).map(({ code }) => code);

/** The scopes that reports have, in the order of the form. */
export const scopesOf = (offered: readonly FacetRow[]): Scope[] =>
	SCOPES.filter((scope) => codesOf('scope', offered).includes(scope));

/** One scope each, the own with those that do not say, and every one. */
export function scopeSets(known: readonly Scope[]): (readonly Scope[])[] {
	const sets: (readonly Scope[])[] = [
		...known.map((scope) => [scope]),
		(['own', 'unknown'] as const).filter((scope) => known.includes(scope)),
		known
	];
	return sets.filter(
		(set, i) => set.length > 0 && sets.findIndex((s) => `${s}` === `${set}`) === i
	);
}

/** From one of them on, and up to one. */
function yearsNear(years: readonly number[]): [number, number][] {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return years.flatMap((year): [number, number][] => [
		...(year === first ? [] : ([[year, last]] as [number, number][])),
		...(year === last ? [] : ([[first, year]] as [number, number][]))
	]);
}
