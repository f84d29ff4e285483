import type { Picture } from '../picture.ts';

/** How a picture is stored beside how it is shown, 1 to 8 (TIFF 6.0, tag 274; Exif has the same). */
export const ORIENTATION = 't274';

/** The picture as it is shown, by how it is stored; any other value is the usual one. */
export function shownUpright(picture: Picture, orientation: number): Picture {
	const place = PLACES[orientation];
	if (place === undefined) return picture;
	const { width: across, height: down, channels, data } = picture;
	const isOnItsSide = orientation >= FIRST_ON_ITS_SIDE;
	const [width, height] = isOnItsSide ? [down, across] : [across, down];
	const out = new Uint8Array(data.length);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [column, row] = place(x, y, across - 1, down - 1);
			const from = (row * across + column) * channels;
			const to = (y * width + x) * channels;
			for (let c = 0; c < channels; c++) out[to + c] = data[from + c] ?? 0;
		}
	return { width, height, channels, data: out };
}

/** From here on rows are stored as columns. */
const FIRST_ON_ITS_SIDE = 5;

type Place = (x: number, y: number, right: number, bottom: number) => readonly [number, number];

/** Where what is shown at x, y is stored; `right` and `bottom` are the last column and row that are stored. */
const PLACES: Readonly<Record<number, Place>> = {
	2: (x, y, right) => [right - x, y],
	3: (x, y, right, bottom) => [right - x, bottom - y],
	4: (x, y, _right, bottom) => [x, bottom - y],
	5: (x, y) => [y, x],
	6: (x, y, _right, bottom) => [y, bottom - x],
	7: (x, y, right, bottom) => [right - y, bottom - x],
	8: (x, y, right) => [right - y, x]
};
