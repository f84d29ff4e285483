import { createBytes } from './bytes.ts';
import type { Place } from './file-information.ts';
import {
	type CharacterChanges,
	characterChanges,
	type ParagraphChanges,
	paragraphChanges
} from './properties.ts';

export interface Style {
	characters: CharacterChanges;
	paragraph: ParagraphChanges;
}

const EMPTY: Style = { characters: {}, paragraph: {} };
const NO_DATA = new Uint8Array();
const OF_PARAGRAPHS = 1;
const OF_CHARACTERS = 2;
const NO_BASE = 0xfff;
const LONGEST_CHAIN = 30;

interface Definition extends Style {
	base: number;
}

/** The styles by their numbers, each with those it is based on ([MS-DOC] 2.9.271). */
export function stylesOf(table: Uint8Array, { at, size }: Place): (index: number) => Style {
	const definitions = definitionsOf(table.subarray(at, at + size));
	const known = new Map<number, Style>();
	return (index) => {
		const found = known.get(index);
		if (found) return found;
		const chain: Definition[] = [];
		for (let i = index; chain.length < LONGEST_CHAIN;) {
			const definition = definitions[i];
			if (!definition) break;
			chain.push(definition);
			i = definition.base;
		}
		const style = chain.reduceRight<Style>(
			(base, own) => ({
				characters: based(base.characters, own.characters),
				paragraph: { ...base.paragraph, ...own.paragraph }
			}),
			EMPTY
		);
		known.set(index, style);
		return style;
	};
}

/** A style's own changes over those of its base, to which its toggles may point. */
function based(base: CharacterChanges, own: CharacterChanges): CharacterChanges {
	const found = { ...base, ...own };
	for (const key of ['strike', 'vanish', 'doubleStrike', 'specVanish'] as const)
		if (own[key] !== undefined) found[key] = toggled(own[key], base[key] === 1) ? 1 : 0;
	return found;
}

/** What a toggle comes to where the style says `isStyled`. */
export function toggled(value: number | undefined, isStyled: boolean): boolean {
	if (value === undefined || value === 0x80) return isStyled;
	return value === 0x81 ? !isStyled : value === 1;
}

function definitionsOf(sheet: Uint8Array): (Definition | undefined)[] {
	const bytes = createBytes(sheet);
	const head = bytes.u16(0);
	const count = Math.min(4096, bytes.u16(2));
	const baseSize = bytes.u16(4);
	const found: (Definition | undefined)[] = [];
	let at = 2 + head;
	for (let i = 0; i < count; i++) {
		const size = bytes.u16(at);
		found.push(size === 0 ? undefined : definitionOf(bytes.part(at + 2, at + 2 + size), baseSize));
		at += 2 + size;
	}
	return found;
}

function definitionOf(definition: Uint8Array, baseSize: number): Definition {
	const bytes = createBytes(definition);
	const kind = bytes.u16(2) & 0xf;
	const base = bytes.u16(2) >> 4;
	const count = bytes.u16(4) & 0xf;
	// Behind the name, which ends in a zero.
	let at = baseSize + 2 + bytes.u16(baseSize) * 2 + 2;
	const lists: Uint8Array[] = [];
	for (let i = 0; i < count; i++) {
		const size = bytes.u16(at);
		lists.push(bytes.part(at + 2, at + 2 + size));
		at += 2 + size + (size % 2);
	}
	const [first = NO_DATA, second = NO_DATA] = lists;
	return {
		base: base === NO_BASE ? -1 : base,
		characters:
			kind === OF_PARAGRAPHS
				? characterChanges(second)
				: kind === OF_CHARACTERS
					? characterChanges(first)
					: {},
		paragraph: kind === OF_PARAGRAPHS ? paragraphChanges(first.subarray(2), NO_DATA) : {}
	};
}
