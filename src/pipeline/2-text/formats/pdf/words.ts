import type { Word } from './page.ts';
import { withoutRadicals } from './radicals.ts';

/** Of the engine; places are in the page's own space. */
export interface TextItem {
	str: string;
	transform: number[];
	width: number;
}

const WIDE =
	/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const widthOf = (text: string): number =>
	[...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0);

/** The words of a page as it is shown; an item with spaces in it is several, its width shared out. */
export function wordsOf(items: readonly TextItem[], view: readonly number[]): Word[] {
	const words: Word[] = [];
	for (const { str, transform, width } of items) {
		if (str === undefined || str.trim() === '') continue;
		const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = times(view, transform);
		const size = Math.hypot(c, d);
		const along = Math.hypot(a, b);
		if (size === 0 || along === 0) continue;
		const [dx, dy] = [a / along, b / along];
		const unit = width / Math.max(widthOf(str), 1);
		for (const { 0: text, index } of str.matchAll(/\S+/gu)) {
			const from = widthOf(str.slice(0, index)) * unit;
			const to = from + widthOf(text) * unit;
			const xs = [e + dx * from, e + dx * to, e + c * 0.8 + dx * from];
			const ys = [f + dy * from, f + dy * to, f + d * 0.8 + dy * from];
			words.push({
				text: withoutRadicals(text),
				size,
				left: Math.min(...xs.slice(0, Math.abs(dx) > 0.5 ? 2 : 3)),
				right: Math.max(...xs.slice(0, Math.abs(dx) > 0.5 ? 2 : 3)),
				top: Math.min(...ys),
				bottom: Math.max(...ys)
			});
		}
	}
	return withoutOverprint(words);
}

/** Letters made bold by printing them twice, a little apart, stand there once. */
function withoutOverprint(words: Word[]): Word[] {
	const met = new Map<string, Word[]>();
	return words.filter((word) => {
		const key = `${word.text} ${Math.round(word.top / 4)}`;
		const near = met.get(key) ?? [];
		const twice = near.some(
			(w) =>
				Math.abs(w.left - word.left) < word.size * 0.15 &&
				Math.abs(w.top - word.top) < word.size * 0.15
		);
		near.push(word);
		met.set(key, near);
		return !twice;
	});
}

/** Two transforms [a b c d e f], the second one first. */
export function times(m: readonly number[], n: readonly number[]): number[] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}
