import { expect, test } from 'vitest';
import { readAgency } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/agency/read-agency.ts';
import { HAND, handDatabase } from '../../lib/queries/hand.ts';

const claim = { claim: 'received', unit: 'requests', definition: 'local_form' };
const database = await handDatabase({
	...HAND,
	claims: [
		{ ...claim, report: 1, value: 61, text_start: 0, text_end: 2 },
		{ ...claim, report: 2, value: 62, text_start: 0, text_end: 2 }
	]
});

test('an organ with its chain: years, findings, and the older form only where table three states nothing', async () => {
	const agency = await readAgency(database, { id: 'data' });
	expect(agency?.chain.map((c) => [c.agency_id, c.first_year, c.last_year])).toEqual([
		['bigdata', 2020, 2020],
		['data', 2021, 2022]
	]);
	expect(agency?.findings.map((f) => f.finding_id)).toEqual([
		'data-2022:f4',
		'data-2021:f1',
		'data-2021:f2',
		'data-2021:f3'
	]);
	const own = agency?.links.find(({ step }) => step === 0);
	expect(own?.older).toEqual([{ agency_id: 'data', year: 2022, received: 62 }]);
	expect(own?.reports).toBe(agency?.reports);
});

test('none of that id', async () => {
	expect(await readAgency(database, { id: 'nobody' })).toBeNull();
});
