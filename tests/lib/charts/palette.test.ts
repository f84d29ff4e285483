import { readFileSync } from 'node:fs';
import { lab } from 'd3';
import { expect, it } from 'vitest';
import { PALETTE } from '#lib/charts/marks/palette.ts';
import type { Colour } from '#lib/charts/marks/palette.ts';

const css = readFileSync(new URL('../../../src/lib/ui/tokens.css', import.meta.url), 'utf8');

it('gives the browser the colours that exports have, each pair once', () => {
	const pairs = [
		...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
	].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]);
	expect(pairs).toHaveLength(Object.keys(PALETTE).length);
	expect(Object.fromEntries(pairs)).toEqual(PALETTE);
});

function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

const names = Object.keys(PALETTE) as Colour[];
const themes = [
	['light', 0],
	['dark', 1]
] as const;

it.each(themes)('writes words that can be read on the %s page', (_, at) => {
	const written = [
		'ink',
		'ink-soft',
		'ink-faint',
		'link',
		'series-1',
		'series-2',
		'series-3',
		'error',
		'warning',
		'note'
	] as const;
	for (const name of written)
		for (const ground of ['page', 'panel'] as const)
			expect(
				contrast(PALETTE[name][at], PALETTE[ground][at]),
				`${name} on ${ground}`
			).toBeGreaterThanOrEqual(4.5);
});

it.each(themes)('writes labels that can be read on the fills of the %s page', (_, at) => {
	const on = names.filter((name) => name.startsWith('on-'));
	expect(on).toHaveLength(15);
	for (const name of on) {
		const fill = PALETTE[name.slice(3) as Colour];
		expect(contrast(PALETTE[name][at], fill[at]), name).toBeGreaterThanOrEqual(4.5);
	}
});

it.each(themes)('outlines each fill so that it stands out from the %s page', (_, at) => {
	const edges = names.filter((name) => name.startsWith('edge-'));
	expect(edges).toHaveLength(10);
	for (const name of edges)
		expect(contrast(PALETTE[name][at], PALETTE.page[at]), name).toBeGreaterThanOrEqual(3);
});

it.each(themes)('keeps neighbouring classes of the ramp apart on the %s page', (_, at) => {
	const ramp = names
		.filter((name) => name.startsWith('ramp-'))
		.map((name) => lab(PALETTE[name][at]));
	for (const [i, colour] of ramp.slice(1).entries())
		expect(Math.abs(colour.l - (ramp[i]?.l ?? 0))).toBeGreaterThan(9);
});
