import { describe, expect, it } from 'vitest';
import { readNumeral } from '#pipeline/4-report/claims/numbers.ts';

describe('numerals', () => {
	it.each([
		['0', 0],
		['1,295', 1295],
		['零', 0],
		['两', 2],
		['十', 10],
		['二十七', 27],
		['一百零三', 103],
		['三千六百零七', 3607],
		['二〇', 20],
		['百', null],
		['千', null]
	])('%s is %s', (numeral, value) => {
		expect(readNumeral(numeral)).toBe(value);
	});
});
