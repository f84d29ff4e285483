import type { Mask, PixelBox } from './picture.ts';

/** Runs of ink this long are lines and no strokes of characters, in inches. */
const SHORTEST = { level: 0.33, upright: 0.2 };
/** What noise takes out of a line, in inches. */
const GAP = 0.02;
/** Thicker than this it is a bar and no line, in inches. */
const THICKEST = 0.05;

/** The lines that are drawn on a straight page, as boxes in pixels; `dpi` is the measure of the picture. */
export function rulingsOf(mask: Mask, dpi: number): { level: PixelBox[]; upright: PixelBox[] } {
	const turn = ({ left, right, top, bottom }: PixelBox): PixelBox => ({
		left: top,
		right: bottom,
		top: left,
		bottom: right
	});
	return {
		level: linesIn(mask.width, mask.height, 1, mask.width, mask.data, SHORTEST.level * dpi, dpi),
		upright: linesIn(
			mask.height,
			mask.width,
			mask.width,
			1,
			mask.data,
			SHORTEST.upright * dpi,
			dpi
		).map(turn)
	};
}

/** Lines along one way of the picture: `along` and `across` are the steps in its data. */
function linesIn(
	length: number,
	count: number,
	along: number,
	across: number,
	data: Uint8Array,
	shortest: number,
	dpi: number
): PixelBox[] {
	const gap = Math.max(1, Math.round(GAP * dpi));
	const lines: PixelBox[] = [];
	let open: PixelBox[] = [];
	for (let row = 0; row + 1 < count; row++) {
		const next: PixelBox[] = [];
		for (const [left, right] of runsIn(data, row * across, along, across, length, gap)) {
			if (right - left < shortest) continue;
			const known = open.find((line) => line.left < right && line.right > left);
			if (known) {
				known.left = Math.min(known.left, left);
				known.right = Math.max(known.right, right);
				known.bottom = row + 2;
				if (!next.includes(known)) next.push(known);
			} else {
				const line = { left, right, top: row, bottom: row + 2 };
				lines.push(line);
				next.push(line);
			}
		}
		open = next;
	}
	return lines.filter((line) => line.bottom - line.top <= THICKEST * dpi + 2);
}

/** Runs of ink on two neighbouring rows together: a line that falls by a pixel is whole. */
function* runsIn(
	data: Uint8Array,
	start: number,
	along: number,
	across: number,
	length: number,
	gap: number
): Generator<[number, number]> {
	let left = -1;
	let last = -1;
	for (let i = 0, at = start; i < length; i++, at += along) {
		if (data[at] !== 1 && data[at + across] !== 1) continue;
		if (left >= 0 && i - last > gap) {
			yield [left, last + 1];
			left = i;
		} else if (left < 0) left = i;
		last = i;
	}
	if (left >= 0) yield [left, last + 1];
}
