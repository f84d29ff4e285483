import { expect, test } from 'vitest';
import { column, join, list, sql } from '#lib/db/sql.ts';

test('values never enter the text', () => {
	expect(sql`select ${"'; drop table x"} where a = ${null}`).toEqual({
		text: 'select ? where a = ?',
		params: ["'; drop table x", null]
	});
});

test('a whole number says that it is one, so that row groups can be skipped', () => {
	expect(sql`${7} ${-1} ${0.5} ${2 ** 40} ${true}`).toEqual({
		text: '?::int ?::int ?::double ?::double ?::boolean',
		params: [7, -1, 0.5, 2 ** 40, true]
	});
});

test('a query inside a query brings its text and its values, in order', () => {
	const part = sql`year = ${2024}`;
	expect(sql`select * from t where a = ${'x'} and ${part} and b = ${'y'}`).toEqual({
		text: 'select * from t where a = ? and year = ?::int and b = ?',
		params: ['x', 2024, 'y']
	});
});

test('lists bind each value, and an empty list matches nothing', () => {
	expect(sql`a in (${list(['x', 'y'])})`).toEqual({ text: 'a in (?, ?)', params: ['x', 'y'] });
	expect(sql`a in (${list([])})`).toEqual({ text: 'a in (null)', params: [] });
	expect(join([sql`a = ${1}`, sql`b`], ' and ')).toEqual({
		text: 'a = ?::int and b',
		params: [1]
	});
});

test('names enter the text only from a list', () => {
	expect(column('year', ['year'])).toEqual({ text: 'year', params: [] });
	expect(() => column('year', ['report'])).toThrow('unknown column: year');
	expect(() => column('a; b', ['a; b'])).toThrow('unknown column: a; b');
});

test('what is no number in SQL is refused', () => {
	expect(() => sql`${NaN}`).toThrow('not a number SQL knows: NaN');
});
