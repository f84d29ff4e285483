import { PALETTE } from '#lib/charts/marks/palette.ts';

/** Between the lines of a hatch, along an edge, and their width: as the page's own pattern has them. */
const STEP = 6 * Math.SQRT2;
const LINE = 1.5;

/**
 * The markup of a chart as programs draw it that know less than browsers: LibreOffice paints the
 * halo of a label over the label, and turns and scales patterns as it likes. A halo becomes a label
 * of its own below, a hatch becomes lines.
 */
export const portable = (markup: string): string => withoutPatterns(ownHalos(drawnHatches(markup)));

const ownHalos = (markup: string): string =>
	markup.replace(
		/<text\b([^>]*?)\spaint-order="stroke"([^>]*)>([^]*?)<\/text>/g,
		(_, before: string, after: string, inner: string) => {
			const attributes = before + after;
			const halo = valueOf(attributes, 'stroke') ?? PALETTE.page[0];
			const bare = attributes.replace(/\s(?:stroke|stroke-width|stroke-linejoin)="[^"]*"/g, '');
			const below = attributes.replace(/\s(?:fill|stroke-linejoin)="[^"]*"/g, '');
			return `<text${below} fill="${halo}" stroke-linejoin="round">${inner}</text><text${bare}>${inner}</text>`;
		}
	);

const drawnHatches = (markup: string): string =>
	markup.replace(
		/<rect\b([^>]*?)\sfill="url\(#[^")]*hatch\)"([^>]*?)\s*(?:\/>|>\s*<\/rect>)/g,
		(_, before: string, after: string) => {
			const attributes = before + after;
			const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
				Number(valueOf(attributes, name) ?? 0)
			);
			const ground = attributes.replace(/\sstroke(?:-\w+)?="[^"]*"/g, '');
			const edge = valueOf(attributes, 'stroke');
			const outline = edge === null ? '' : `<rect${attributes} fill="none"/>`;
			const lines = hatchPath(x, y, width, height);
			return `<rect${ground} fill="${PALETTE['hatch-page'][0]}"/><path d="${lines}" fill="none" stroke="${PALETTE.hatch[0]}" stroke-width="${LINE}"/>${outline}`;
		}
	);

/** Lines that rise to the right within a box and end at its edges. */
function hatchPath(x: number, y: number, width: number, height: number): string {
	let path = '';
	for (let at = STEP / 2; at < width + height; at += STEP) {
		// Where the line x + y = at meets the lower and left, then the upper and right edges.
		const from = at <= height ? [0, at] : [at - height, height];
		const to = at <= width ? [at, 0] : [width, at - width];
		path += `M${px(x + (from[0] ?? 0))} ${px(y + (from[1] ?? 0))}L${px(x + (to[0] ?? 0))} ${px(y + (to[1] ?? 0))}`;
	}
	return path;
}

const withoutPatterns = (markup: string): string =>
	markup.replace(/<pattern\b[^>]*>[^]*?<\/pattern>/g, '').replace(/<defs\b[^>]*>\s*<\/defs>/g, '');

const valueOf = (attributes: string, name: string): string | null =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

const px = (value: number) => Math.round(value * 10) / 10;
