import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	passageId,
	passageOfId,
	segmentsOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/report/segments.ts';

const passage = fc
	.tuple(fc.nat(30), fc.nat(30))
	.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('the text cut at its passages', () => {
	it('is whole again when joined, and holds each passage as a run of segments', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 0, maxLength: 30 }),
				fc.array(passage),
				(text, passages) => {
					const segments = segmentsOf(text, passages);
					expect(segments.map((segment) => segment.text).join('')).toBe(text);
					for (const one of passages.filter((p) => p.end <= text.length && p.start < p.end)) {
						const run = segments.filter((s) => s.start >= one.start && s.start < one.end);
						expect(run.map((s) => s.text).join('')).toBe(text.slice(one.start, one.end));
						expect(run[0]?.ids).toContain(passageId(one));
						expect(run.every((s) => s.marked)).toBe(true);
					}
				}
			)
		);
	});

	it.each([
		{ name: 'in one line', text: '丙'.repeat(3_000_000) },
		{ name: 'in many', text: '丁丁丁\n'.repeat(750_000) },
		{ name: 'of characters of two units', text: '𠮷'.repeat(1_500_000) }
	])(
		'shows of megabytes $name the beginning and the end, and says how much it leaves out',
		({ text }) => {
			const cell = { start: 10, end: text.length - 10 };
			const segments = segmentsOf(text, [cell]);
			const [gap, ...others] = segments.filter(({ leftOut }) => leftOut > 0);
			const shown = segments.reduce((sum, segment) => sum + segment.text.length, 0);
			expect(others).toEqual([]);
			expect(gap).toMatchObject({ text: '', marked: true, cut: false, ids: [] });
			expect(shown + (gap?.leftOut ?? 0)).toBe(text.length);
			expect(shown).toBeLessThan(120_000);
			expect(segments.length).toBeLessThan(1000);
			expect(segments.flatMap(({ ids }) => ids)).toEqual([passageId(cell)]);
			expect(segments.some((segment) => /^[\udc00-\udfff]/.test(segment.text))).toBe(false);
		}
	);

	it('shows all of a long report', () => {
		const text = '一、总体情况\n'.repeat(20_000);
		const segments = segmentsOf(text, []);
		expect(segments.map((segment) => segment.text).join('')).toBe(text);
	});

	it('gives no id twice', () => {
		const cell = { start: 2, end: 4 };
		const ids = segmentsOf('总计 31 件', [cell, cell, { start: 2, end: 3 }]).flatMap((s) => s.ids);
		expect(ids.sort()).toEqual(['p2-3', 'p2-4']);
	});

	it('leaves out passages that are not in the text', () => {
		expect(segmentsOf('短', [{ start: 5, end: 9 }])).toEqual([
			{ start: 0, text: '短', cut: false, ids: [], marked: false, leftOut: 0 }
		]);
	});

	it('reads its own ids and no others', () => {
		expect(passageOfId(passageId({ start: 12, end: 40 }))).toEqual({ start: 12, end: 40 });
		expect(passageOfId('content')).toBeNull();
	});
});
