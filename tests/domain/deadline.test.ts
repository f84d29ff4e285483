import { expect, test } from 'vitest';
import { deadlineOf } from '#domain/deadline.ts';

const bureau = { year: 2022, kind: 'department', level: 'county', scope: 'own' } as const;

test('departments have until the end of January', () => {
	expect(deadlineOf(bureau)).toBe('2023-01-31');
});

test.each([
	['governments', { kind: 'government' }],
	['zones', { kind: 'functional_zone' }],
	['organs of townships', { level: 'township' }],
	['sums over an area', { scope: 'aggregate' }]
] as const)('%s have until the end of March', (_, other) => {
	expect(deadlineOf({ ...bureau, ...other })).toBe('2023-03-31');
});

test('before the present Regulations all had until March', () => {
	expect(deadlineOf({ ...bureau, year: 2018 })).toBe('2019-03-31');
	expect(deadlineOf({ ...bureau, year: 2019 })).toBe('2020-01-31');
});
