import type { Box } from '../page-layout/page.ts';
import { boxUnder, IDENTITY, type Matrix, times } from '../pdf/matrix.ts';
import { MOST_GLYPHS, type Painting } from '../pdf/painting.ts';
import { paintPath } from '../pdf/paths.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { TooLarge } from '../limits.ts';
import { type DrawParams, inkOf, isFilled, isStroked } from './colours.ts';
import { outlinesIn } from './paths.ts';
import { glyphsOf } from './text.ts';
import { boxIn, isOff, matrixIn } from './values.ts';

export interface PaintedPicture {
	resource: string;
	/** From the unit square of the picture, whose origin is its upper left corner, to points of the page. */
	matrix: Matrix;
}

export interface Painted {
	painting: Painting;
	params: DrawParams;
	/** Objects that are drawn in several places, by id. */
	composites: ReadonlyMap<string, XmlElement>;
	/** Pictures, by the resource they are and where it is laid. */
	pictures: PaintedPicture[];
	sheet: Box;
	/** Counts what is painted. */
	at: number;
	/** Takes so many objects or characters of what the document may have. */
	take: (count: number) => void;
}

const OPAQUE = 0.95;
const DEEPEST = 20;
const MOST_OBJECTS = 200_000;

/** Adds what layers and blocks paint to the page, which changes. `matrix` leads from their measure to points. */
export function paintObjects(
	block: XmlElement,
	matrix: Matrix,
	page: Painted,
	isNote = false,
	layer: string | undefined = undefined,
	depth = 0
): void {
	for (const object of inOrder(childrenOf(block))) {
		if (isOff(object.attributes.Visible)) continue;
		if (++page.at > MOST_OBJECTS) throw new TooLarge(`more than ${MOST_OBJECTS} objects on a page`);
		page.take(1);
		const own = object.attributes.DrawParam ?? layer;
		switch (object.name) {
			case 'Layer':
			case 'PageBlock':
				if (depth < DEEPEST) paintObjects(object, matrix, page, isNote, own, depth + 1);
				break;
			case 'TextObject':
				paintText(object, placed(object, matrix), page, isNote, layer);
				break;
			case 'PathObject':
				paintLines(object, placed(object, matrix), page, layer);
				break;
			case 'ImageObject': {
				const box = boxIn(object.attributes.Boundary);
				if (box) {
					const [left, top, width, height] = box;
					const at = boxUnder(matrix, [left, top, left + width, top + height]);
					page.painting.figures.push({ ...at, kind: 'picture', at: page.at });
					const own = object.attributes.CTM ? IDENTITY : [width, 0, 0, height, 0, 0];
					const resource = object.attributes.ResourceID ?? '';
					page.pictures.push({ resource, matrix: times(placed(object, matrix), own) });
				}
				break;
			}
			case 'CompositeObject': {
				const unit = page.composites.get(object.attributes.ResourceID ?? '');
				const content = childOf(unit, 'Content');
				if (content && depth < DEEPEST)
					paintObjects(content, placed(object, matrix), page, isNote, own, depth + 1);
			}
		}
	}
}

/** Layers lie upon one another by what they are for, whatever their order in the file (GB/T 33190, 7.10). */
const DEPTHS: readonly string[] = ['Background', 'Body', 'Foreground'];
const depthOf = ({ name, attributes }: XmlElement): number =>
	name === 'Layer' && attributes.Type ? DEPTHS.indexOf(attributes.Type) : 1;
const inOrder = (objects: XmlElement[]): XmlElement[] =>
	objects.some((object) => depthOf(object) !== 1)
		? objects.toSorted((a, b) => depthOf(a) - depthOf(b))
		: objects;

/** An object has its own measure, from the corner of its boundary on. */
function placed({ attributes }: XmlElement, matrix: Matrix): Matrix {
	const [left, top] = boxIn(attributes.Boundary) ?? [0, 0, 0, 0];
	return times(times(matrix, [1, 0, 0, 1, left, top]), matrixIn(attributes.CTM));
}

function paintText(
	object: XmlElement,
	matrix: Matrix,
	{ painting, params, sheet, at, take }: Painted,
	isNote: boolean,
	layer: string | undefined
): void {
	const ink = inkOf(object, 'FillColor', params, layer);
	const isInvisible = isOff(object.attributes.Fill) && isOff(object.attributes.Stroke ?? 'false');
	const look = { ...ink, isInvisible, isNote, clip: sheet, at };
	const glyphs = glyphsOf(object, matrix, look);
	take(glyphs.length);
	if (painting.glyphs.length + glyphs.length > MOST_GLYPHS)
		throw new TooLarge(`more than ${MOST_GLYPHS} characters on a page`);
	for (const glyph of glyphs) painting.glyphs.push(glyph);
}

function paintLines(
	object: XmlElement,
	matrix: Matrix,
	{ painting, params, at }: Painted,
	layer: string | undefined
): void {
	const data = childOf(object, 'AbbreviatedData');
	if (!data) return;
	const outlines = outlinesIn(textIn(data), matrix);
	if (isFilled(object)) {
		const { light, alpha } = inkOf(object, 'FillColor', params, layer);
		paintPath(painting, outlines, { isFilled: true, light, isOpaque: alpha > OPAQUE, at });
	}
	if (!isStroked(object)) return;
	const { light, alpha } = inkOf(object, 'StrokeColor', params, layer);
	// A white line, or one that lets all through, is none to the eye.
	if (light === 1 || alpha === 0) return;
	paintPath(painting, outlines, { isFilled: false, light, isOpaque: true, at });
}
