import { describe, expect, test } from 'vitest';
import { compared, printed } from './compared.ts';
import { balanced, read } from './invented.ts';
import { LAYOUTS, page } from './layouts.ts';

/** As some print large numbers: `3 021`, with a space of any kind. */
const parted = (value: string, space: string) =>
	/^\d{4,}$/u.test(value) ? value.replace(/\B(?=(?:\d{3})+$)/gu, space) : value;

describe.each(Object.entries(LAYOUTS).filter(([name]) => !name.includes('glued')))(
	'%s',
	(_, layout) => {
		test.each([
			['space', ' '],
			['no-break space', '\u00a0']
		])('numbers parted at their thousands by a %s are read or left', async (_kind, space) => {
			for (const seed of [11, 204, 3571, 52_008]) {
				const { template, figures } = balanced(seed);
				const cells = new Map([...printed(figures)].map(([place, v]) => [place, parted(v, space)]));
				const { wrong } = compared(await read(page(layout, template, cells)), figures);
				expect(wrong).toEqual([]);
			}
		});
	}
);

/** Layouts in which each cell stands between its borders. */
const BORDERED = [
	'boxes drawn with lines, as browsers for terminals print them',
	'pipe rows, spans written out in each place that they cover',
	'pipe rows, the rest of a label on the next row'
];

test.each(BORDERED)(
	'%s: two of a row are told by its sum, a lone one by its place',
	async (name) => {
		const layout = LAYOUTS[name];
		if (layout === undefined) throw new Error(`unknown layout: ${name}`);
		const { template, figures } = few();
		const large = new Map([
			['proactive/licences/decisions', 447_228],
			['requests/received_new/natural_person', 3021],
			['requests/received_new/total', 3024],
			['requests/granted/natural_person', 2019],
			['requests/granted/total', 2022],
			['requests/handled_total/natural_person', 3021],
			['requests/handled_total/total', 3024],
			['requests/denied_internal_affairs/natural_person', 1002],
			['requests/denied_internal_affairs/total', 1002]
		]);
		const whole = new Map([...figures, ...large]);
		const cells = new Map([...printed(whole)].map(([place, v]) => [place, parted(v, ' ')]));
		const report = await read(page(layout, template, cells));
		expect(compared(report, whole)).toEqual({ wrong: [], unread: [] });
		for (const place of large.keys()) expect(report?.figures.get(place)?.state).toBe('inferred');
	}
);

test('two of a row that come to another sum are left', async () => {
	const layout = LAYOUTS[BORDERED[0] ?? ''];
	if (layout === undefined) throw new Error('unknown layout');
	const { template, figures } = few();
	const cells = new Map([
		...printed(figures),
		['requests/granted/natural_person', '2 019'],
		['requests/granted/total', '2 021']
	]);
	const report = await read(page(layout, template, cells));
	for (const column of ['natural_person', 'total'])
		expect(report?.figures.get(`requests/granted/${column}`)?.state).toBe('unreadable');
});

/** A form of small numbers: three requests of businesses, all granted. */
function few() {
	const { template, figures } =
		Array.from({ length: 8 }, (_, seed) => balanced(seed)).find((f) => f.template === '2021') ??
		balanced(1);
	const small = new Map([...figures].map(([place]) => [place, 0]));
	for (const item of ['received_new', 'granted', 'handled_total'])
		for (const column of ['business', 'total']) small.set(`requests/${item}/${column}`, 3);
	return { template, figures: small };
}
