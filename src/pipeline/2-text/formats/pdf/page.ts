/** Measures are points of the page as it is shown, from its upper left corner. */
export interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Characters that stand together. */
export interface Word extends Box {
	text: string;
	/** Of the font. */
	size: number;
}

/** A line that is drawn, upright or level; boxes without area. */
export type Ruling = Box;

export interface Page {
	width: number;
	height: number;
	words: Word[];
	level: Ruling[];
	upright: Ruling[];
}

export const middle = ({ left, right, top, bottom }: Box) => ({
	x: (left + right) / 2,
	y: (top + bottom) / 2
});
