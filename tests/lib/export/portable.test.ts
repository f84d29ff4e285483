import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { composeSvg } from '#lib/export/svg.ts';
import { portable } from '#lib/export/portable.ts';

const output = new URL('../../output/', import.meta.url);
const charts = readdirSync(output).filter((name) => name.endsWith('.svg'));
const composed = (name: string) =>
	composeSvg(readFileSync(new URL(name, output), 'utf8'), {
		title: '各年申请（件）',
		subtitle: '甲省 · 2021–2023',
		note: '3 份报告载明',
		source: '数据：示例，版本 0123456789ab',
		address: 'https://example.org/volumes'
	});

function drawn(svg: string): PNG | null {
	try {
		return PNG.sync.read(execFileSync('rsvg-convert', { input: svg, maxBuffer: 2 ** 26 }));
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw cause;
	}
}

type Rgb = readonly [number, number, number];
const rgbOf = (hex: string): Rgb => {
	const at = (from: number) => parseInt(hex.slice(from, from + 2), 16);
	return [at(1), at(3), at(5)];
};

/** Share of the pixels of a box that are nearly of a colour. */
function share(png: PNG, box: readonly number[], colour: Rgb, off: number): number {
	const [x0 = 0, y0 = 0, width = 0, height = 0] = box;
	let [all, found] = [0, 0];
	for (let y = Math.max(0, Math.floor(y0)); y < Math.min(png.height, y0 + height); y += 1)
		for (let x = Math.max(0, Math.floor(x0)); x < Math.min(png.width, x0 + width); x += 1) {
			const at = (y * png.width + x) * 4;
			all += 1;
			if (colour.every((part, i) => Math.abs(part - (png.data[at + i] ?? 0)) <= off)) found += 1;
		}
	return all === 0 ? 0 : found / all;
}

const attribute = (tag: string, name: string) =>
	new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

describe.each(charts)('the picture of %s', (name) => {
	const svg = composed(name);

	it('asks nothing that only browsers know', () => {
		expect(svg).not.toMatch(/paint-order|<pattern|url\(#[^)]*hatch|system-ui/);
	});

	it('is drawn by librsvg with every word and every hatch in its place', ({ skip }) => {
		const png = drawn(svg);
		if (!png) return skip('rsvg-convert is not installed (librsvg2-bin)');
		expect([png.width, png.height]).toEqual([
			Number(attribute(svg, 'width')),
			Number(attribute(svg, 'height'))
		]);
		// The group of the chart is the only one moved at its top.
		const [, left = '0', top = '0'] =
			/<g transform="translate\(([\d.]+) ([\d.]+)\)">/.exec(svg) ?? [];
		const inner = svg.slice(svg.indexOf('<g transform='), svg.lastIndexOf('</g>'));
		const moved = /<g[^>]+transform/.test(inner.slice(1));
		const words = Array.from(inner.matchAll(/<text\b([^>]*)>([^<]+)/g)).filter(
			([, tag = '', text = '']) =>
				!/ stroke=/.test(tag) && text.trim() !== '' && !/transform/.test(tag)
		);
		expect(words.length).toBeGreaterThan(2);
		if (!moved)
			for (const [, tag = '', text = ''] of words) {
				const size = Number(attribute(tag, 'font-size') || 12);
				const wide = size * text.trim().length;
				const anchor = attribute(tag, 'text-anchor');
				const x = Number(attribute(tag, 'x')) + Number(left);
				const from = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
				const box = [from, Number(attribute(tag, 'y')) + Number(top) - size, wide, size * 1.3];
				const fill = rgbOf(attribute(tag, 'fill') || '#16191d');
				expect(share(png, box, fill, 70), text).toBeGreaterThan(0.005);
			}
		for (const [, x, y, line] of inner.matchAll(
			/<path d="M([\d.]+) ([\d.]+)L[^"]*" fill="none" stroke="(#9aa1ab)"/g
		)) {
			const box = [Number(x) + Number(left) - 1, Number(y) + Number(top) - 5, 6, 6];
			if (!moved) expect(share(png, box, rgbOf(line ?? ''), 60), 'hatch').toBeGreaterThan(0.05);
		}
	});
});

describe('markup for other programs', () => {
	it('keeps lines of a hatch within their box, whatever its shape', () => {
		for (const [width, height] of [
			[1, 1],
			[95, 27],
			[11, 11],
			[4, 200]
		] as const) {
			const markup = portable(
				`<rect x="10" y="20" width="${width}" height="${height}" fill="url(#a-hatch)"></rect>`
			);
			const points = Array.from(markup.matchAll(/[ML]([\d.]+) ([\d.]+)/g), (point) =>
				point.slice(1).map(Number)
			);
			if (width + height > 8) expect(points.length).toBeGreaterThan(0);
			for (const [x = 0, y = 0] of points) {
				expect(x).toBeGreaterThanOrEqual(10);
				expect(x).toBeLessThanOrEqual(10 + width + 0.05);
				expect(y).toBeGreaterThanOrEqual(20);
				expect(y).toBeLessThanOrEqual(20 + height + 0.05);
			}
		}
	});

	it('puts a halo below its label', () => {
		expect(
			portable(
				'<text x="1" fill="#111111" stroke="#ffffff" stroke-width="3" paint-order="stroke">甲</text>'
			)
		).toBe(
			'<text x="1" stroke="#ffffff" stroke-width="3" fill="#ffffff" stroke-linejoin="round">甲</text><text x="1" fill="#111111">甲</text>'
		);
	});
});
