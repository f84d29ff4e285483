import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { type FormCell, label, value } from '../../../../scripts/demo/form.ts';
import { createRandom, type Random } from '../../../../scripts/demo/random.ts';
import { compared, printed } from './compared.ts';
import { balanced, type Form, read } from './invented.ts';
import { page, SOUND } from './layouts.ts';

const seed = fc.nat(1_000_000);
type Grid = FormCell[][];

/** A balanced report of this form. */
function drawn(key: number, form: Form) {
	for (let i = key; ; i++) {
		const { template, figures } = balanced(i);
		if (template === form) return figures;
	}
}

/** A count printed otherwise than in digits alone; `keeps` is whether all that it says is in what it prints. */
interface Spelling {
	of: (value: number) => string;
	fits: (value: number) => boolean;
	keeps: boolean;
}
const always = () => true;
const IN_PIECES = 'a space for thousands';
const SPELLINGS: Record<string, Spelling> = {
	'a circled mark': { of: (v) => `${v}①`, fits: always, keeps: true },
	'an asterisk': { of: (v) => `${v}*`, fits: always, keeps: true },
	'a mark in brackets': { of: (v) => `${v}[1]`, fits: always, keeps: true },
	'a mark in Chinese brackets': { of: (v) => `${v}〔注2〕`, fits: always, keeps: true },
	'a zero in words': { of: () => '零', fits: (v) => v === 0, keeps: true },
	'a circle for zero': { of: () => '○', fits: (v) => v === 0, keeps: true },
	'a query': { of: (v) => `${v}?`, fits: always, keeps: false },
	[IN_PIECES]: {
		of: (v) => `${Math.floor(v / 1000)} ${String(v % 1000).padStart(3, '0')}`,
		fits: (v) => v >= 1000,
		keeps: false
	},
	'ten thousands, rounded': {
		of: (v) => `${(v / 10_000).toFixed(2)}万`,
		fits: (v) => v >= 10_000,
		keeps: false
	},
	'ten thousands, exact': {
		of: (v) => `${(v / 10_000).toFixed(4)}万`,
		fits: (v) => v >= 1000,
		keeps: true
	}
};

/** Where a space parts cells, one in a number makes it two. */
const isParted = (name: string, spelling: string) =>
	name === 'text of a PDF' && spelling === IN_PIECES;

