import { type Scope, SCOPES } from '#domain/report.ts';

/**
 * Years of an organ's reports by scope, of those that say their scope or need not; `assumed` are years of
 * those whose scope is only what organs of their kind mostly report. Each a whole number, and all in
 * one list: of a million reports sets would take as much room as all else.
 */
export type AnchorYears = readonly number[];

type Told = Scope | 'assumed';
const TOLD: readonly Told[] = [...SCOPES, 'assumed'];
const KINDS = TOLD.length;

const codeOf = (told: Told, year: number): number => year * KINDS + TOLD.indexOf(told);
const toldBy = (code: number): Told | undefined => TOLD[code % KINDS];
const yearBy = (code: number): number => Math.floor(code / KINDS);

/** As long as it must be: a list that is pushed to keeps room for more. */
export function withYear(years: AnchorYears, told: Told, year: number): AnchorYears {
	const code = codeOf(told, year);
	return years.includes(code) ? years : [...years, code];
}

export const hasYear = (years: AnchorYears, told: Told, year: number): boolean =>
	years.includes(codeOf(told, year));

export const yearsOf = (years: AnchorYears, told: Told): number[] =>
	years.filter((code) => toldBy(code) === told).map(yearBy);

/** Those of any scope, whatever it is. */
export const yearsOfScopes = (years: AnchorYears): number[] =>
	years.filter((code) => toldBy(code) !== 'assumed').map(yearBy);
