import { applied, type Matrix, type Point } from '../pdf/matrix.ts';
import type { Glyph } from '../pdf/painting.ts';
import { childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { numbersIn, stepsIn } from './values.ts';

const WIDE =
	/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
/** Lines that only set the file out are no characters. */
const writtenIn = (code: XmlElement): string => textIn(code).replace(/^\s*\n\s*|\s*\n\s*$/gu, '');

/** Of the size: letters and digits take about half of it, others all. */
const NARROW = 0.5;

/** The characters of a text object where they stand; `matrix` leads from its own measure to points of the page. */
export function glyphsOf(
	object: XmlElement,
	matrix: Matrix,
	look: Pick<Glyph, 'light' | 'alpha' | 'isInvisible' | 'isNote' | 'clip' | 'at'>
): Glyph[] {
	const size = Number(object.attributes.Size ?? 0);
	if (!(size > 0)) return [];
	const stretch = Number(object.attributes.HScale ?? 1) || 1;
	const turn = Number(object.attributes.CharDirection ?? 0);
	const glyphs: Glyph[] = [];
	let [x, y] = [0, 0];
	for (const code of childrenOf(object).filter(({ name }) => name === 'TextCode')) {
		x = numbersIn(code.attributes.X)[0] ?? x;
		y = numbersIn(code.attributes.Y)[0] ?? y;
		const [across, down] = [stepsIn(code.attributes.DeltaX), stepsIn(code.attributes.DeltaY)];
		let at: Point = [x, y];
		for (const [i, text] of [...writtenIn(code)].entries()) {
			const width = (WIDE.test(text) ? 1 : NARROW) * size * stretch;
			const step = across[i] ?? (down[i] === undefined && across.length === 0 ? width : 0);
			const shown = step > 0 ? Math.min(step, width) : width;
			const along = turned([shown, 0], turn);
			const up = turned([0, -size], turn);
			const from = applied(matrix, at);
			const to = applied(matrix, [at[0] + along[0], at[1] + along[1]]);
			const top = applied(matrix, [at[0] + up[0], at[1] + up[1]]);
			const rise: Point = [top[0] - from[0], top[1] - from[1]];
			glyphs.push({
				...look,
				text,
				font: object.attributes.Font ?? '',
				from,
				to,
				up: rise,
				size: Math.hypot(...rise)
			});
			at = [at[0] + step, at[1] + (down[i] ?? 0)];
		}
	}
	return glyphs;
}

/** By quarters, clockwise. */
function turned([x, y]: Point, degrees: number): Point {
	switch (((degrees % 360) + 360) % 360) {
		case 90:
			return [-y, x];
		case 180:
			return [-x, -y];
		case 270:
			return [y, -x];
		default:
			return [x, y];
	}
}
