import { expect, test } from 'vitest';
import type { Agency } from '#domain/report.ts';
import { firstOrgans, organsById } from '#pipeline/build/ledger/successors.ts';

const organ = (agency_id: string, name: string, predecessor: string | null) =>
	({ agency_id, name, predecessor }) as Agency;
const told = (agencies: readonly Agency[]) =>
	organsById(agencies).map(({ agency_id, predecessor }) => [agency_id, predecessor]);

test('whom an organ follows by a national reform is said where that organ is there', () => {
	const now = organ('b', '甲县应急管理局', 'a');
	expect(told([now])).toEqual([['b', null]]);
	expect(told([now, organ('a', '甲县安全生产监督管理局', null)])).toEqual([
		['a', null],
		['b', 'a']
	]);
});

test('what the register says of it stays', () => {
	expect(told([organ('b', '甲县数据局', 'a')])).toEqual([['b', 'a']]);
});

test('a line of organs begins anew at a national reform, and goes on where only the name changed', () => {
	const first = firstOrgans([
		organ('a', '甲县安全生产监督管理局', null),
		organ('b', '甲县应急管理局', 'a'),
		organ('c', '甲县大数据中心', null),
		organ('d', '甲县数据局', 'c')
	]);
	expect([...first]).toEqual([0, 1, 2, 2]);
});
