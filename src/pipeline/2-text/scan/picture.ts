/** A picture as decoders give it: 8 bits a channel, row by row from the upper left. */
export interface Picture {
	width: number;
	height: number;
	channels: 1 | 3 | 4;
	data: Uint8Array | Uint8ClampedArray;
}

/** Pixels; the camera of a telephone gives a fifth of it. */
export const LARGEST_PICTURE = 60_000_000;

/** 0 is ink, 255 is paper. */
export interface Grey {
	width: number;
	height: number;
	data: Uint8Array;
}

/** 1 where there is ink. */
export type Mask = Grey;

export const blank = (width: number, height: number, fill: number): Grey => ({
	width,
	height,
	data: new Uint8Array(width * height).fill(fill)
});

/** In pixels, half open. */
export interface PixelBox {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The part of a box that is on the picture, its sides on whole pixels. */
export const within = ({ width, height }: Grey, box: PixelBox): PixelBox => ({
	left: Math.max(0, Math.round(box.left)),
	right: Math.min(width, Math.round(box.right)),
	top: Math.max(0, Math.round(box.top)),
	bottom: Math.min(height, Math.round(box.bottom))
});

export function cropped(grey: Grey, given: PixelBox): Grey {
	const box = within(grey, given);
	const width = Math.max(0, box.right - box.left);
	const height = Math.max(0, box.bottom - box.top);
	const crop = blank(width, height, PAPER);
	for (let y = 0; y < height; y++) {
		const from = (box.top + y) * grey.width + box.left;
		crop.data.set(grey.data.subarray(from, from + width), y * width);
	}
	return crop;
}
export const PAPER = 255;
