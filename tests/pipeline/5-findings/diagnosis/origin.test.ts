import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '#domain/place.ts';
import { checkReport } from '#pipeline/5-findings/index.ts';
import { createRandom } from '../../../../scripts/demo/random.ts';
import { digitSlip } from '../../../../scripts/demo/plants/digits.ts';
import { SHAPES } from '../../../../scripts/demo/shapes/index.ts';
import { balanced, read, render, spelt } from '../../4-report/tables/invented.ts';
import { ACCIDENTS, MUTATIONS, mutated } from '../../4-report/tables/mutations.ts';

const SUMS = new Set(['requests-balance', 'outcomes-sum', 'applicants-sum', 'disputes-sum']);
const seed = fc.nat(1_000_000);
/** As in any-shape.test.ts: the same harms each time, others by `HARM_SEED`. */
const SEED = Number(process.env.HARM_SEED ?? 1);

/** The sums that are said to fail by the agency's own doing. */
async function accused(text: string): Promise<string[]> {
	const report = await read(text);
	if (!report) return [];
	return checkReport(report, text)
		.filter((o) => SUMS.has(o.rule) && o.origin === 'source' && o.severity === 'error')
		.map((o) => `${o.rule} ${o.place} ${o.stated} ${o.expected} ${o.cause}`);
}

test.each(SHAPES.map((shape) => [shape.id, shape] as const))(
	'%s: a sound report that was torn on its way accuses no one',
	{ timeout: 600_000 },
	async (_, shape) => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.constantFrom(...Object.keys(MUTATIONS)), { maxLength: 2 }),
				fc.constantFrom(...Object.keys(ACCIDENTS)),
				seed,
				async (mutations, accident, key) => {
					const { text } = mutated(shape, 0, mutations, accident, key);
					expect(await accused(text)).toEqual([]);
				}
			),
			{ numRuns: 60, seed: SEED }
		);
	}
);

/** In these shapes each number of a row that adds up or not can be told from its neighbours. */
const PLAIN = ['G1', 'G2', 'G4', 'G5', 'G11'];

test.each(SHAPES.filter(({ id }) => PLAIN.includes(id)).map((shape) => [shape.id, shape] as const))(
	'%s: a changed digit is the agency’s own contradiction',
	{ timeout: 600_000 },
	async (_, shape) => {
		await fc.assert(
			fc.asyncProperty(seed, async (key) => {
				const random = createRandom('changed', key);
				const { template, figures } = balanced(key);
				const tables = [...figures.keys()].filter((p) => !p.startsWith('proactive/'));
				const place: Place = random.pick(tables);
				const printed = new Map(figures).set(place, digitSlip(figures.get(place) ?? 0, random));
				const text = render(shape, template, spelt(printed, 0, key), [], key);
				expect([place, await accused(text)]).not.toEqual([place, []]);
			}),
			{ numRuns: 40 }
		);
	}
);
