/** Of what is singled out, at most this share may be chance. */
export const FALSE_DISCOVERIES = 0.05;

/**
 * The least rate of false discoveries at which each test would be one (Benjamini and Hochberg 1995):
 * what stands at or below 0.05 holds, of all it singles out, at most 5 % by chance. Tests that are
 * surely none need not be given, only counted in `tests`: each must be less sure than those given.
 */
export function benjaminiHochberg(
	pValues: readonly number[] | Float64Array,
	tests = pValues.length
): Float64Array {
	const given = pValues.length;
	const adjusted = new Float64Array(given);
	const order = Uint32Array.from({ length: given }, (_, i) => i).sort(
		(a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1)
	);
	let least = 1;
	for (const [rank, test] of order.entries()) {
		least = Math.min(least, (pValues[test] ?? 1) * (tests / (given - rank)));
		adjusted[test] = least;
	}
	return adjusted;
}
