import type { FacetRow } from '#lib/queries/facets.ts';
import { fromAddress, passedOverIn, textsIn, toAddress, valuesIn } from '#lib/queries/selection.ts';
import type { PassedOver, Selection } from '#lib/queries/selection.ts';
import { searchOf } from '#routes/links.ts';
import type { Parameters } from '#routes/links.ts';
import { codesOf, selectionsNear } from './near-selection.ts';

/** An id of a report or an organ as the dataset writes them. */
const ID = /^[\p{L}\p{N}_.:-]{1,120}$/u;
const YEAR = /^\d{4}$/u;
const PAGE = /^[1-9]\d{0,4}$/u;
const LONGEST = 4000;

const isAmong = (words: readonly string[]) => (text: string) => words.includes(text);

/** A part of a view's state and the parameters of the address that hold it, both ways. */
export interface Part<Value> {
	/** Anything malformed or unknown gives what stands by default: `first` where the view has one. */
	read(search: URLSearchParams, first?: Value): Value;
	/** Empty where it stands at its default. */
	write(value: Value): Parameters;
	/** What the address holds of its parameters and is not taken, an empty list where all is: each parameter that it reads has one. */
	passedOver(search: URLSearchParams): Readonly<Record<string, readonly PassedOver[]>>;
	/** What one touch of a control can make of it, given what the reports of the dataset have; of what a reader writes or picks from a long list, nothing. */
	near(from: Value, offered: readonly FacetRow[]): readonly Value[];
}

/** The state of a view and the search part of its address. */
export interface Address<State> extends Part<State> {
	searchFor(state: State): string;
}

export function addressOf<State extends object>(parts: {
	[Key in keyof State]: Part<State[Key]>;
}): Address<State> {
	const whole = group(parts);
	return { ...whole, searchFor: (state) => searchOf(whole.write(state)) };
}

/** Parts of a state that stand together in it. */
export function group<State extends object>(parts: {
	[Key in keyof State]: Part<State[Key]>;
}): Part<State> {
	const keys = Object.keys(parts) as (keyof State)[];
	return {
		read: (search, first) =>
			Object.fromEntries(
				keys.map((key) => [key, parts[key].read(search, first?.[key])])
			) as unknown as State,
		write: (state) => Object.assign({}, ...keys.map((key) => parts[key].write(state[key]))),
		passedOver: (search) => Object.assign({}, ...keys.map((key) => parts[key].passedOver(search))),
		near: (from, offered) =>
			keys.flatMap((key) =>
				parts[key].near(from[key], offered).map((value) => ({ ...from, [key]: value }))
			)
	};
}

/** One parameter: how its text is read (null where it is absent), whether it can be, and how it is written (empty at the default). */
const parameter = <Value>(
	name: string,
	read: (text: string | null, first: Value | undefined) => Value,
	isTaken: (text: string) => boolean,
	write: (value: Value) => string | number | null,
	near: (offered: readonly FacetRow[]) => readonly Value[] = () => []
): Part<Value> => ({
	read: (search, first) => read(search.get(name), first),
	write: (value) => ({ [name]: write(value) }),
	// Of one that stands there more than once, the first is read.
	passedOver: (search) => ({
		[name]: textsIn(search, name).filter(({ value }, i) => i > 0 || !isTaken(value))
	}),
	near: (_, offered) => near(offered)
});

/** A list in one parameter, its values apart by commas: those that can be taken, `most` of them, none twice; `first` stands for none. */
export const listOf = <Value>(
	name: string,
	most: number,
	read: (text: string) => Value | null,
	write: (value: Value) => string,
	near: () => readonly Value[][] = () => []
): Part<readonly Value[]> => {
	const texts = (search: URLSearchParams): string[] => {
		const found = (search.get(name) ?? '').slice(0, LONGEST).split(',');
		return [...new Set(found.filter((text) => read(text) !== null))].slice(0, most);
	};
	return {
		read: (search, first = []) => {
			const found = texts(search).flatMap((text) => read(text) ?? []);
			return found.length > 0 ? found : [...first];
		},
		write: (values) => ({ [name]: values.map(write).join(',') }),
		passedOver: (search) => {
			const taken = texts(search);
			return { [name]: valuesIn(search, name).filter(({ value }) => !taken.includes(value)) };
		},
		near
	};
};

/** Which reports the view is about; `keep` narrows it to what the view can be asked. */
export const selected = (keep: (selection: Selection) => Selection = (all) => all) => ({
	read: (search: URLSearchParams) => keep(fromAddress(search)),
	write: (selection: Selection): Parameters => Object.fromEntries(toAddress(selection)),
	passedOver: passedOverIn,
	near: (from: Selection, offered: readonly FacetRow[]) => selectionsNear(from, offered).map(keep)
});

/** One of a list of words; the first stands for anything else. */
export const oneOf = <const Word extends string>(
	name: string,
	words: readonly [Word, ...Word[]]
): Part<Word> =>
	parameter<Word>(
		name,
		(text) => words.find((word) => word === text) ?? words[0],
		isAmong(words),
		(word) => (word === words[0] ? null : word),
		() => words
	);

/** One of a list of words, or none. */
export const maybeOneOf = <Word extends string>(
	name: string,
	words: readonly Word[]
): Part<Word | null> =>
	parameter<Word | null>(
		name,
		(text) => words.find((word) => word === text) ?? null,
		isAmong(words),
		(word) => word,
		() => words
	);

/** Whether the parameter is this word. */
export const flag = (name: string, word: string): Part<boolean> =>
	parameter<boolean>(
		name,
		(text) => text === word,
		(text) => text === word,
		(on) => (on ? word : null),
		() => [true]
	);

/** Text of a form, such as an id of a rule. */
export const matching = (name: string, pattern: RegExp): Part<string | null> =>
	parameter<string | null>(
		name,
		(text) => (pattern.test(text ?? '') ? text : null),
		(text) => pattern.test(text),
		(text) => text
	);

/** Words that a reader wrote. */
export const words = (name: string, most: number): Part<string> =>
	parameter<string>(
		name,
		(text) => (text ?? '').trim().slice(0, most).trim(),
		(text) => text.trim().length <= most,
		(text) => text
	);

export const year = (name: string): Part<number | null> =>
	parameter<number | null>(
		name,
		(text) => (YEAR.test(text ?? '') ? Number(text) : null),
		(text) => YEAR.test(text),
		(value) => (value === null ? null : String(value).padStart(4, '0')),
		(offered) => codesOf('year', offered).map(Number)
	);

/** A page of a list, from 1. */
export const pageNumber = (name = 'page'): Part<number> =>
	parameter<number>(
		name,
		(text) => (PAGE.test(text ?? '') ? Number(text) : 1),
		(text) => PAGE.test(text),
		(page) => (page === 1 ? null : page),
		() => [2]
	);

/** The id of one thing; the view's first where the address names none. */
export const id = (name: string): Part<string | null> =>
	parameter<string | null>(
		name,
		(text, first = null) => (ID.test(text ?? '') ? text : first),
		(text) => ID.test(text),
		(value) => value
	);

/** Ids in the order given, none twice; the view's first ones where the address names none. */
export const ids = (name: string, most: number): Part<readonly string[]> =>
	listOf(
		name,
		most,
		(text) => (ID.test(text) ? text : null),
		(text) => text
	);
