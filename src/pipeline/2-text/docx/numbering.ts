import { createNumbering, LEVELS, type List, type Numbering } from '../list-numbers.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';
import { isOn } from './properties.ts';
import type { Styles } from './styles.ts';

/** The automatic numbers of paragraphs, by `w:numbering`. */
export const numberingOf = (root: XmlElement | null | undefined, styles: Styles): Numbering =>
	createNumbering(listsOf(root, styles));

function listsOf(root: XmlElement | null | undefined, styles: Styles): Map<string, List> {
	const abstracts = new Map<string, XmlElement>();
	const lists = new Map<string, List>();
	for (const element of childrenOf(root))
		if (element.name === 'w:abstractNum')
			abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
	const numbers = childrenOf(root).filter(({ name }) => name === 'w:num');
	const byId = new Map(numbers.toReversed().map((n) => [n.attributes['w:numId'], n]));
	const abstractOf = (number: XmlElement | undefined) =>
		childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
	for (const number of numbers) {
		let abstract = abstractOf(number);
		// A definition may be the one of a style of lists.
		const link = childOf(abstracts.get(abstract), 'w:numStyleLink')?.attributes['w:val'];
		if (link !== undefined) {
			const linked = styles.number('numbering', link)?.list;
			abstract = abstractOf(byId.get(linked));
		}
		lists.set(
			number.attributes['w:numId'] ?? '',
			listOf(number, abstract, abstracts.get(abstract))
		);
	}
	return lists;
}

function listOf(number: XmlElement, abstract: string, defined: XmlElement | undefined): List {
	const levels: List['levels'] = [];
	const restarts = new Map<number, number>();
	for (const level of childrenOf(defined)) if (level.name === 'w:lvl') place(level, levels);
	for (const override of childrenOf(number)) {
		if (override.name !== 'w:lvlOverride') continue;
		for (const level of childrenOf(override)) if (level.name === 'w:lvl') place(level, levels);
		const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
		const at = Number.parseInt(override.attributes['w:ilvl'] ?? '0', 10) || 0;
		if (start !== undefined) restarts.set(at, Number.parseInt(start, 10) || 0);
	}
	return { abstract, levels, restarts };
}

function place(level: XmlElement, levels: List['levels']): void {
	const at = Number.parseInt(level.attributes['w:ilvl'] ?? '0', 10) || 0;
	if (at < 0 || at >= LEVELS) return;
	const value = (name: string) => childOf(level, name)?.attributes['w:val'];
	const legal = childOf(level, 'w:isLgl');
	levels[at] = {
		start: Number.parseInt(value('w:start') ?? '1', 10) || 0,
		format: value('w:numFmt') ?? 'decimal',
		text: value('w:lvlText') ?? '',
		isLegal: legal !== undefined && isOn(legal),
		style: value('w:pStyle')
	};
}
