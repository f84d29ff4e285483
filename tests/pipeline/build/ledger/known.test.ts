import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnownFiles } from '#pipeline/build/ledger/known-files.ts';
import { type Known, openKnownReports } from '#pipeline/build/ledger/known-reports.ts';

const digest = fc.string({ maxLength: 20 });
const known: fc.Arbitrary<Known> = fc.record({
	report: fc.nat(),
	id: fc.string(),
	outline: fc.record({
		digest,
		rows: fc.string({ unit: 'binary', maxLength: 30 }),
		tables: fc.nat(6),
		stated: fc.nat(300),
		nonzero: fc.nat(300),
		prose: fc.string({ unit: 'binary', maxLength: 16 }),
		sections: fc.nat(12),
		published: fc.constantFrom(0, 20240131)
	}),
	former: fc.array(digest, { maxLength: 3 }),
	revisions: fc.nat(9)
});

test('of each organ, year and scope what was set last is known, as it was set', () => {
	const entry = fc.tuple(
		fc.constantFrom('a', 'b', 'c'),
		fc.integer({ min: 2008, max: 2030 }),
		fc.constantFrom('own' as const, 'aggregate' as const),
		known
	);
	fc.assert(
		fc.property(fc.array(entry), (entries) => {
			const reports = openKnownReports();
			const expected = new Map<string, Known>();
			for (const [agency, year, scope, one] of entries) {
				reports.set(agency, year, scope, one);
				expected.set(`${agency}-${year}-${scope}`, one);
			}
			for (const agency of ['a', 'b', 'c', 'd'])
				for (let year = 2008; year <= 2030; year++)
					for (const scope of ['own', 'aggregate'] as const)
						expect(reports.get(agency, year, scope)).toEqual(
							expected.get(`${agency}-${year}-${scope}`) ?? null
						);
		}),
		{ numRuns: 50 }
	);
});

test('a document is known by its bytes, under the path of the first', () => {
	const files = openKnownFiles();
	const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
	files.set(sha256('one'), '省/甲.html');
	files.set(sha256('two'), 'all.zip/😀.txt');
	expect(files.get(sha256('one'))).toBe('省/甲.html');
	expect(files.get(sha256('two'))).toBe('all.zip/😀.txt');
	expect(files.get(sha256('three'))).toBeNull();
});
