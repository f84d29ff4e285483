import { pinyin } from 'pinyin-pro';
import type { LatinName } from '#domain/region.ts';

/** How a word is read where the dictionary reads it otherwise: one syllable a character. */
interface Reading {
	word: string;
	syllables: readonly string[];
}

/** How names of this registry are spelled, and which of them have an English name of old. */
export interface Spelling {
	/** The syllables of a Chinese name without tones, one a character; what is not Chinese stays. */
	syllables(name: string): readonly string[];
	official(name: string): string | undefined;
}

/** Of two readings that meet in a name the longer wins. */
export function spellingOf(known: readonly LatinName[]): Spelling {
	const readings = known.map(({ name, pinyin }) => ({ word: name, syllables: pinyin.split(' ') }));
	const english = new Map(known.flatMap((one) => (one.name_en ? [[one.name, one.name_en]] : [])));
	return {
		syllables: (name) => syllablesOf(name, readings),
		official: (name) => english.get(name)
	};
}

function syllablesOf(name: string, readings: readonly Reading[]): string[] {
	const found = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'spaced' });
	const characters = [...name];
	if (found.length !== characters.length) return characters;
	const sure = characters.map(() => 0);
	for (const { word, syllables } of readings)
		for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
			const from = [...name.slice(0, at)].length;
			for (const [i, syllable] of syllables.entries()) {
				if ((sure[from + i] ?? 0) > syllables.length) continue;
				sure[from + i] = syllables.length;
				found[from + i] = syllable;
			}
		}
	return found;
}

/** Syllables as one word: Lu’an, Dong’e (GB/T 28039: an apostrophe before a, o and e). */
export function wordOf(syllables: readonly string[]): string {
	const word = syllables
		.map((syllable, i) => (i > 0 && /^[aoe]/u.test(syllable) ? `’${syllable}` : syllable))
		.join('');
	return word.charAt(0).toUpperCase() + word.slice(1);
}
