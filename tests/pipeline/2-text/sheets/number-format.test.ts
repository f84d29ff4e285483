import { expect, test } from 'vitest';
import { printsText } from '#pipeline/2-text/sheets/number-format.ts';

test.each(['General', '@', '', '0;-0;0;@', '0"件"', '0;;;"注"@'])('%j shows words', (format) => {
	expect(printsText(format)).toBe(true);
});
test.each(['0;0;0;', ';;;', '0;0;0;"@"'])('%j shows none', (format) => {
	expect(printsText(format)).toBe(false);
});
