import { describe, expect, it } from 'vitest';
import { termsOf, wordsOf } from '#text/words.ts';

const characters = (text: string) => Array.from(text);

describe('the words of a text', () => {
	it('are the text again when they are joined', () => {
		const text = '一是机制不够健全，2023年将补充 3 名专职人员。𠮷田镇';
		expect(wordsOf(text).join('')).toBe(text);
		expect(wordsOf(text).length).toBeLessThan(characters(text).length);
	});
});

describe('terms', () => {
	it('are what blanks and marks part, each once', () => {
		expect(termsOf('台账 台账，专人')).toEqual(['台账', '专人']);
		expect(termsOf('   ')).toEqual([]);
	});

	it('are the words of Chinese without blanks, none of a single character', () => {
		const terms = termsOf('主动公开不够及时');
		expect(terms.join('')).toBe('主动公开不够及时');
		for (const term of terms) expect(characters(term).length).toBeGreaterThan(1);
	});

	it('are pairs of characters where no dictionary is at hand', () => {
		expect(termsOf('业务培训较少', characters)).toEqual(['业务', '务培', '培训', '训较', '较少']);
	});

	it('stand as they are between quotation marks', () => {
		expect(termsOf('“队伍建设有待加强” 窗口')).toEqual(['队伍建设有待加强', '窗口']);
		expect(termsOf('"a b" c')).toEqual(['a b', 'c']);
	});

	it('are no more than a question can hold', () => {
		expect(termsOf(Array.from({ length: 40 }, (_, i) => `w${i}`).join(' '))).toHaveLength(12);
	});
});
