import type { Box } from '../page-layout/page.ts';
import { around as surrounding, boxUnder, type Matrix, times } from './matrix.ts';
import type { Codes, Drawing, Font, FontGlyph, Painting } from './painting.ts';
import { MOST_STROKES, outlinesOf, paintPath } from './paths.ts';
import { moveTo, PLAIN_TEXT, startAt, type TextState, typeset } from './typesetting.ts';

/** What the page needs beside its drawing. */
export interface Surroundings {
	codes: Codes;
	/** From the page's own measure to that of the page as it is shown. */
	view: Matrix;
	sheet: Box;
	fontOf: (id: string) => Font;
	/** Of a group of layers as the document names it, whether it is switched on. */
	isLayerShown: (group: unknown) => boolean;
}

interface State {
	text: TextState;
	matrix: Matrix;
	clip: Box;
	fill: number | null;
	stroke: number | null;
	fillAlpha: number;
	strokeAlpha: number;
	isBlended: boolean;
}

const INVISIBLE_MODES = [3, 7];
/** Of a unit square as a picture fills it. */
const UNIT = [0, 0, 1, 1];

/** Follows the drawing of a page, and says what is painted and where. */
export function paintingOf(drawing: Drawing, around: Surroundings): Painting {
	const { codes, view, sheet, fontOf, isLayerShown } = around;
	const painting: Painting = { glyphs: [], fills: [], level: [], upright: [], figures: [] };
	let state: State = {
		text: { ...PLAIN_TEXT },
		matrix: view,
		clip: sheet,
		fill: 0,
		stroke: 0,
		fillAlpha: 1,
		strokeAlpha: 1,
		isBlended: false
	};
	const stack: State[] = [];
	const layers: boolean[] = [];
	let notes = 0;
	let clipsNext = false;
	// A picture that is too large to be wanted leaves the place where it would stand, and nothing else.
	let placedAt = -1;
	const save = () => void stack.push({ ...state, text: { ...state.text } });
	const restore = () => void (state = stack.pop() ?? state);
	const isShown = () => !layers.includes(false);
	const clipTo = (box: Box) => void (state.clip = common(state.clip, box));
	const picture = (at: number) => {
		const box = common(boxUnder(state.matrix, UNIT), state.clip);
		const side = Math.min(box.right - box.left, box.bottom - box.top);
		if (isShown() && side >= SMALLEST_PICTURE)
			painting.figures.push({ ...box, kind: 'picture', at });
	};
	const [strokes, fills] = [codesOf(codes, STROKES), codesOf(codes, FILLS)];
	const steps = new Map<number, (args: unknown[], at: number) => void>();
	const on = <Args extends unknown[]>(names: string, step: (args: Args, at: number) => void) => {
		for (const name of names.split(' '))
			if (codes[name] !== undefined) steps.set(codes[name], (args, at) => step(args as Args, at));
	};
	on('save', (_, at) => {
		save();
		placedAt = at;
	});
	on('restore', (_, at) => {
		if (placedAt >= 0 && state.matrix !== stack.at(-1)?.matrix) picture(at);
		restore();
	});
	on('transform', (args: number[]) => void (state.matrix = times(state.matrix, args)));
	on('paintFormXObjectBegin', ([matrix, box]: [Matrix | null, number[] | null]) => {
		save();
		if (matrix) state.matrix = times(state.matrix, matrix);
		if (box) clipTo(boxUnder(state.matrix, box));
	});
	on('beginGroup', ([group]: [{ matrix?: Matrix | null; bbox?: number[] | null }]) => {
		save();
		if (group.bbox)
			clipTo(boxUnder(group.matrix ? times(state.matrix, group.matrix) : state.matrix, group.bbox));
	});
	on('paintFormXObjectEnd endGroup', restore);
	on('beginAnnotation', ([, box, place, matrix]: [unknown, number[] | null, Matrix, Matrix]) => {
		save();
		notes++;
		state = { ...state, ...FRESH, text: { ...PLAIN_TEXT }, matrix: view, clip: sheet };
		if (box) clipTo(boxUnder(view, box));
		state.matrix = times(times(view, place), matrix);
	});
	on('endAnnotation', () => {
		restore();
		notes--;
	});
	on('beginMarkedContent', () => void layers.push(true));
	on(
		'beginMarkedContentProps',
		([tag, group]: unknown[]) => void layers.push(tag !== 'OC' || isLayerShown(group))
	);
	on('endMarkedContent', () => void layers.pop());
	on('clip eoClip', () => void (clipsNext = true));
	on('setGState', ([settings]: [[string, unknown][]]) => {
		for (const [key, value] of settings)
			if (key === 'ca') state.fillAlpha = Number(value);
			else if (key === 'CA') state.strokeAlpha = Number(value);
			else if (key === 'BM') state.isBlended = value !== 'source-over' && value !== 'Normal';
			else if (key === 'Font') [state.text.font, state.text.size] = value as [string, number];
	});
	on('setFillRGBColor', ([colour]: [string]) => void (state.fill = lightOf(colour)));
	on('setStrokeRGBColor', ([colour]: [string]) => void (state.stroke = lightOf(colour)));
	on('setFillColorN setFillTransparent', () => void (state.fill = null));
	on('setStrokeColorN setStrokeTransparent', () => void (state.stroke = null));
	on('beginText', () => startAt(state.text, PLAIN_TEXT.matrix));
	on('setTextMatrix', ([matrix]: [Matrix]) => startAt(state.text, matrix));
	on('moveText', ([x, y]: [number, number]) => moveTo(state.text, x, y));
	on('setLeading', ([leading]: [number]) => void (state.text.leading = leading));
	on('setLeadingMoveText', ([x, y]: [number, number]) => {
		state.text.leading = -y;
		moveTo(state.text, x, y);
	});
	on('nextLine', () => moveTo(state.text, 0, -state.text.leading));
	on('setFont', ([font, size]: [string, number]) => Object.assign(state.text, { font, size }));
	on('setCharSpacing', ([room]: [number]) => void (state.text.spacing = room));
	on('setWordSpacing', ([room]: [number]) => void (state.text.wordSpacing = room));
	on('setHScale', ([scale]: [number]) => void (state.text.scale = scale / 100));
	on('setTextRise', ([rise]: [number]) => void (state.text.rise = rise));
	on('setTextRenderingMode', ([mode]: [number]) => void (state.text.mode = mode));
	on('showText', ([glyphs]: [(FontGlyph | number)[]], at) => {
		const { text, clip, isBlended: _, ...ink } = state;
		const isStroked = text.mode % 4 === 1;
		const shared = {
			font: text.font,
			clip,
			at,
			isInvisible: INVISIBLE_MODES.includes(text.mode),
			isNote: notes > 0,
			light: isStroked ? ink.stroke : ink.fill,
			alpha: isStroked ? ink.strokeAlpha : ink.fillAlpha
		};
		const placed = typeset(text, fontOf(text.font), glyphs, state.matrix);
		if (isShown()) for (const glyph of placed) painting.glyphs.push({ ...glyph, ...shared });
	});
	on('constructPath', ([paint, [path]]: [number, [ArrayLike<number> | null]], at) => {
		const outlines = path ? outlinesOf(path, state.matrix) : [];
		const [isFilled, isStroked] = [fills.has(paint), strokes.has(paint)];
		if (clipsNext && outlines.length > 0) clipTo(surrounding(outlines.flatMap((o) => o.points)));
		clipsNext = false;
		if (!isShown() || !(isFilled || isStroked)) return;
		if ((isFilled ? state.fillAlpha : state.strokeAlpha) < FAINT) return;
		const isOpaque = state.fillAlpha > 1 - FAINT && !state.isBlended;
		const light = isFilled ? state.fill : state.stroke;
		paintPath(painting, outlines, { isFilled, light, isOpaque, at });
		if (isFilled && isStroked)
			paintPath(painting, outlines, { isFilled: false, light: state.stroke, isOpaque, at });
	});
	on(PICTURES, (_, at) => picture(at));
	on('paintSolidColorImageMask', (_, at) => {
		const { left, right, top, bottom } = boxUnder(state.matrix, UNIT);
		const points = [
			[left, top],
			[right, top],
			[right, bottom],
			[left, bottom]
		] as [number, number][];
		const isOpaque = state.fillAlpha > 1 - FAINT && !state.isBlended;
		if (isShown())
			paintPath(painting, [{ points, isCurved: false }], {
				isFilled: true,
				light: state.fill,
				isOpaque,
				at
			});
	});
	const still = codesOf(codes, STILL);
	for (const [at, code] of drawing.fnArray.entries()) {
		steps.get(code)?.((drawing.argsArray[at] ?? []) as unknown[], at);
		if (!still.has(code)) placedAt = -1;
		if (painting.level.length + painting.upright.length > MOST_STROKES) {
			painting.level = [];
			painting.upright = [];
		}
	}
	return painting;
}

