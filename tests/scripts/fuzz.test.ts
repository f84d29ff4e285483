import os from 'node:os';
import { expect, test } from 'vitest';
import { faultsOf } from '../../scripts/fuzz/check.ts';
import { harmedDocuments } from '../../scripts/fuzz/documents.ts';
import { MUTATIONS } from '../../scripts/fuzz/mutations.ts';
import { fuzz } from '../../scripts/fuzz/run.ts';
import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { packFigures } from '#domain/packed-figures.ts';
import type { FileReading } from '#pipeline/build/core/reading.ts';

test('two thousand harmed documents end no reader, keep none too long and give no number that is not printed', async () => {
	const result = await fuzz({ documents: 2000, seed: 7, jobs: 2 });
	expect(result.faults).toEqual([]);
	expect(result.givenUp).toEqual([]);
	expect(result.read).toBeGreaterThanOrEqual(2000);
	expect(result.outcomes.get('report')).toBeGreaterThan(500);
	expect(result.outcomes.size).toBeGreaterThan(3);
}, 600_000);

test('the same seed harms the same documents, and every way comes up', async () => {
	const made = async () => {
		const entries = [];
		for await (const entry of harmedDocuments(60, 3, os.tmpdir())) entries.push(entry);
		return entries;
	};
	expect(await made()).toEqual(await made());
	expect(new Set(MUTATIONS.map(({ id }) => id)).size).toBe(MUTATIONS.length);
});

test('a number that is not printed where it is said to be is a fault', () => {
	const place = 'requests/granted/total';
	const figure: Figure = { place, state: 'stated', value: 12, raw: '12', start: 0, end: 2 };
	const reading = (text: string) =>
		({
			status: 'report',
			reason: null,
			text,
			reports: [
				{
					read: { year: 2023, claims: [] },
					figures: packFigures(new Figures([figure])),
					at: { start: 0, end: text.length }
				}
			]
		}) as unknown as FileReading;
	expect(faultsOf(reading('12 件'))).toEqual([]);
	expect(faultsOf(reading('13 件'))).toHaveLength(1);
	expect(faultsOf(reading('1'))).not.toEqual([]);
});
