import { expect, test } from 'vitest';
import { withNoteMarks } from '#pipeline/2-text/page-layout/note-marks.ts';

const word = (text: string, left: number, bottom: number, size: number) => ({
	text,
	size,
	left,
	right: left + (text.length * size) / 2,
	top: bottom - size * 0.8,
	bottom
});
const number = word('358', 100, 50, 10);

test.each([
	['raised behind it', word('1', 115, 46, 6), '358（1）'],
	['raised before it', word('1', 97, 46, 6), '358（1）'],
	['in brackets', word('[2]', 115, 46, 6), '358（2）'],
	['lowered', word('3', 115, 52, 6), '358（3）'],
	['of another cell', word('1', 130, 46, 6), '358'],
	['as large, behind it', word('1', 115, 47, 10), '358\ufffc'],
	['as large, of the next line', word('1', 115, 60, 10), '358'],
	['on its line', word('1', 115, 50, 6), '358']
])('a sign %s', (_, mark, text) => {
	expect(withNoteMarks([number, mark]).map((w) => w.text)[0]).toBe(text);
});
