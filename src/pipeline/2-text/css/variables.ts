import type { Declared } from './declarations.ts';

const SET = /(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]*)/gu;
const USED = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/gu;

/** Nothing that hides text is longer; longer ones (pictures) would grow with every use. */
const LONGEST = 300;

/** Puts into declarations what a sheet's own variables stand for, where each is set once in it, else what it names in their stead. */
export function variablesOf(css: string): (one: Declared) => Declared {
	if (!css.includes('var(')) return (one) => one;
	const values = new Map<string, string | null>();
	for (const [, name = '', value = ''] of css.matchAll(SET)) {
		const own = value.length > LONGEST ? null : value.trim().toLowerCase();
		values.set(name, values.has(name) && values.get(name) !== own ? null : own);
	}
	return (one) => {
		if (!one.value.includes('var(') || one.value.length > LONGEST) return one;
		const value = one.value.replace(
			USED,
			(kept, name: string, other?: string) => values.get(name) ?? other ?? kept
		);
		return { ...one, value };
	};
}
