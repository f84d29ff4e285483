import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanced, reportOf, requestPlace } from './balanced.ts';
import { drawPdf } from './draw-pdf.ts';
import { asRead, readCells } from './read-cells.ts';

const RUNS = { numRuns: 12, seed: 20_261_130 };
/** Rows are 17 points high, 11 more for each line of a label: a whole row, parts of one, and nearly one. */
const by = fc.oneof(
	fc.constantFrom(-28, -17, 17, 28),
	fc.double({ min: -30, max: 30, noNaN: true })
);

/** What is read of each cell and neither as it is printed nor unreadable. */
async function wrongIn(
	figures: ReadonlyMap<string, string>,
	isMoved: (at: { row: number; column: number }) => boolean,
	points: number
): Promise<string[]> {
	const bytes = drawPdf(reportOf(figures), {
		ruled: false,
		shift: ({ place }) => {
			const at = requestPlace(place);
			return at && isMoved(at) ? points : 0;
		}
	});
	const cells = await readCells(bytes);
	return [...figures].flatMap(([place, text]) => {
		const read = cells.get(place) ?? 'unreadable';
		return read === 'unreadable' || read === asRead(text) ? [] : [`${place}: ${read}, not ${text}`];
	});
}

test('of a table without lines whose values stand level with their labels every cell is read', async () => {
	await fc.assert(
		fc.asyncProperty(balanced, async (figures) => {
			const cells = await readCells(drawPdf(reportOf(figures), { ruled: false }));
			expect([...figures].filter(([place, text]) => cells.get(place) !== asRead(text))).toEqual([]);
		}),
		{ ...RUNS, numRuns: 3 }
	);
}, 300_000);

test('rows of values that were moved against their labels are no figures of other rows', async () => {
	await fc.assert(
		fc.asyncProperty(
			balanced,
			by,
			fc.nat(24),
			fc.integer({ min: 1, max: 25 }),
			async (figures, points, from, count) => {
				const isMoved = ({ row }: { row: number }) => row >= from && row < from + count;
				expect(await wrongIn(figures, isMoved, points)).toEqual([]);
			}
		),
		RUNS
	);
}, 600_000);

test('nor are those of a column that was moved', async () => {
	await fc.assert(
		fc.asyncProperty(balanced, by, fc.nat(6), async (figures, points, column) => {
			expect(await wrongIn(figures, (at) => at.column === column, points)).toEqual([]);
		}),
		RUNS
	);
}, 600_000);
