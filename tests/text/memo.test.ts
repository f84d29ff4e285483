import { expect, test, vi } from 'vitest';
import { copied, kept, keptBy } from '#text/memo.ts';

test('an answer is worked out once, and again when more than the most have been asked for', () => {
	const answer = vi.fn((text: string) => text.length);
	const lengthOf = kept(2, answer);
	expect([lengthOf('a'), lengthOf('bb'), lengthOf('a')]).toEqual([1, 2, 1]);
	expect(answer).toHaveBeenCalledTimes(2);
	expect([lengthOf('ccc'), lengthOf('a')]).toEqual([3, 1]);
	expect(answer).toHaveBeenCalledTimes(4);
});

test('an answer of null is kept too', () => {
	const answer = vi.fn(() => null);
	const nothing = kept(2, answer);
	expect([nothing('a'), nothing('a')]).toEqual([null, null]);
	expect(answer).toHaveBeenCalledTimes(1);
});

test('answers about two sources are kept apart', () => {
	const [one, other] = [{ sign: '1' }, { sign: '2' }];
	const signed = keptBy(9, (text, { sign }: { sign: string }) => text + sign);
	expect([signed('a', one), signed('a', other), signed('a', one)]).toEqual(['a1', 'a2', 'a1']);
});

test.each(['', '甲', '𠮷野', 'a\u0000b', '\ud842'])('a copy of %j is the same text', (text) => {
	expect(copied(text)).toBe(text);
});
