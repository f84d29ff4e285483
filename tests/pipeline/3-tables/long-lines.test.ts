import { expect, test } from 'vitest';
import { readTables } from '#pipeline/3-tables/index.ts';

const HEAD = '二、主动公开政府信息情况';
const LENGTH = 20_000;

test.each([
	['pipes', `规章 | 0 | ${'|'.repeat(LENGTH)}x`],
	['pipes and spaces', `规章 | 0 ${'| '.repeat(LENGTH)}x`],
	['spaces behind a number', `规章 | 1${' '.repeat(LENGTH)}x`],
	['spaces behind a mark', `规章 | *${' '.repeat(LENGTH)}x`],
	['numbers of several digits', `规章 ${'12345 '.repeat(LENGTH)}x 7`],
	['numbers with marks', `规章 ${'12* '.repeat(LENGTH)}x 7`],
	['signs for none', `规章 ${'/ '.repeat(LENGTH)}x`],
	['rows without breaks', '规章 0 0 '.repeat(LENGTH)],
	['cells between pipes of their own', '|规章|'.repeat(LENGTH)]
])('a long line of %s does not hold the reader up', (_, line) => {
	const text = `${HEAD}\n信息内容\n${line}`;
	const section = { section: 2, heading: HEAD, start: 0, end: text.length };
	const start = performance.now();
	readTables({ text, media_type: 'text/plain', titles: [], grids: [] }, [section]);
	expect(performance.now() - start).toBeLessThan(4000);
});
