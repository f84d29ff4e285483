/**
 * The least rate of false discoveries at which each test would be one (Benjamini and Hochberg 1995):
 * what stands at or below 0.05 holds, of all it singles out, at most 5 % by chance.
 */
export function benjaminiHochberg(pValues: readonly number[] | Float64Array): Float64Array {
	const tests = pValues.length;
	const adjusted = new Float64Array(tests);
	const order = Uint32Array.from({ length: tests }, (_, i) => i).sort(
		(a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1)
	);
	let least = 1;
	for (const [rank, test] of order.entries()) {
		least = Math.min(least, (pValues[test] ?? 1) * (tests / (tests - rank)));
		adjusted[test] = least;
	}
	return adjusted;
}
