import type { Parts } from '../collect-parts.ts';
import { chineseOf, letterOf, romanOf } from '../numerals.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { isUnseen, type Look, type Styles } from './styles.ts';
import { collectWords } from './words.ts';

/** Elements whose content is the document's own. */
const CLEAR = new Set(
	(
		'office:text text:section text:index-body text:table-of-content text:index-title draw:g draw:text-box ' +
		'table:table-header-rows table:table-rows table:table-row-group text:numbered-paragraph'
	).split(' ')
);
const SILENT =
	/^(?:text:(?:tracked-changes|sequence-decls|variable-decls|user-field-decls|soft-page-break|table-of-content-source|alphabetical-index-auto-mark-file)|office:forms|table:table-columns?|table:table-header-columns|table:table-column-group|svg:(?:title|desc)|draw:glue-point|text:change\S*)$/u;
const MOST_REPEATED = 200;
const HIDDEN = /^(?:collapse|filter)$/u;

/** Hands on what the body of a text of OpenDocument prints. */
export function collectText(body: XmlElement, styles: Styles, parts: Parts): void {
	const counts = new Map<string, number>();
	const all = (element: XmlElement, around: Look) => {
		for (const child of childrenOf(element)) one(child, around);
	};
	const one = (element: XmlElement, around: Look): void => {
		const { name, attributes } = element;
		if (SILENT.test(name)) return;
		if (name === 'text:section' && attributes['text:display'] === 'none') return parts.omitted();
		if (CLEAR.has(name)) return all(element, around);
		switch (name) {
			case 'text:p':
			case 'text:h':
				return paragraph(element, around);
			case 'text:list':
				return list(element, around, 1, attributes['text:style-name']);
			case 'table:table':
				return table(element, around);
			case 'table:table-row':
				return row(element, around);
			case 'draw:frame':
			case 'draw:custom-shape':
			case 'draw:rect':
			case 'draw:control':
			case 'draw:a':
				return drawing(element, around);
			default:
				return parts.object();
		}
	};
	const paragraph = (element: XmlElement, around: Look) => {
		const own = styles.lookOf('paragraph', element.attributes['text:style-name']);
		parts.newline();
		collectWords(element, { ...around, ...own }, styles, parts, one);
		parts.newline();
	};
	const list = (element: XmlElement, around: Look, level: number, style: string | undefined) => {
		const rules = styles.list(style);
		const key = `${style ?? ''} ${level}`;
		if (element.attributes['text:continue-numbering'] !== 'true' && level > 1) counts.delete(key);
		for (const item of childrenOf(element)) {
			const isItem = item.name === 'text:list-item';
			if (isItem) {
				const rule = rules.get(level);
				const start = Number(
					item.attributes['text:start-value'] ?? rule?.attributes['text:start-value'] ?? 1
				);
				const isSet = item.attributes['text:start-value'] !== undefined;
				const count = isSet ? start : (counts.get(key) ?? start - 1) + 1;
				counts.set(key, count);
				const label = childrenOf(item)[0]?.name === 'text:list' ? '' : labelOf(rule, count);
				parts.newline();
				if (label !== '') parts.numbered(label);
			}
			for (const child of childrenOf(item))
				if (child.name === 'text:list') list(child, around, level + 1, style);
				else if (isItem && /^text:[ph]$/u.test(child.name)) {
					const own = styles.lookOf('paragraph', child.attributes['text:style-name']);
					collectWords(child, { ...around, ...own }, styles, parts, one);
					parts.newline();
				} else one(child, around);
		}
	};
	const table = (element: XmlElement, around: Look) => {
		if (styles.isHiddenTable(element.attributes['table:style-name'])) return parts.omitted();
		parts.openTable();
		all(element, around);
		parts.closeTable();
	};
	const row = ({ attributes, children }: XmlElement, around: Look) => {
		if (HIDDEN.test(attributes['table:visibility'] ?? '')) return;
		for (let times = repeated(attributes['table:number-rows-repeated']); times > 0; times--) {
			parts.openRow();
			for (const cell of children)
				if (typeof cell !== 'string' && cell.name === 'table:table-cell') tableCell(cell, around);
		}
	};
	const tableCell = (cell: XmlElement, around: Look) => {
		const { attributes } = cell;
		const own = styles.lookOf('table-cell', attributes['table:style-name']);
		for (let times = repeated(attributes['table:number-columns-repeated']); times > 0; times--) {
			parts.openCell(Number(attributes['table:number-columns-spanned'] ?? 1) || 1);
			all(cell, { ...around, ...own });
			parts.closeCell();
		}
	};
	/** A box has its own paragraphs; anything else that is drawn has at most a description. */
	const drawing = (element: XmlElement, around: Look) => {
		if (isUnseen({ isHidden: around.isHidden ?? false })) return parts.omitted();
		const box = childOf(element, 'draw:text-box') ?? (hasWords(element) ? element : undefined);
		if (box) {
			parts.newline();
			for (const child of childrenOf(box)) one(child, {});
			return parts.newline();
		}
		const described = childOf(element, 'svg:desc') ?? childOf(element, 'svg:title');
		const words = described ? textIn(described).trim() : '';
		return words === '' ? parts.object() : parts.within(words);
	};
	all(body, {});
}

const repeated = (times: string | undefined): number =>
	Math.min(MOST_REPEATED, Math.max(1, Number(times ?? 1) || 1));
const hasWords = (element: XmlElement): boolean =>
	childrenOf(element).some(({ name }) => name === 'text:p' || name === 'text:list');

function labelOf(rule: XmlElement | undefined, count: number): string {
	if (rule?.name !== 'text:list-level-style-number') return '';
	const { attributes } = rule;
	const number = numeral(count, attributes['style:num-format'] ?? '');
	if (number === '') return '';
	return `${attributes['style:num-prefix'] ?? ''}${number}${attributes['style:num-suffix'] ?? ''}`;
}

function numeral(count: number, format: string): string {
	if (/^一|^壹/u.test(format)) return chineseOf(count);
	switch (format) {
		case '':
			return '';
		case 'a':
			return letterOf(count);
		case 'A':
			return letterOf(count).toUpperCase();
		case 'i':
			return romanOf(count);
		case 'I':
			return romanOf(count).toUpperCase();
		default:
			return String(count);
	}
}
