import type { Place } from './place.ts';

/** A box on a page: points of the page as it is shown, from its upper left corner. */
export interface PageBox {
	/** From 1. */
	page: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** What was read of a place on the picture of a page. */
export interface SeenCell extends PageBox {
	/** What each reading made of it, the likeliest first, none twice. */
	readings: readonly string[];
	/** Independent readings agree. */
	isAgreed: boolean;
	/** The place itself, as PNG. */
	png: Uint8Array;
}

/** Where a cell of the form stands on a page, and how it looks there. */
export interface Cutout extends PageBox {
	place: Place;
	png: Uint8Array;
}

/** What of a report was read from pictures. */
export interface PicturesRead {
	/** Cells of the form that stand on pictures, and those of them that are vouched for. */
	cells: number;
	vouched: number;
	cutouts: Cutout[];
}
