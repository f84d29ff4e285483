import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency.ts';
import { SCOPES } from '#domain/report.ts';
import { TEMPLATES, type Template } from '#domain/template.ts';
import type { Scope } from '#domain/report.ts';

/** Which reports a question is about; an empty list or null leaves that side open. */
export interface Selection {
	/** Codes of places; each stands for all organs in it. */
	readonly regions: readonly string[];
	readonly sectors: readonly string[];
	readonly kinds: readonly AgencyKind[];
	readonly levels: readonly AgencyLevel[];
	/**
	 * Open, it is what the organs report of themselves: reports on whole areas would count the same
	 * requests twice, and so may those that do not say what they count. See `where`.
	 */
	readonly scopes: readonly Scope[];
	readonly agencies: readonly string[];
	readonly template: Template | null;
	/** First and last. */
	readonly years: readonly [number, number] | null;
}

export const EVERYTHING: Selection = {
	regions: [],
	sectors: [],
	kinds: [],
	levels: [],
	scopes: [],
	agencies: [],
	template: null,
	years: null
};

/** How addresses named scopes before each was a choice of its own. */
const FORMERLY: Readonly<Record<string, readonly Scope[]>> = {
	only: ['aggregate'],
	include: SCOPES
};

const MOST_VALUES = 40;
const LONGEST = 4000;

/** Reads a selection from an address: what is unknown, malformed or too much is dropped. */
export function fromAddress(params: URLSearchParams): Selection {
	return {
		regions: words(params, 'region', /^\d{6}$/),
		sectors: words(params, 'sector', /^[a-z][a-z0-9_]{0,39}$/),
		kinds: known(params, 'kind', AGENCY_KINDS.map(codeOf)),
		levels: known(params, 'level', AGENCY_LEVELS.map(codeOf)),
		scopes: scopesOf(params),
		agencies: words(params, 'agency', AGENCY_ID),
		template: known(params, 'template', TEMPLATES)[0] ?? null,
		years: yearsOf(params.get('years'))
	};
}

/** A value in an address that is not taken, and the parameter that it stands under. */
export interface PassedOver {
	name: string;
	value: string;
}

/** What `fromAddress` drops, by the parameters that it reads. */
export function passedOverIn(
	params: URLSearchParams
): Readonly<Record<string, readonly PassedOver[]>> {
	const { years, ...taken } = fromAddress(params);
	const without = (name: string, kept: readonly string[]) =>
		valuesIn(params, name).filter(({ value }) => !kept.includes(value));
	return {
		region: without('region', taken.regions),
		sector: without('sector', taken.sectors),
		kind: without('kind', taken.kinds),
		level: without('level', taken.levels),
		scope: without('scope', taken.scopes),
		agency: without('agency', taken.agencies),
		template: without('template', taken.template === null ? [] : [taken.template]),
		years: textsIn(params, 'years').slice(years === null ? 0 : 1),
		aggregates: textsIn(params, 'aggregates').filter(({ value }) => !(value in FORMERLY))
	};
}

/** What stands under a parameter, once for each time that it is there. */
export const textsIn = (params: URLSearchParams, name: string): PassedOver[] =>
	params.getAll(name).flatMap((value) => (value.trim() === '' ? [] : [{ name, value }]));

/** The same of a list, its values apart. */
export const valuesIn = (params: URLSearchParams, name: string): PassedOver[] =>
	textsIn(params, name).flatMap(({ value: text }) =>
		text.split(',').flatMap((value) => (value.trim() === '' ? [] : [{ name, value }]))
	);

/** The address of a selection, without what is open; `fromAddress` reads it back. */
export function toAddress(selection: Selection): URLSearchParams {
	const { years, template } = selection;
	const entries: [string, string | undefined][] = [
		['region', selection.regions.join(',')],
		['sector', selection.sectors.join(',')],
		['kind', selection.kinds.join(',')],
		['level', selection.levels.join(',')],
		['scope', selection.scopes.join(',')],
		['agency', selection.agencies.join(',')],
		['template', template ?? ''],
		['years', years ? [...new Set(years)].join('-') : '']
	];
	return new URLSearchParams(entries.filter((e): e is [string, string] => Boolean(e[1])));
}

/** Organs and places of a comparison: `ids=371300,…` in the order given. */
export const idsFromAddress = (params: URLSearchParams, most = 8): string[] =>
	words(params, 'ids', AGENCY_ID).slice(0, most);

/** Letters, digits and hyphens of any script: what an id of ours can hold. */
const AGENCY_ID = /^[\p{L}\p{N}_.:-]{1,80}$/u;

const codeOf = <Code extends string>(entry: { code: Code }): Code => entry.code;

function words(params: URLSearchParams, name: string, pattern: RegExp): string[] {
	const text = params.getAll(name).join(',').slice(0, LONGEST);
	const found = text.split(',').filter((word) => pattern.test(word));
	return [...new Set(found)].slice(0, MOST_VALUES);
}

function known<Code extends string>(
	params: URLSearchParams,
	name: string,
	codes: readonly Code[]
): Code[] {
	const asked = words(params, name, /^\w{1,40}$/);
	return codes.filter((code) => asked.includes(code));
}

function scopesOf(params: URLSearchParams): readonly Scope[] {
	const named = known(params, 'scope', SCOPES);
	return named.length > 0 ? named : (FORMERLY[params.get('aggregates') ?? ''] ?? []);
}

function yearsOf(text: string | null): [number, number] | null {
	const found = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '');
	if (!found) return null;
	const first = Number(found[1]);
	const last = Number(found[2] ?? found[1]);
	return first <= last ? [first, last] : [last, first];
}
