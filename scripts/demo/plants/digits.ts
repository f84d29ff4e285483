import type { Random } from '../random.ts';

/** The ways in which one number is typed wrong; null where a number cannot be. */
export const SLIPS: Readonly<Record<string, (value: number, random: Random) => number | null>> = {
	digits_exchanged: (value, random) => {
		const digits = [...String(value)];
		const pairs = digits.slice(1).flatMap((digit, i) => (digit === digits[i] ? [] : [i]));
		if (pairs.length === 0) return null;
		const at = random.pick(pairs);
		const swapped = digits.toSpliced(at, 2, digits[at + 1] ?? '', digits[at] ?? '');
		return swapped[0] === '0' ? null : Number(swapped.join(''));
	},
	digit_dropped: (value, random) => {
		const digits = [...String(value)];
		if (digits.length < 2) return null;
		const less = digits.toSpliced(random.int(0, digits.length - 1), 1).join('');
		return less.startsWith('0') && less.length > 1 ? null : Number(less);
	},
	digit_added: (value, random) => {
		const digits = [...String(value)];
		if (value === 0 || digits.length > 4) return null;
		return Number(digits.toSpliced(digits.length, 0, String(random.int(1, 9))).join(''));
	},
	times_ten: (value) => (value === 0 || value > 9999 ? null : value * 10),
	digit_differs: digitSlip
};

/** One digit typed wrong. */
export function digitSlip(value: number, random: Random): number {
	const digits = [...String(value)];
	const at = random.int(0, digits.length - 1);
	const lowest = at === 0 && digits.length > 1 ? 1 : 0;
	const others = Array.from({ length: 10 - lowest }, (_, i) => String(i + lowest));
	digits[at] = random.pick(others.filter((digit) => digit !== digits[at]));
	return Number(digits.join(''));
}
