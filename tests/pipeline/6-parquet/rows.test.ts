import { expect, test } from 'vitest';
import type { Agency } from '#domain/report.ts';
import type { RowOf } from '#domain/row.ts';
import type { TABLES } from '#domain/schema.ts';
import { agencyRow } from '#pipeline/6-parquet/rows.ts';

const agency: Agency = {
	agency_id: 'x9',
	name: '乙市水务局',
	kind: 'department',
	sector: 'water',
	level: 'prefecture',
	region: '990200',
	province: '990000',
	prefecture: '990200',
	county: null,
	predecessor: null
};
const SPELLED = { name_en: 'Yi Water Bureau', pinyin: 'yi shi shui wu ju' };
const latin = { ofAgency: () => SPELLED, ofRegion: () => SPELLED };
type AgencyRow = RowOf<typeof TABLES.agencies>;

// Types are checked with the code: a line that is expected not to compile, and does, fails.
test('columns are held by their names and words', () => {
	expect(agencyRow(agency, latin)).toMatchObject({
		kind: 'department',
		sector: 'water',
		...SPELLED
	});
	const row = { ...agency, ...SPELLED };
	// @ts-expect-error: a sector is any word, a kind one of a closed list
	const swapped: AgencyRow = { ...row, kind: row.sector, sector: row.kind };
	const { level: _, ...without } = row;
	// @ts-expect-error: a column is missing
	const missing: AgencyRow = without;
	// @ts-expect-error: a column is misnamed
	const misnamed: AgencyRow = { ...without, rank: agency.level };
	expect([swapped, missing, misnamed].map((row) => row.agency_id)).toEqual(['x9', 'x9', 'x9']);
});
