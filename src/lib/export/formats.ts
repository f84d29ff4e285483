/** Where a picture is to stand: how wide its chart is laid out, and the shape of the whole. */
export interface Format {
	id: 'column' | 'page' | 'slide' | 'phone';
	/** Of the chart, in pixels. */
	width: number;
	/** Width to height of the sheet; null where the picture ends with its last line. */
	ratio: number | null;
}

/** Whatever the screen it is taken from. */
export const FORMATS: readonly [Format, ...Format[]] = [
	{ id: 'page', width: 880, ratio: null },
	{ id: 'column', width: 430, ratio: null },
	{ id: 'slide', width: 880, ratio: 16 / 9 },
	{ id: 'phone', width: 360, ratio: null }
];

export const SCALES = [2, 1, 3] as const;
export type Scale = (typeof SCALES)[number];
