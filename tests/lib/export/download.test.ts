import { expect, test } from 'vitest';
import { safeName } from '#lib/export/download.ts';

test('a name keeps no sign that a file system or a shell would take for another', () => {
	expect(safeName('../甲省: 2023/24?\n<b>.csv')).toBe('甲省-2023-24-b-.csv');
	expect(safeName('///')).toBe('download');
});

test('a long name is cut before what says that its numbers are invented and what kind it is', () => {
	const name = safeName(`${'机关'.repeat(200)}-synthetic.xlsx`);
	expect(name).toHaveLength(120);
	expect(name).toMatch(/[机关]-synthetic\.xlsx$/u);
});
