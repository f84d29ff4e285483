import { randomBinomial, randomGamma, randomNormal, randomPoisson } from 'd3';

export interface Random {
	/** In [0, 1). */
	next(): number;
	chance(probability: number): boolean;
	/** Both ends included. */
	int(low: number, high: number): number;
	pick<T>(list: readonly T[]): T;
	weighted<T extends { weight: number }>(list: readonly T[]): T;
	shuffled<T>(list: readonly T[]): T[];
	normal(mean: number, deviation: number): number;
	gamma(shape: number): number;
	poisson(mean: number): number;
	binomial(trials: number, probability: number): number;
	/** Shares that add up to 1. */
	dirichlet(alphas: readonly number[]): number[];
	/** Counts that add up to `total`. */
	multinomial(total: number, shares: readonly number[]): number[];
}

/** A stream of its own for every key, so that what one report draws never moves another's. */
export function createRandom(...keys: (string | number)[]): Random {
	const next = sfc32(keys.join('/'));
	const random: Random = {
		next,
		chance: (probability) => next() < probability,
		int: (low, high) => low + Math.floor(next() * (high - low + 1)),
		pick: (list) => at(list, Math.floor(next() * list.length)),
		weighted(list) {
			let left = next() * list.reduce((sum, entry) => sum + entry.weight, 0);
			return list.find((entry) => (left -= entry.weight) < 0) ?? at(list, list.length - 1);
		},
		shuffled: (list) =>
			list
				.map((value) => ({ value, key: next() }))
				.sort((a, b) => a.key - b.key)
				.map((entry) => entry.value),
		normal: (mean, deviation) => randomNormal.source(next)(mean, deviation)(),
		gamma: (shape) => randomGamma.source(next)(shape)(),
		poisson: (mean) => (mean > 0 ? randomPoisson.source(next)(mean)() : 0),
		binomial: (trials, probability) =>
			trials > 0 && probability > 0
				? randomBinomial.source(next)(trials, Math.min(1, probability))()
				: 0,
		dirichlet(alphas) {
			const draws = alphas.map((alpha) => (alpha > 0 ? random.gamma(alpha) : 0));
			const sum = draws.reduce((a, b) => a + b, 0) || 1;
			return draws.map((draw) => draw / sum);
		},
		multinomial(total, shares) {
			let left = total;
			let rest = 1;
			return shares.map((share, i) => {
				const last = i === shares.length - 1;
				const count = last ? left : random.binomial(left, rest > 0 ? share / rest : 0);
				left -= count;
				rest -= share;
				return count;
			});
		}
	};
	return random;
}

function at<T>(list: readonly T[], index: number): T {
	if (index < 0 || index >= list.length) throw new RangeError(`nothing at ${index}`);
	return list[index] as T;
}

/** Doty-Humphrey's sfc32, 128 bits of state, started from a hash of the key. */
function sfc32(key: string): () => number {
	let a = hash(key, 0x9e3779b9);
	let b = hash(key, 0x243f6a88);
	let c = hash(key, 0xb7e15162);
	let counter = 1;
	const next = () => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	return next;
}

/** 32 bits of FNV-1a with a last stir; `start` gives independent lanes. */
export function hash(key: string, start = 0x811c9dc5): number {
	let h = start;
	for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
