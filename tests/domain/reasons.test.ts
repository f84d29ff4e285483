import { expect, test } from 'vitest';
import { isReason, REASONS, reasonCode } from '#domain/reasons.ts';
import { reasonWords } from '../../scripts/build/reasons.ts';

test('a reason is told apart from what it names', () => {
	expect(reasonCode('same_bytes:2022/a:b.html')).toBe('same_bytes');
	expect(reasonCode('needs_ocr')).toBe('needs_ocr');
	expect(isReason('needs_ocr')).toBe(true);
	expect(isReason('toString')).toBe(false);
});

test('no code is that of two statuses, and each has a sentence', () => {
	const codes = Object.values(REASONS).flat();
	expect(new Set(codes).size).toBe(codes.length);
	for (const code of codes) expect(reasonWords(code)).not.toBe(code);
});
