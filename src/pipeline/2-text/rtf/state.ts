/** What of the text is read as what: `skip` is none of it. */
export type Destination =
	'text' | 'skip' | 'fonts' | 'colours' | 'label' | 'properties' | 'picture';

/** What a group begins with from the one around it. */
export interface State {
	destination: Destination;
	/** By one line, by two, and as a change that deletes: each is on and off by itself. */
	isStruck: boolean;
	isStruckTwice: boolean;
	isDeleted: boolean;
	isHidden: boolean;
	isRaised: boolean;
	/** Half points. */
	shift: number;
	size: number;
	colour: number;
	ground: number;
	font: number;
	/** How many signs stand behind a character for readers that do not know it. */
	fallback: number;
	depth: number;
	/** The field or shape that is open, which prints something if it has a text. */
	holder: Holder | null;
}

export interface Holder {
	isFilled: boolean;
	outer: Holder | null;
}

const USUAL_SIZE = 24;

export const firstState = (font: number): State => ({
	destination: 'text',
	isStruck: false,
	isStruckTwice: false,
	isDeleted: false,
	isHidden: false,
	isRaised: false,
	shift: 0,
	size: USUAL_SIZE,
	colour: 0,
	ground: 0,
	font,
	fallback: 1,
	depth: 0,
	holder: null
});

/** The look of a run as if nothing had been said of it. */
export function plainRun(state: State, font: number): void {
	const { destination, fallback, depth, holder } = state;
	Object.assign(state, firstState(font), { destination, fallback, depth, holder });
}

/** Changes how a run looks by a word of control; false for a word that says nothing of that. */
export function setLook(state: State, word: string, number: number | null): boolean {
	const isOn = number !== 0;
	switch (word) {
		case 'strike':
			state.isStruck = isOn;
			return true;
		case 'striked':
			state.isStruckTwice = isOn;
			return true;
		case 'deleted':
			state.isDeleted = isOn;
			return true;
		case 'v':
		case 'webhidden':
			if (word === 'v') state.isHidden = isOn;
			return true;
		case 'super':
		case 'sub':
			state.isRaised = isOn;
			return true;
		case 'nosupersub':
			state.isRaised = false;
			return true;
		case 'up':
		case 'dn':
			state.shift = number ?? 6;
			return true;
		case 'fs':
			state.size = number ?? USUAL_SIZE;
			return true;
		case 'cf':
			state.colour = number ?? 0;
			return true;
		case 'cb':
		case 'chcbpat':
		case 'highlight':
			state.ground = number ?? 0;
			return true;
		case 'f':
			state.font = number ?? 0;
			return true;
		default:
			return false;
	}
}
