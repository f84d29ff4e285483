import type { Panel } from '#lib/charts/small-multiples/model.ts';
import { m } from '#lib/paraglide/messages.js';
import { axisPercent } from '#lib/ui/numbers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { oneOf } from './address.ts';
import type { Option } from './Choice.svelte';

/** What the heights of small charts side by side mean. */
export const PANEL_SCALES = ['same', 'own', 'index', 'share'] as const;
export type PanelScale = (typeof PANEL_SCALES)[number];

export const panelScale = () => oneOf('scale', PANEL_SCALES);

const NAMES: Record<PanelScale, () => string> = {
	same: m.scale_same,
	own: m.scale_own,
	index: m.scale_index,
	share: m.scale_share
};

/** A share of all panels is told of counts alone: rates do not add up. */
export const scaleOptions = (adds: boolean): Option[] =>
	PANEL_SCALES.filter((scale) => adds || scale !== 'share').map((scale) => ({
		value: scale,
		label: NAMES[scale]()
	}));

interface Scaled {
	panels: Panel[];
	own: boolean;
	/** Of what is drawn where that is not the value itself. */
	format: ((value: number) => string) | null;
	/** What is drawn, in words; empty for the values themselves. */
	words: string;
}

/** The panels as they are drawn on a scale: an index is 100 in the first year that a panel states, a share is of all panels in that year. */
export function scaledPanels(
	panels: readonly Panel[],
	scale: PanelScale,
	exact: (value: number) => string
): Scaled {
	if (scale === 'same' || scale === 'own')
		return { panels: [...panels], own: scale === 'own', format: null, words: '' };
	const noted = (panel: Panel, of: (year: number, value: number) => number | null): Panel => ({
		...panel,
		points: panel.points.map((point) => ({
			...point,
			value: point.value === null ? null : of(point.year, point.value),
			note: [point.value === null ? '' : exact(point.value), point.note].filter(Boolean).join(' · ')
		}))
	});
	if (scale === 'index')
		return {
			panels: panels.map((panel) => {
				const first = panel.points
					.toSorted((a, b) => a.year - b.year)
					.find(({ value }) => value !== null && value > 0)?.value;
				return noted(panel, (_, value) => (first ? Math.round((value / first) * 100) : null));
			}),
			own: false,
			format: String,
			words: m.scale_index_words()
		};
	const sums = new Map<number, number>();
	for (const { year, value } of panels.flatMap(({ points }) => points))
		sums.set(year, (sums.get(year) ?? 0) + (value ?? 0));
	return {
		panels: panels.map((panel) =>
			noted(panel, (year, value) => {
				const whole = sums.get(year) ?? 0;
				return whole > 0 ? value / whole : null;
			})
		),
		own: false,
		format: (value) => axisPercent(Number(value.toFixed(3)), getLocale()),
		words: m.scale_share_words()
	};
}
