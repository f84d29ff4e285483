/** No browser lays out much more than this. */
const TALLEST = 15_000_000;

export interface RowWindow {
	/** Of the whole list, in pixels. */
	height: number;
	/** Rows that are seen at once. */
	visible: number;
}

export const windowOf = (rows: number, rowHeight: number, view: number): RowWindow => ({
	height: Math.min(rows * rowHeight, TALLEST),
	visible: Math.max(1, Math.floor(view / rowHeight))
});

/** The first row that is seen where the list is scrolled to `top`. A list taller than a browser lays out moves by more than a row a row's height. */
export function firstRow(rows: number, { height, visible }: RowWindow, view: number, top: number) {
	const last = Math.max(0, rows - visible);
	const way = height - view;
	return way <= 0 ? 0 : Math.min(last, Math.max(0, Math.round((top / way) * last)));
}

/** Where the list is scrolled to so that a row is the first that is seen. */
export function topOf(rows: number, { height, visible }: RowWindow, view: number, first: number) {
	const last = Math.max(0, rows - visible);
	return last === 0 ? 0 : (Math.min(last, Math.max(0, first)) / last) * Math.max(0, height - view);
}
