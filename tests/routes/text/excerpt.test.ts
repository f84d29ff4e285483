import { expect, test } from 'vitest';
import { excerptOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/text/excerpt.ts';

const TEXT = `前文。五、问题\n${'甲'.repeat(100)}窗口人手偏紧，窗口轮换。${'乙'.repeat(300)}`;
const start = TEXT.indexOf('五、');
const whole = { start, end: TEXT.length };

test('an excerpt stands around the first term, with every term in it marked', () => {
	const excerpt = excerptOf(TEXT, whole, ['人手', '窗口']);
	expect(excerpt.runs.filter((run) => run.isTerm).map((run) => run.text)).toEqual([
		'窗口',
		'人手',
		'窗口'
	]);
	expect(TEXT.slice(excerpt.passage.start, excerpt.passage.end)).toBe('窗口');
	expect([excerpt.isCutBefore, excerpt.isCutAfter]).toEqual([true, true]);
	expect(TEXT).toContain(excerpt.runs.map((run) => run.text).join(''));
});

test('without a term it is the beginning, and leads to the heading', () => {
	const excerpt = excerptOf(TEXT, whole, []);
	expect(excerpt.isCutBefore).toBe(false);
	expect(TEXT.slice(excerpt.passage.start, excerpt.passage.end)).toBe('五、问题');
});

test('capitals count for nothing, and no character is cut in two', () => {
	const text = `${'𠮷'.repeat(60)}APP 停用${'𠮷'.repeat(200)}`;
	const excerpt = excerptOf(text, { start: 0, end: text.length }, ['app']);
	expect(excerpt.runs.find((run) => run.isTerm)?.text).toBe('APP');
	for (const { text: run } of excerpt.runs) expect(run.isWellFormed()).toBe(true);
});
