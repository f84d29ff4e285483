import { describe, expect, test } from 'vitest';
import { readPrinted } from '#text/printed.ts';

const number = (text: string) => {
	const printed = readPrinted(text);
	if (printed.kind !== 'number') return printed.kind;
	return [printed.value, text.slice(printed.start, printed.end), printed.unit];
};

describe('what a cell prints', () => {
	test.each([
		['27', [27, '27', null]],
		['007', [7, '007', null]],
		['２７', [27, '２７', null]],
		['1,234', [1234, '1,234', null]],
		['59237.2449', [59237.2449, '59237.2449', null]],
		['22（其中修订16件）', [22, '22', null]],
		['55 (含自然失效29件)', [55, '55', null]],
		['+1036', [1036, '1036', null]],
		['减4', [-4, '4', null]],
		['-0', [0, '0', null]],
		['251000元', [251000, '251000', '元']],
		['52.15万元', [52.15, '52.15', '万元']],
		['12件', [12, '12', '件']]
	])('%s is a number cut out at its digits', (text, expected) => {
		expect(number(text)).toEqual(expected);
	});

	test.each(['', ' ', '\u00a0', '\u3000'])('%j is blank, never 0', (text) => {
		expect(readPrinted(text)).toEqual({ kind: 'blank' });
	});

	test.each(['/', '／', '—', '——', '-', '无', '不适用', 'N/A'])('%s is not applicable', (text) => {
		expect(readPrinted(text)).toEqual({ kind: 'not_applicable' });
	});

	test.each([
		'1 2',
		'3.其他',
		'2023年',
		'(五)',
		'1234567890123456',
		`1${',234'.repeat(130)}`,
		'规章000',
		'6.1.2'
	])('%s is words, since it is not one number', (text) => {
		expect(readPrinted(text)).toEqual({ kind: 'words' });
	});
});
