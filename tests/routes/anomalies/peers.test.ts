import { describe, expect, it } from 'vitest';
import {
	alikeTo,
	edited,
	kindsUnder,
	managementIn,
	without,
	withOne
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/peers.ts';

const row = (agency_id: string, n: number | null, kind = 'department') => ({
	agency_id,
	name: agency_id,
	kind,
	region_name: null,
	year: 2023,
	report_id: `${agency_id}-2023`,
	count: n === null ? null : 1,
	n
});
const rows = [
	row('own', 60),
	row('third', 20),
	row('below', 19),
	row('thrice', 180),
	row('above', 181),
	row('near', 66),
	row('other-kind', 60, 'government'),
	row('blank', null),
	row('few', 9)
];

describe('the group of peers', () => {
	it('is of one kind, a third to three times as large, the nearest first', () => {
		const [nearest, ...others] = alikeTo('own', rows);
		expect(nearest).toBe('near');
		expect(others.sort()).toEqual(['third', 'thrice']);
	});

	it('is empty for an organ without a rate, and never holds rates on few cases', () => {
		expect(alikeTo('few', rows)).toEqual([]);
		expect(alikeTo('blank', rows)).toEqual([]);
		expect(alikeTo('nobody', rows)).toEqual([]);
		expect(alikeTo('own', [row('own', 12), row('few', 9)])).toEqual([]);
	});

	it('ends at twenty', () => {
		const many = [row('own', 50), ...Array.from({ length: 40 }, (_, i) => row(`p${i}`, 50))];
		expect(alikeTo('own', many)).toHaveLength(20);
	});

	it('is what the reader makes of it', () => {
		const none = { add: [], drop: [] };
		const alike = ['a', 'b'];
		const less = without('a', none);
		expect(edited(alike, 'own', less)).toEqual(['b']);
		expect(withOne('a', less)).toEqual(none);
		const more = withOne('c', none);
		expect(edited(alike, 'own', more)).toEqual(['a', 'b', 'c']);
		expect(without('c', more)).toEqual(none);
		expect(edited(alike, 'own', withOne('own', none))).toEqual(alike);
	});
});

describe('bodies managed from above', () => {
	it('are held against one another where they alone are asked for', () => {
		expect(managementIn(['vertical'])).toBe('vertical');
		expect(kindsUnder('vertical', ['vertical'])).toEqual(['vertical']);
		expect(kindsUnder('vertical', [])).toEqual(['vertical']);
	});

	it('are where one of them is looked at, and no kind is asked for', () => {
		expect(managementIn([], 'vertical')).toBe('vertical');
		expect(managementIn([], 'department')).toBe('local');
		expect(managementIn(['department'], 'vertical')).toBe('local');
	});

	it('are not among the organs of a place', () => {
		expect(managementIn(['department', 'vertical'])).toBe('local');
		expect(kindsUnder('local', ['department', 'vertical'])).toEqual(['department']);
		expect(kindsUnder('local', [])).toContain('government');
		expect(kindsUnder('local', [])).not.toContain('vertical');
	});
});
