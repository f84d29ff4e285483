import type { Parts } from '../collect-parts.ts';
import { chineseOf, letterOf, romanOf } from '../numerals.ts';
import type { Attributes } from './attributes.ts';

interface List {
	next: number;
	step: 1 | -1;
	style: string;
}

const TYPES = new Map([
	['a', 'lower-alpha'],
	['A', 'upper-alpha'],
	['i', 'lower-roman'],
	['I', 'upper-roman']
]);

/** The numbers of `<ol>`, which the page shows before its items. */
export function createNumbering(parts: Parts) {
	const lists: List[] = [];
	return {
		open(attributes: Attributes, style: string | null) {
			const isReversed = attributes.get('reversed') !== null;
			lists.push({
				next: Number.parseInt(attributes.get('start') ?? '1', 10) || 1,
				step: isReversed ? -1 : 1,
				style: style ?? TYPES.get(attributes.get('type') ?? '') ?? 'decimal'
			});
		},
		item(attributes: Attributes, style: string | null) {
			const list = lists.at(-1);
			if (!list) return;
			const value = Number.parseInt(attributes.get('value') ?? '', 10);
			const number = Number.isNaN(value) ? list.next : value;
			list.next = number + list.step;
			const label = labelOf(number, style ?? list.style);
			if (label !== '') parts.numbered(label);
		},
		close: () => void lists.pop()
	};
}

/** Empty for marks that are no numbers, and for lists without any. */
function labelOf(number: number, style: string): string {
	if (/none|disc|circle|square|url/u.test(style)) return '';
	if (/cjk|chinese|ideographic/u.test(style)) return `${chineseOf(number)}、`;
	if (style.includes('alpha') || style.includes('latin')) return cased(letterOf(number), style);
	if (style.includes('roman')) return cased(romanOf(number), style);
	return `${number}.`;
}
const cased = (text: string, style: string): string =>
	`${style.includes('upper') ? text.toUpperCase() : text}.`;
