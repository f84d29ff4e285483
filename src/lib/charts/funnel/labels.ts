import { px } from '../marks/axis.ts';
import { BOLD, fitText, textWidth } from '../marks/text.ts';

export interface Labelled {
	key: string;
	label: string;
	x: number;
	y: number;
	radius: number;
	strong?: boolean | undefined;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

export interface PlacedLabel {
	key: string;
	text: string;
	x: number;
	y: number;
	anchor: 'start' | 'end' | 'middle';
	strong: boolean;
}

const SIZE = 12;
const LINE = 14;
const LONGEST = 190;

/** Names beside their points, in the order given, each only where it hides neither another name nor a point that has one. */
export function placeLabels(
	points: readonly Labelled[],
	bounds: Box,
	dots: readonly { x: number; y: number }[],
	most: number
): PlacedLabel[] {
	const taken: Box[] = [];
	const placed: PlacedLabel[] = [];
	for (const point of points) {
		if (placed.length >= most) break;
		const text = fitText(point.label, SIZE, LONGEST);
		const wide = textWidth(text, SIZE) * (point.strong ? BOLD : 1);
		const found = candidates(point, wide).filter(
			({ box }) => within(box, bounds) && !taken.some((other) => overlaps(box, other))
		);
		const best = found.toSorted((a, b) => covered(a.box, dots) - covered(b.box, dots))[0];
		if (!best) continue;
		taken.push(best.box);
		placed.push({
			key: point.key,
			text,
			x: px(best.x),
			y: px(best.y),
			anchor: best.anchor,
			strong: point.strong ?? false
		});
	}
	return placed;
}

function candidates({ x, y, radius }: Labelled, wide: number) {
	const beside = radius + 4;
	const box = (left: number, middle: number): Box => ({
		left,
		right: left + wide,
		top: middle - LINE / 2,
		bottom: middle + LINE / 2
	});
	const at = (anchor: PlacedLabel['anchor'], dx: number, dy: number) => {
		const left = anchor === 'start' ? x + dx : anchor === 'end' ? x + dx - wide : x - wide / 2;
		return { anchor, x: x + dx, y: y + dy + 4, box: box(left, y + dy) };
	};
	return [
		at('start', beside, 0),
		at('end', -beside, 0),
		at('middle', 0, -beside - 6),
		at('middle', 0, beside + 6),
		at('start', beside - 2, -10),
		at('end', -beside + 2, -10),
		at('start', beside - 2, 10),
		at('end', -beside + 2, 10)
	];
}

const within = (box: Box, bounds: Box) =>
	box.left >= bounds.left &&
	box.right <= bounds.right &&
	box.top >= bounds.top &&
	box.bottom <= bounds.bottom;

const overlaps = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covered = (box: Box, dots: readonly { x: number; y: number }[]) =>
	dots.filter(
		({ x, y }) => x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2
	).length;
