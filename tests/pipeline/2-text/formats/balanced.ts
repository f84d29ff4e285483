import fc from 'fast-check';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { APPLICANTS, type RequestItem, requestItems } from '#domain/requests.ts';
import { type Block, printed, report } from './form.ts';

const items = requestItems('2021').map(({ code }) => code);
const BALANCE: readonly RequestItem[] = [
	'received_new',
	'carried_in',
	'handled_total',
	'carried_out'
];
const outcomes = items.filter((code) => !BALANCE.includes(code));
const PARTS = APPLICANTS.length - 1;

/** Counts as small offices have them: most are none. */
const few = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(0) },
	{ weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) }
);
const row = fc.array(few, { minLength: PARTS, maxLength: PARTS });
const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** What each cell of the form prints where every sum of tables three and four holds. */
export const balanced: fc.Arbitrary<ReadonlyMap<string, string>> = fc
	.record({
		own: fc.array(row, { minLength: outcomes.length, maxLength: outcomes.length }),
		out: row,
		cases: fc.array(few, { minLength: 12, maxLength: 12 })
	})
	.map(({ own, out, cases }) => {
		const handled = Array.from({ length: PARTS }, (_, i) => sumOf(own.map((r) => r[i] ?? 0)));
		const rows = new Map<RequestItem, readonly number[]>([
			...outcomes.map((code, i): [RequestItem, readonly number[]] => [code, own[i] ?? []]),
			['handled_total', handled],
			['carried_out', out],
			['carried_in', handled.map((count) => Math.floor(count / 7))],
			['received_new', handled.map((count, i) => count + (out[i] ?? 0) - Math.floor(count / 7))]
		]);
		const figures = new Map([...printed].map(([place, text]) => [place, text === '' ? '5' : text]));
		for (const [code, values] of rows)
			for (const [i, { code: applicant }] of APPLICANTS.entries())
				figures.set(`requests/${code}/${applicant}`, String(values[i] ?? sumOf(values)));
		for (const [c, { code }] of CHANNELS.entries()) {
			const values = cases.slice(4 * c, 4 * c + 4);
			for (const [i, outcome] of DISPUTE_OUTCOMES.entries())
				figures.set(`disputes/${code}/${outcome.code}`, String(values[i] ?? sumOf(values)));
		}
		return figures;
	});

/** The report with these figures in its cells. */
export const reportOf = (figures: ReadonlyMap<string, string>): Block[] =>
	report.map((block) =>
		typeof block === 'string'
			? block
			: block.map((cells) =>
					cells.map((cell) =>
						cell.place === undefined ? cell : { ...cell, text: figures.get(cell.place) ?? '' }
					)
				)
	);

/** The row of table three that a cell is of, counted from 0, and its column; null for other cells. */
export function requestPlace(place: string | undefined): { row: number; column: number } | null {
	const [table, item, applicant] = (place ?? '').split('/');
	if (table !== 'requests') return null;
	return {
		row: items.findIndex((code) => code === item),
		column: APPLICANTS.findIndex(({ code }) => code === applicant)
	};
}
