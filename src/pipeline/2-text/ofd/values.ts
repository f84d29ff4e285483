import type { Matrix } from '../pdf/matrix.ts';

/** Measures of OFD are millimetres, those of pages are points. */
export const POINTS = 72 / 25.4;
const MOST = 100_000;

export function numbersIn(text: string | undefined): number[] {
	if (text === undefined) return [];
	return text
		.trim()
		.split(/[\s,]+/u)
		.map(Number)
		.filter((number) => Number.isFinite(number))
		.slice(0, MOST);
}

export const isOff = (value: string | undefined): boolean => /^(?:false|0)$/iu.test(value ?? '');
export const isOn = (value: string | undefined): boolean => /^(?:true|1)$/iu.test(value ?? '');

/** Left, top, width and height; null where they are not said. */
export function boxIn(value: string | undefined): readonly [number, number, number, number] | null {
	const [left, top, width, height] = numbersIn(value);
	if (left === undefined || top === undefined || width === undefined || height === undefined)
		return null;
	return [left, top, width, height];
}

export function matrixIn(value: string | undefined): Matrix {
	const found = numbersIn(value);
	return found.length === 6 ? found : [1, 0, 0, 1, 0, 0];
}

/** Steps from a character to the next: `g 3 5` stands for three times five (GB/T 33190, 11.3). */
export function stepsIn(value: string | undefined): number[] {
	const steps: number[] = [];
	const words = (value ?? '').trim().split(/[\s,]+/u);
	for (let i = 0; i < words.length && steps.length < MOST; i++) {
		if (words[i] !== 'g') {
			const step = Number(words[i]);
			if (words[i] !== '' && Number.isFinite(step)) steps.push(step);
			continue;
		}
		const [times, step] = [Number(words[i + 1]), Number(words[i + 2])];
		i += 2;
		if (!Number.isFinite(step)) continue;
		for (let n = Math.min(times, MOST - steps.length); n > 0; n--) steps.push(step);
	}
	return steps;
}
