import type { CharacterChanges } from './properties.ts';
import { type Style, toggled } from './styles.ts';

export interface CharacterLook {
	isShown: boolean;
	isRaised: boolean;
	isUnsure: boolean;
}

/** Half points. */
const LEAST_SHIFT = 4;
const SMALLEST = 5;
const PAPER = 0xffffff;
/** As far apart, in each of the three, as no eye tells. */
const SAME = 12;

/** How a run looks by its own changes and the styles of its paragraph and its own. */
export function characterLookOf(
	own: CharacterChanges,
	paragraph: Style,
	style: Style | null,
	isInTable: boolean
): CharacterLook {
	const of = style?.characters ?? {};
	const isOn = (key: 'strike' | 'doubleStrike' | 'vanish' | 'specVanish'): boolean => {
		// Styles of both kinds that say the same undo each other.
		const isStyled = (of[key] === 1) !== (paragraph.characters[key] === 1);
		return toggled(own[key], isStyled);
	};
	const nearest = <K extends keyof CharacterChanges>(key: K): CharacterChanges[K] =>
		own[key] ?? of[key] ?? paragraph.characters[key];
	const ground = nearest('ground') ?? null;
	const colour = nearest('colour') ?? null;
	const isPale = colour !== null && isSame(colour, ground ?? PAPER);
	// The shade of a cell is not known here.
	const isUnsure = isPale && ground === null && isInTable;
	return {
		isShown: !(
			isOn('strike') ||
			isOn('doubleStrike') ||
			isOn('vanish') ||
			isOn('specVanish') ||
			own.isDeleted === true ||
			(nearest('size') ?? 24) < SMALLEST ||
			isPale
		),
		isRaised: (nearest('script') ?? 0) !== 0 || Math.abs(nearest('position') ?? 0) >= LEAST_SHIFT,
		isUnsure
	};
}

const isSame = (a: number, b: number): boolean =>
	[0, 8, 16].every((shift) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) <= SAME);
