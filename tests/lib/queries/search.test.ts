import { expect, test } from 'vitest';
import { agencyList } from '#lib/queries/agencies.ts';
import { textHolds } from '#lib/queries/search.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { HAND, handDatabase } from './hand.ts';

const spelled: Record<string, Record<string, string>> = {
	school: { name_en: 'East District Education Bureau', pinyin: 'dong qu jiao yu ju' },
	second: { name_en: 'Lüdao’an Second Education Office', pinyin: 'lü dao an di er jiao yu' }
};
const db = await handDatabase({
	...HAND,
	agencies: (HAND.agencies ?? []).map((agency) => ({
		...agency,
		...spelled[String(agency.agency_id)]
	}))
});
const found = async (search: string) =>
	(await db.query(agencyList(EVERYTHING, { search }))).map((row) => row.agency_id);

test.each([
	['教育 乙省', ['second']],
	['jiaoyu dongqu', ['school']],
	['DONG  jiao', ['school']],
	['dqjy', ['school']],
	['education east', ['school']],
	['ludaoan', ['second']],
	['lvdao', ['second']],
	["lüdao'an office", ['second']],
	['east office', []]
])('%s finds %j', async (search, expected) => {
	expect(await found(search)).toEqual(expected);
});

test('words are looked for in any order in a text read before', () => {
	expect(textHolds('shandong sheng sds', 'sheng SHAN')).toBe(true);
	expect(textHolds('shandong sheng sds', 'sheng xi')).toBe(false);
});
