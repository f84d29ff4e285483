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

	it('gives no id twice', () => {
		const cell = { start: 2, end: 4 };
		const ids = segmentsOf('总计 31 件', [cell, cell, { start: 2, end: 3 }]).flatMap((s) => s.ids);
		expect(ids.sort()).toEqual(['p2-3', 'p2-4']);
	});

	it('leaves out passages that are not in the text', () => {
		expect(segmentsOf('短', [{ start: 5, end: 9 }])).toEqual([
			{ start: 0, text: '短', cut: false, ids: [], marked: false }
		]);
	});

	it('reads its own ids and no others', () => {
		expect(passageOfId(passageId({ start: 12, end: 40 }))).toEqual({ start: 12, end: 40 });
		expect(passageOfId('content')).toBeNull();
	});
});
