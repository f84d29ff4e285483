import { expect, it } from 'vitest';
import { proposedLine } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compliance/proposed-line.ts';

const organ = {
	agency_id: '980101-1',
	name: 'Lanting County Finance Bureau',
	name_zh: '岚汀县财政局',
	kind: 'department',
	region: '980101',
	first_year: 2023,
	last_year: 2024,
	reports: 2,
	host: null
};

it('is in the words of the reports on a page of any language, and can be added as it is', () => {
	expect(proposedLine(organ)).toBe('岚汀县财政局,980101,department,2023,,,');
	expect(proposedLine({ ...organ, name_zh: '甲,"乙"局', host: 'a.example.cn' })).toBe(
		'"甲,""乙""局",980101,department,2023,,a.example.cn,'
	);
});
