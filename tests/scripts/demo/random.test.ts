import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/demo/random.ts';

describe('a stream of random numbers', () => {
	it('repeats for its key and differs from its neighbour’s', () => {
		const draw = (key: string) => {
			const random = createRandom(key);
			return Array.from({ length: 20 }, () => random.next());
		};
		expect(draw('1/2')).toEqual(draw('1/2'));
		expect(draw('1/2')).not.toEqual(draw('1/3'));
	});

	it('is spread evenly between 0 and 1', () => {
		const random = createRandom('even');
		const tenths = Array.from({ length: 10 }, () => 0);
		for (let i = 0; i < 20_000; i++) {
			const tenth = Math.floor(random.next() * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;
		}
		for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});

	it('deals out exactly as many as there are, and none to a share of nothing', () => {
		const random = createRandom('deal');
		for (const total of [0, 1, 7, 100, 40_000]) {
			const counts = random.multinomial(total, [0.5, 0, 0.3, 0.2]);
			expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
			expect(counts[1]).toBe(0);
		}
	});
});
