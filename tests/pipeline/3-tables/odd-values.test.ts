import { expect, test } from 'vitest';
import { withOdd } from '#pipeline/3-tables/odd-values.ts';
import { cellAt } from '#pipeline/3-tables/row.ts';

const kindsOf = (...texts: string[]) =>
	withOdd(texts.map((text) => cellAt(text, 0, text.length))).map(({ printed }) => printed.kind);

const FIVE = ['1', '2', '3', '4', '5'];

test.each(['（1）25', '358注1', '2024-01-01', '☒', '25[A1]', '\u{1d7d8}a'])(
	'%s among the numbers of a row is a value that cannot be told',
	(odd) => {
		expect(kindsOf('（一）予以公开', odd, ...FIVE)[1]).toBe('odd');
		expect(kindsOf('（一）予以公开', ...FIVE, odd)[6]).toBe('odd');
	}
);

test.each([
	'1.',
	'（2）',
	'3.其他',
	'３. 其他',
	'（３）其他',
	'（七）总计',
	'增长2倍以上的信息',
	'无法提供'
])('%s is a label wherever it stands', (label) => {
	expect(kindsOf('三、办理结果', label, ...FIVE)[1]).toBe('words');
});

test('the first words of a row are its label, whatever they look like', () => {
	expect(kindsOf('3〕其他', ...FIVE)[0]).toBe('words');
});

test('a row of cases has no label', () => {
	expect(kindsOf('（1）5', ...FIVE, ...FIVE, '0', '0', '0', '0')[0]).toBe('odd');
});

test('a row with few numbers is left as it is', () => {
	expect(kindsOf('规章', '（1）25', '1', '2')[1]).toBe('words');
});
