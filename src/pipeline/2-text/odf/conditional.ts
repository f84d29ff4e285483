import {
	type Area,
	changesBy,
	type ChangesOf,
	type Place,
	compares,
	constantOf,
	type Rule,
	truthOf,
	type Value
} from '../sheets/conditions.ts';
import { childrenOf, localOf, type XmlElement } from '../xml/tree.ts';
import { areaOf } from '../xlsx/places.ts';
import type { StyleMap } from './styles.ts';

/** The style that a cell takes where a condition holds. */
export interface Applied {
	style: string;
	/** Whether an icon or a bar stands where the number would. */
	isReplaced: boolean;
}

/** Of each the first that holds. */
export type List = ChangesOf<Applied>;

/** The lists of a table's own conditional formats, as LibreOffice writes them. */
export const listsIn = (table: XmlElement): List[] =>
	named([table], 'conditional-formats').flatMap((formats) =>
		named([formats], 'conditional-format').map((format) => {
			const ranges = attributeOf(format, 'target-range-address') ?? '';
			const areas = (ranges.match(/(?:'[^']*'|[^\s'])+/gu) ?? []).map(areaIn);
			return changesBy(childrenOf(format).map((one) => ruleOf(one, areas)));
		})
	);

/** That of the maps of a style. */
export const listOf = (maps: readonly StyleMap[]): List =>
	changesBy(
		maps.map(({ condition, applied }) => ({
			areas: [EVERYWHERE],
			holds: (value) => holdsFor(value, condition),
			change: { style: applied },
			isLast: true
		}))
	);

const MOST_WAYS = 64;

/** All that several lists may lay over a cell, each one after the other; null where that is too much to follow. */
export function appliedAt(lists: readonly List[], place: Place): Partial<Applied>[][] | null {
	let ways: Partial<Applied>[][] = [[]];
	for (const list of lists) {
		const own = list(place);
		if (own === null || own.length * ways.length > MOST_WAYS) return null;
		ways = ways.flatMap((way) =>
			own.map((one) => (Object.keys(one).length > 0 ? [...way, one] : way))
		);
	}
	return ways;
}

const named = (elements: readonly XmlElement[], wanted: string): XmlElement[] =>
	elements.flatMap((element) => childrenOf(element).filter(({ name }) => localOf(name) === wanted));

const attributeOf = ({ attributes }: XmlElement, wanted: string): string | undefined =>
	Object.entries(attributes).find(([name]) => localOf(name) === wanted)?.[1];

const EVERYWHERE: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

/** `Sheet1.A1:Sheet1.B3`, with the names of sheets in front. */
function areaIn(address: string): Area {
	const places = address.split(':').map((place) => place.slice(place.lastIndexOf('.') + 1));
	const [from = '', to = from] = places.map((place) => place.replace(/\$/gu, ''));
	return areaOf(`${from}:${to}`) ?? EVERYWHERE;
}

function ruleOf(one: XmlElement, areas: readonly Area[]): Rule<Applied> {
	const kind = localOf(one.name);
	const isReplaced =
		/^(?:data-bar|icon-set)$/u.test(kind) && attributeOf(one, 'show-value') === 'false';
	if (isReplaced)
		return { areas, holds: (v) => typeof v === 'number', change: { isReplaced }, isLast: false };
	if (kind !== 'condition') return { areas: [], holds: () => false, change: {}, isLast: false };
	const condition = attributeOf(one, 'value') ?? '';
	const style = attributeOf(one, 'apply-style-name');
	const change = style === undefined ? {} : { style };
	return { areas, holds: (value) => holdsFor(value, condition), change, isLast: true };
}

const SIGNS: Readonly<Record<string, string>> = {
	'=': 'equal',
	'!=': 'notEqual',
	'<>': 'notEqual',
	'<': 'lessThan',
	'<=': 'lessThanOrEqual',
	'>': 'greaterThan',
	'>=': 'greaterThanOrEqual'
};

/** In the words of OpenDocument and in those of LibreOffice. */
function holdsFor(value: Value, condition: string): boolean | null {
	const given = condition.trim().replace(/^(?:of|oooc|msoxl):/u, '');
	const [, sign, against] = /^(?:cell-content\(\))?\s*([<>!]?=|<>|[<>])(.*)$/su.exec(given) ?? [];
	if (sign !== undefined) return compares(value, SIGNS[sign] ?? '', constantOf(against));
	const range = /^(?:cell-content-is-)?(not-)?between\(([^,()"]+),([^,()"]+)\)$/u.exec(given);
	if (range) {
		const [, no, from, to] = range;
		return compares(value, no ? 'notBetween' : 'between', constantOf(from), constantOf(to));
	}
	const formula = /^(?:is-true-formula|formula-is)\((.*)\)$/su.exec(given)?.[1];
	return truthOf(formula);
}
