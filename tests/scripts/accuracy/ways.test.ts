import { expect, test } from 'vitest';
import type { BuiltReport } from '../../../scripts/accuracy/dataset.ts';
import { scoreWays } from '../../../scripts/accuracy/ways.ts';

const built = (change: Partial<BuiltReport> = {}): BuiltReport => ({
	report: 0,
	report_id: 'a-2023',
	agency_id: 'a',
	agency: '甲县水利局',
	region: '990101',
	year: 2023,
	scope: 'own',
	published: '2024-01-20',
	is_current: true,
	text: '',
	cells: new Map(),
	claims: [],
	findings: [],
	...change
});
const truth = (organ: number, agency: string, region: string) => ({
	path: `${organ}.txt`,
	truth: 'report' as const,
	ways: ['title_short'],
	organ,
	agency,
	region,
	year: 2023,
	scope: 'own' as const,
	published: '2024-01-20',
	published_in: ['page' as const],
	planted: [],
	broken: []
});
const accusation = {
	rule: 'sections-missing',
	severity: 'warning' as const,
	origin: 'source' as const,
	place: 'sections/5',
	cause: null,
	against: []
};

test('identity is right, open, another or not there, and who is clean is not to be charged', () => {
	const { world, faults } = scoreWays([
		{ truth: truth(1, '甲县水利局', '990101'), built: built() },
		{ truth: truth(2, '乙县水利局', '990102'), built: built({ region: '', agency_id: 'b' }) },
		{ truth: truth(3, '丙县水利局', '990103'), built: null },
		{ truth: truth(1, '甲县水利局', '990101'), built: built({ findings: [accusation] }) }
	]);
	expect(world.all).toMatchObject({
		reports: 4,
		identity_right: 2,
		identity_open: 1,
		dated: 4,
		dates_right: 3,
		clean: 3,
		accused: 1
	});
	expect(world.ways.map(({ way }) => way)).toEqual(['title_short']);
	expect(faults).toHaveLength(3);
});

test('namesakes in two places are apart where no report is of both', () => {
	const pair = (id: string) =>
		scoreWays([
			{ truth: truth(1, '甲县水利局', '990101'), built: built() },
			{ truth: truth(2, '乙县水利局', '990102'), built: built({ agency_id: id }) }
		]).world;
	expect(pair('b')).toMatchObject({ series: 2, series_whole: 2, pairs: 1, pairs_apart: 1 });
	expect(pair('a')).toMatchObject({ pairs: 1, pairs_apart: 0 });
});

test('a report that is written as the country writes is not counted', () => {
	const { ways, ...plain } = truth(1, '甲县水利局', '990101');
	expect(ways).toHaveLength(1);
	expect(scoreWays([{ truth: plain, built: built() }]).world.all.reports).toBe(0);
});

test('what an organ reports for itself and for all below it are no namesakes', () => {
	const { world } = scoreWays([
		{ truth: truth(1, '甲海关', '990101'), built: built({ agency: '甲海关' }) },
		{ truth: truth(2, '甲海关', '990101'), built: built({ agency: '甲海关' }) }
	]);
	expect(world).toMatchObject({ series: 2, pairs: 0, pairs_apart: 0 });
});
