import { expect, test } from 'vitest';
import { printedNumber, printsText } from '#pipeline/2-text/sheets/number-format.ts';

test.each(['General', '@', '', '0;-0;0;@', '0"件"', '0;;;"注"@'])('%j shows words', (format) => {
	expect(printsText(format)).toBe(true);
});
test.each(['0;0;0;', ';;;', '0;0;0;"@"', '0;0;0;[White]@'])('%j shows none', (format) => {
	expect(printsText(format)).toBe(false);
});

test.each([
	['General"件"', '456件'],
	['"共"G/通用格式"件"', '共456件'],
	['[Red]General', '456'],
	['"General"0', 'General456'],
	['General\\-General', null],
	['[White]0', null],
	['[白色]0;[Red]-0', null],
	['[Color 2]#,##0', null],
	['[Color3]#,##0', '456'],
	['0;[White]-0', '456']
])('456 in %j is printed as %j', (format, text) => {
	expect(printedNumber(456, format)).toBe(text);
});
