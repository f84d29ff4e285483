import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasYear, withYear, yearsOf, yearsOfScopes } from '#pipeline/build/ledger/anchor-years.ts';
import { openGroups } from '#pipeline/build/ledger/groups.ts';
import { openSharedWords } from '#pipeline/build/ledger/shared-words.ts';

test('a group has each thing once, in the order in which they came', () => {
	const things = Array.from({ length: 5 }, (_, number) => ({ number }));
	const entry = fc.tuple(fc.constantFrom('', '甲', 'a.gov', 'a.gov xxgk'), fc.nat(4));
	fc.assert(
		fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
			const groups = openGroups<{ number: number }>();
			const sets = new Map<string, Set<number>>();
			for (const [text, number] of entries) {
				const thing = things[number];
				if (thing) groups.add(text, thing);
				sets.set(text, (sets.get(text) ?? new Set()).add(number));
			}
			for (const text of ['', '甲', 'a.gov', 'a.gov xxgk', 'other'])
				expect([...groups.of(text)].map(({ number }) => number)).toEqual([
					...(sets.get(text) ?? [])
				]);
		})
	);
});

test('years of an organ are known by scope, what was assumed apart', () => {
	let years = withYear([], 'own', 2021);
	years = withYear(years, 'own', 2021);
	years = withYear(years, 'aggregate', 2021);
	years = withYear(years, 'assumed', 2022);
	expect(yearsOf(years, 'own')).toEqual([2021]);
	expect(yearsOf(years, 'assumed')).toEqual([2022]);
	expect(yearsOf(years, 'unknown')).toEqual([]);
	expect(yearsOfScopes(years)).toEqual([2021, 2021]);
	expect(hasYear(years, 'aggregate', 2021)).toBe(true);
	expect(hasYear(years, 'aggregate', 2022)).toBe(false);
});

test('an organ is kept as it is, and once where it is given twice', () => {
	const agency = {
		agency_id: '900101-a',
		name: '甲县司法局',
		kind: 'department',
		sector: 'justice',
		level: 'county',
		region: '900101',
		province: '900000',
		prefecture: null,
		county: '900101',
		predecessor: null
	} as const;
	const share = openSharedWords();
	const kept = share(agency);
	expect(kept).toEqual(agency);
	expect(share(agency)).toBe(kept);
	expect(share({ ...agency, agency_id: '900101-b' })).toEqual({ ...agency, agency_id: '900101-b' });
});
