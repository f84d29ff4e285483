import { PALETTE } from '#lib/charts/marks/palette.ts';
import type { Colour } from '#lib/charts/marks/palette.ts';
import { BOLD, wrapText } from '#lib/charts/marks/text.ts';
import { portable } from './portable.ts';
import { escapeXml, tidyMarkup } from './tidy.ts';

/** What stands around a chart in a file: the same words as on the page. */
export interface Picture {
	title: string;
	subtitle: string;
	/** "n of N stated" */
	note: string;
	/** Dataset, version, number of reports. */
	source: string;
	address: string;
	/** The words of the mark; undefined for real data. */
	synthetic?: string | undefined;
	lang?: string | undefined;
}

const PAD = 24;
/** Families that a machine may have: beyond browsers nobody knows ‘the system’s own’. */
const FONTS =
	"'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

interface Line {
	text: string;
	size: number;
	colour: Colour;
	weight?: number;
	gap?: number;
}

/**
 * A chart's `<svg>` as serialised from the page → a picture that stands alone. With a `ratio` of width
 * to height it stands in the middle of a sheet of that shape.
 */
export function composeSvg(chart: string, picture: Picture, ratio: number | null = null): string {
	const outer = /<svg\b[^>]*>/.exec(chart);
	const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(outer?.[0] ?? '');
	if (!outer || !box) throw new Error('a chart must be one svg with a viewBox from 0 0');
	const wide = Number(box[1]);
	const inner = chart.slice(outer.index + outer[0].length, chart.lastIndexOf('</svg>'));
	const width = wide + 2 * PAD;

	const mark = lay(wrapped(picture.synthetic, 14, wide, 'synthetic-ink', 600), PAD);
	const markHeight = Math.ceil(mark.bottom - PAD + 8);
	const head = lay(
		[
			...wrapped(picture.title, 20, wide, 'ink', 600),
			...wrapped(picture.subtitle, 14, wide, 'ink-soft')
		],
		picture.synthetic ? PAD + markHeight + 8 : PAD
	);
	const chartTop = Math.ceil(head.bottom + 16);
	const foot = lay(
		[
			...wrapped(picture.note, 12, wide, 'ink-soft'),
			...wrapped(picture.source, 12, wide, 'ink-faint'),
			...wrapped(picture.address, 12, wide, 'ink-faint')
		],
		chartTop + Number(box[2]) + 12
	);
	const height = Math.ceil(foot.bottom + PAD - 4);
	const band = picture.synthetic
		? `<rect x="${PAD - 8}" y="${PAD - 4}" width="${wide + 16}" height="${markHeight}" fill="${PALETTE['synthetic-page'][0]}"/>`
		: '';
	const sheet = sheetOf(width, height, ratio);
	const lang = picture.lang ? ` xml:lang="${escapeXml(picture.lang)}"` : '';
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${sheet.x} ${sheet.y} ${sheet.width} ${sheet.height}" width="${sheet.width}" height="${sheet.height}" role="img"${lang} font-family="${FONTS}" font-size="12" fill="${PALETTE.ink[0]}">`,
		`<title>${escapeXml(picture.title)}</title>`,
		`<desc>${escapeXml([picture.synthetic, picture.subtitle, picture.note, picture.source].filter(Boolean).join(' · '))}</desc>`,
		`<rect x="${sheet.x}" y="${sheet.y}" width="${sheet.width}" height="${sheet.height}" fill="${PALETTE.page[0]}"/>`,
		band,
		...mark.texts,
		...head.texts,
		`<g transform="translate(${PAD} ${chartTop})">${portable(withoutWords(tidyMarkup(inner)))}</g>`,
		...foot.texts,
		'</svg>',
		''
	]
		.filter((line, index, all) => line !== '' || index === all.length - 1)
		.join('\n');
}

/** The smallest box of a shape around a picture, in the picture's own units. */
function sheetOf(width: number, height: number, ratio: number | null) {
	if (ratio === null) return { x: 0, y: 0, width, height };
	const wide = Math.ceil(Math.max(width, height * ratio));
	const high = Math.ceil(wide / ratio);
	return {
		x: Math.floor((width - wide) / 2),
		y: Math.floor((height - high) / 2),
		width: wide,
		height: high
	};
}

/** Title and description are the picture's own now. */
const withoutWords = (markup: string) =>
	markup.replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, '').trim();

function wrapped(
	text: string | undefined,
	size: number,
	width: number,
	colour: Colour,
	weight = 400
): Line[] {
	if (!text) return [];
	return wrapText(text, weight > 400 ? size * BOLD : size, width).map((line, index) => ({
		text: line,
		size,
		colour,
		weight,
		gap: index === 0 ? 6 : 0
	}));
}

function lay(lines: readonly Line[], top: number) {
	let y = top;
	const texts = lines.map((line, index) => {
		y += (index === 0 ? 0 : (line.gap ?? 0)) + line.size * 1.4;
		return `<text x="${PAD}" y="${round(y - line.size * 0.4)}" font-size="${line.size}" font-weight="${line.weight ?? 400}" fill="${PALETTE[line.colour][0]}">${escapeXml(line.text)}</text>`;
	});
	return { texts, bottom: y };
}

const round = (value: number) => Math.round(value * 10) / 10;
