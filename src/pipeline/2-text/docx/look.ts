import { type Colour, isSame } from '../css/lengths.ts';
import type { RunProperties } from './properties.ts';
import type { Styles } from './styles.ts';

/** What stands around a run and gives it its look. */
export interface Around {
	paragraphStyle: string | undefined;
	tableStyle: string | undefined;
	/** The nearest shade of paragraph, cell or table; undefined where none is said. */
	ground: string | undefined;
}

export interface RunLook {
	isShown: boolean;
	isRaised: boolean;
	/** Whether it is seen cannot be told. */
	isUnsure: boolean;
}

/** Half points: letters set right are moved by less, and no eye reads smaller ones. */
const LEAST_SHIFT = 4;
const SMALLEST = 5;
const PAPER = 'FFFFFF';

/**
 * How a run looks by its own properties and its styles. What is on or off in several levels of styles is
 * on if an odd number of them says so (ECMA-376, part 1, 17.7.3); its own property goes before them all.
 */
export function runLookOf(own: RunProperties, around: Around, styles: Styles): RunLook {
	const levels = [
		styles.run('table', around.tableStyle),
		styles.run('paragraph', around.paragraphStyle ?? styles.paragraph),
		styles.run('character', own.style)
	];
	const toggled = (property: 'strike' | 'vanish'): boolean =>
		own[property] ??
		(styles.defaults[property] === true ||
			levels.filter((level) => level[property] === true).length % 2 === 1);
	const nearest = <K extends keyof RunProperties>(property: K): RunProperties[K] =>
		own[property] ??
		levels[2]?.[property] ??
		levels[1]?.[property] ??
		levels[0]?.[property] ??
		styles.defaults[property];
	const size = nearest('size') ?? 24;
	const isStruck = toggled('strike') || nearest('dstrike') === true;
	const ground = nearest('ground') ?? around.ground;
	const pale = palenessOf(nearest('colour'), ground, around.tableStyle !== undefined);
	return {
		isShown: !isStruck && !toggled('vanish') && size >= SMALLEST && pale !== 'unseen',
		isRaised: nearest('isRaised') === true || Math.abs(nearest('position') ?? 0) >= LEAST_SHIFT,
		isUnsure: pale === 'unsure'
	};
}

/** A colour like the one under it; a table's style may paint cells in ways that are not followed here. */
function palenessOf(
	colour: string | undefined,
	ground: string | undefined,
	isStyledTable: boolean
): 'seen' | 'unseen' | 'unsure' {
	const [front, back] = [partsOf(colour), partsOf(isSaid(ground) ? ground : PAPER)];
	if (front === null) return 'seen';
	if (back === null) return isSame(front, [255, 255, 255]) ? 'unsure' : 'seen';
	if (!isSame(front, back)) return 'seen';
	return isStyledTable && !isSaid(ground) ? 'unsure' : 'unseen';
}

const isSaid = (ground: string | undefined): ground is string =>
	ground !== undefined && ground !== 'auto' && ground !== '';

function partsOf(colour: string | undefined): Colour | null {
	if (colour === undefined || !/^[0-9a-f]{6}$/iu.test(colour)) return null;
	const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
	return [part(0), part(2), part(4)];
}
