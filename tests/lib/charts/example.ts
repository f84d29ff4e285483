import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';

export const words = { missing: '未载明', keys: '用方向键逐点查看。' };
export const format = (value: number) => value.toLocaleString('en-GB');
export const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;

/** The `<svg>` a chart is prerendered as. */
export function svgOf<Props extends Record<string, unknown>>(
	chart: Component<Props>,
	props: Props
): string {
	const { body } = render(chart as Component<Record<string, unknown>>, {
		props: props as ComponentProps<Component<Record<string, unknown>>>
	});
	const svg = /<svg[\s\S]*<\/svg>/.exec(body)?.[0];
	if (svg === undefined) throw new Error('the chart drew no svg');
	return `${svg.replace(/<!--[\s\S]*?-->/g, '').replace(/></g, '>\n<')}\n`;
}