describe.each(Object.entries(SOUND))('%s', (name, layout) => {
	test.each(Object.entries(SPELLINGS))(
		'a cell with %s is doubted alone',
		{ timeout: 600_000 },
		async (spelling, { of, fits, keeps }) => {
			await fc.assert(
				fc.asyncProperty(seed, fc.constantFrom<Form>('2021', '2019'), async (key, form) => {
					const figures = drawn(key, form);
					const fitting = [...figures].filter(
						([place, v]) => fits(v) && !place.endsWith('amount_10k_cny')
					);
					const [place, v] = fitting[key % fitting.length] ?? ['', 0];
					fc.pre(place !== '');
					const cells = new Map([...printed(figures), [place, of(v)]]);
					const { wrong, unread } = compared(await read(page(layout, form, cells)), figures);
					expect(wrong).toEqual([]);
					const row = place.slice(0, place.lastIndexOf('/') + 1);
					// Table 二 has no sum to tell the pieces of a number from two numbers.
					const isOwn = (p: Place) =>
						p === place ||
						(spelling === IN_PIECES && row.startsWith('proactive/') && p.startsWith(row));
					if (!isParted(name, spelling))
						expect(unread.filter((p) => keeps || !isOwn(p))).toEqual([]);
				}),
				// The cell stands in the only row of table 四, and is the last of it.
				{
					numRuns: 12,
					examples: [
						[22_146, '2021'],
						[739_329, '2019']
					]
				}
			);
		}
	);

	test('marks of no width, in labels and in numbers, change nothing', async () => {
		await fc.assert(
			fc.asyncProperty(seed, fc.constantFrom<Form>('2021', '2019'), async (key, form) => {
				const figures = drawn(key, form);
				const random = createRandom('marks', key);
				const marked = (grid: Grid) =>
					grid.map((row) =>
						row.map((cell) =>
							random.chance(0.4) ? { ...cell, text: withMark(cell.text, random) } : cell
						)
					);
				const text = page(layout, form, printed(figures), marked);
				const { wrong, unread } = compared(await read(text), figures);
				expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
			}),
			{ numRuns: 20 }
		);
	});

	test('labels without their ordinals are known by their words', async () => {
		await fc.assert(
			fc.asyncProperty(seed, fc.constantFrom<Form>('2021', '2019'), async (key, form) => {
				const figures = drawn(key, form);
				const bare = relabelled((text) =>
					text.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, '')
				);
				const { wrong, unread } = compared(
					await read(page(layout, form, printed(figures), bare)),
					figures
				);
				expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
			}),
			{ numRuns: 15 }
		);
	});

	test.each(['dropped', 'doubled', 'exchanged', 'another', 'all lost'])(
		'a label of table 三 with a character %s costs its own row at most',
		{ timeout: 600_000 },
		async (edit) => {
			await fc.assert(
				fc.asyncProperty(seed, fc.constantFrom<Form>('2021', '2019'), async (key, form) => {
					const figures = drawn(key, form);
					const random = createRandom('label', key);
					const items = requestItems(form);
					const at = random.int(0, items.length - 1);
					const place = `requests/${items[at]?.code}/`;
					const change = (grid: Grid, section: number) =>
						section !== 3
							? grid
							: grid.map((row) => {
									const own = row.findIndex((c) => c.place?.startsWith(place));
									return own < 1
										? row
										: row.map((c, i) =>
												i === own - 1 ? { ...c, text: edited(c.text, edit, random) } : c
											);
								});
					const text = page(layout, form, printed(figures), change);
					const { wrong, unread } = compared(await read(text), figures);
					expect(wrong).toEqual([]);
					expect(unread.filter((p) => !p.startsWith(place))).toEqual([]);
				}),
				{ numRuns: 25 }
			);
		}
	);

	test('one row of other handling in the form of three is read as that', async () => {
		await fc.assert(
			fc.asyncProperty(seed, async (key) => {
				const figures = drawn(key, '2021');
				const expected = new Map([...figures].filter(([place]) => !place.startsWith(OTHERS)));
				for (const { code } of APPLICANTS)
					expected.set(
						`requests/other_handling/${code}`,
						['other_not_corrected', 'other_fee_unpaid', 'other_reason'].reduce(
							(sum, item) => sum + (figures.get(`requests/${item}/${code}`) ?? 0),
							0
						)
					);
				const text = page(layout, '2021', printed(expected), (grid, section) =>
					section === 3 ? withOneOther(grid, expected) : grid
				);
				const { wrong, unread } = compared(await read(text), expected);
				expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
			}),
			{ numRuns: 15 }
		);
	});

	test('table 四 without its middle heads is read by its order and sums', async () => {
		await fc.assert(
			fc.asyncProperty(seed, fc.boolean(), async (key, hasOutcomes) => {
				const figures = drawn(key, '2021');
				const bare = (grid: Grid, section: number) =>
					section === 4 ? grid.filter((_, i) => i !== 2 && (hasOutcomes || i !== 1)) : grid;
				const text = page(layout, '2021', printed(figures), bare);
				const { wrong, unread } = compared(await read(text), figures);
				expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
			}),
			{ numRuns: 10 }
		);
	});

	test.each<[string, (tenThousands: number) => string]>([
		['万元', (v) => `${v}万元`],
		['元', (v) => `${v * 10_000}元`],
		['亿元', (v) => `${v / 10_000}亿元`],
		['元 and thousands', (v) => `${(v * 10_000).toLocaleString('en')}元`]
	])('an amount in %s is counted in 万元', async (_, spell) => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 99_999 }), seed, async (amount, key) => {
				const place = 'proactive/fees/amount_10k_cny';
				const figures = new Map([...drawn(key, '2021'), [place, amount]]);
				const cells = new Map([...printed(figures), [place, spell(amount)]]);
				const { wrong, unread } = compared(await read(page(layout, '2021', cells)), figures);
				expect({ wrong, unread }).toEqual({ wrong: [], unread: [] });
			}),
			{ numRuns: 10 }
		);
	});
});

const MARKS = ['\u200b', '\u200e', '\u202c', '\u2060', '\u00ad', '\ufeff'];
function withMark(text: string, random: Random): string {
	const at = random.int(0, text.length);
	return text.slice(0, at) + random.pick(MARKS) + text.slice(at);
}

const relabelled = (change: (text: string) => string) => (grid: Grid) =>
	grid.map((row) =>
		row.map((cell) => (cell.place === null ? { ...cell, text: change(cell.text) } : cell))
	);

function edited(text: string, edit: string, random: Random): string {
	const at = random.int(0, Math.max(0, text.length - 2));
	const [before, own = '', after] = [text.slice(0, at), text[at], text.slice(at + 1)];
	switch (edit) {
		case 'dropped':
			return before + after;
		case 'doubled':
			return before + own + own + after;
		case 'exchanged':
			return before + (after[0] ?? '') + own + after.slice(1);
		case 'another':
			return `${before}申${after}`;
		default:
			return '';
	}
}

const OTHERS = 'requests/other_';
/** The rows of （六）其他处理 as the one of the form before. */
function withOneOther(grid: Grid, figures: ReadonlyMap<Place, number>): Grid {
	const isOther = (row: FormCell[]) => row.some((c) => c.place?.startsWith(OTHERS));
	const at = grid.findIndex(isOther);
	const rows = grid.filter((row) => !isOther(row));
	const cells = APPLICANTS.map(({ code }) => {
		const place = `requests/other_handling/${code}`;
		return { ...value(place), text: String(figures.get(place)) };
	});
	// Two rows fewer under the cell that spans all outcomes.
	const spanning = rows.map((row) =>
		row.map((c) => (c.place === null && c.rowspan > 10 ? { ...c, rowspan: c.rowspan - 2 } : c))
	);
	return spanning.toSpliced(at, 0, [label('（六）其他处理', 2), ...cells]);
}