const STROKES = 'stroke closeStroke fillStroke eoFillStroke closeFillStroke closeEOFillStroke';
const FILLS = 'fill eoFill fillStroke eoFillStroke closeFillStroke closeEOFillStroke';
const PICTURES =
	'paintImageXObject paintInlineImageXObject paintImageMaskXObject paintImageXObjectRepeat paintInlineImageXObjectGroup paintImageMaskXObjectGroup paintImageMaskXObjectRepeat';
const FRESH = { fill: 0, stroke: 0, fillAlpha: 1, strokeAlpha: 1, isBlended: false };
/** What may stand between the place of a picture and the end of it without painting. */
const STILL =
	'save transform setGState dependency setFillRGBColor setStrokeRGBColor beginMarkedContent beginMarkedContentProps endMarkedContent';
/** Smaller pictures hold no number, in points. */
const SMALLEST_PICTURE = 4;
/** Less ink than this nobody sees. */
const FAINT = 0.05;

const codesOf = (codes: Codes, names: string): Set<number | undefined> =>
	new Set(names.split(' ').map((name) => codes[name]));

const common = (a: Box, b: Box): Box => ({
	left: Math.max(a.left, b.left),
	right: Math.min(a.right, b.right),
	top: Math.max(a.top, b.top),
	bottom: Math.min(a.bottom, b.bottom)
});

/** Of `#rrggbb`, as the eye weighs the colours (ITU-R BT.601). */
function lightOf(colour: string): number | null {
	const value = Number.parseInt(colour.slice(1), 16);
	if (Number.isNaN(value)) return null;
	const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff];
	return (0.299 * red + 0.587 * green + 0.114 * blue) / 0xff;
}
