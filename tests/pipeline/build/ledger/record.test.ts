import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIMS, type Claim } from '#domain/claim.ts';
import { CELL_STATES, type Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { packFigures } from '#domain/packed-figures.ts';
import { numberOf } from '#domain/place.ts';
import { sketchText } from '#pipeline/5-findings/copies/sketch.ts';
import { ByteWriter, openByteLog } from '#pipeline/build/ledger/byte-log.ts';
import {
	readClaims,
	readDigest,
	readFigures,
	readProse,
	scanFigures,
	skipSketch,
	writeClaims,
	writeFigures,
	writeSketch
} from '#pipeline/build/ledger/record.ts';

const PLACES = [
	'requests/granted/total',
	'requests/carried_in/business',
	'disputes/reconsideration/total',
	'proactive/fees/amount_10k_cny'
];
const NUMBERS = PLACES.map(numberOf);
const passage = fc.tuple(fc.nat(2 ** 24), fc.nat(40)).map(([start, length]) => ({
	start,
	end: start + length
}));
const number = fc.oneof(
	fc.nat(300),
	fc.integer(),
	fc.maxSafeInteger(),
	fc.double({ noNaN: true }),
	fc.constant(-0)
);
const figure = fc
	.record({
		place: fc.constantFrom(...PLACES),
		state: fc.constantFrom(...CELL_STATES),
		value: fc.option(number),
		at: passage
	})
	.map(({ at, ...rest }): Figure => ({ ...rest, raw: null, ...at }));
const figures = fc
	.uniqueArray(figure, { maxLength: 6, selector: ({ place }) => place })
	.map((list) => new Figures(list));
const claims = fc.array(
	fc
		.record({
			kind: fc.constantFrom(...CLAIMS),
			value: fc.double({ noNaN: true }),
			definition: fc.option(fc.constantFrom('new', 'direct', 'all_cases')),
			at: passage
		})
		.map(({ kind: { code, unit }, value, definition, at }): Claim => ({
			claim: code,
			unit,
			value,
			definition,
			...at
		})),
	{ maxLength: 4 }
);

/** The store writes them by the numbers of their places. */
const inOrder = (read: Figures): Figure[] => PLACES.flatMap((place) => read.get(place) ?? []);

describe('a report as the store writes it', () => {
	it('is read back as it was, behind any others', () => {
		const one = fc.record({ figures, claims, requests: fc.option(fc.nat()), prose: fc.string() });
		fc.assert(
			fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (reports) => {
				const log = openByteLog();
				const out = new ByteWriter();
				const words: string[] = [];
				const offsets = reports.map((report) => {
					const sketch = sketchText(report.prose);
					writeSketch(out, {
						requests: report.requests,
						prose: [{ section: 5, start: 7, end: 99, words: sketch }]
					});
					writeFigures(out, packFigures(report.figures), NUMBERS);
					writeClaims(out, report.claims, words);
					return log.append(out.take());
				});
				for (const [i, report] of reports.entries()) {
					const at = () => log.read(offsets[i] ?? -1);
					const from = at();
					skipSketch(from);
					const read = readFigures(from, PLACES);
					expect(read.values()).toEqual(inOrder(report.figures));
					expect(readClaims(from, words)).toEqual(report.claims);
					expect(readDigest(at())).toBe(report.requests ?? NaN);
					const kept = new Uint32Array(16);
					expect(readProse(at(), 5, kept, 0)).toEqual({ start: 7, end: 99 });
					expect(kept).toEqual(sketchText(report.prose));
					expect(readProse(at(), 1, kept, 0)).toBeNull();
				}
			})
		);
	});

	it('gives a column only whole numbers that are printed as they stand', () => {
		fc.assert(
			fc.property(figures, (report) => {
				const out = new ByteWriter();
				const log = openByteLog();
				writeFigures(out, packFigures(report), NUMBERS);
				const seen: [string | undefined, number][] = [];
				scanFigures(log.read(log.append(out.take())), PLACES.length, (place, value) =>
					seen.push([PLACES[place], value])
				);
				const wanted = PLACES.flatMap((place) => {
					const { state, value = null } = report.get(place) ?? {};
					const whole = value !== null && Number.isInteger(value) && !Object.is(value, -0);
					return state === 'stated' && whole && value >= 0 && value < 2 ** 40
						? [[place, value]]
						: [];
				});
				expect(seen).toEqual(wanted);
			})
		);
	});

	it('never lies across two chunks', () => {
		const log = openByteLog();
		const record = new Uint8Array(1_500_000).fill(7);
		const offsets = [0, 1, 2, 3].map(() => log.append(record));
		for (const offset of offsets) {
			const from = log.read(offset);
			from.advance(1_499_999);
			expect(from.byte()).toBe(7);
		}
		expect(() => log.append(new Uint8Array(5_000_000))).toThrow('5000000');
		expect(() => log.read(99e6)).toThrow('99000000');
	});
});
