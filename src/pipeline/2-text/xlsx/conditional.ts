import {
	type Area,
	type ChangesOf,
	compares,
	constantOf,
	type Place,
	type Rule,
	sameOf,
	truthOf,
	type Value
} from '../sheets/conditions.ts';
import type { Piece } from '../sheets/sheet.ts';
import { childrenOf, localOf, textIn, type XmlElement } from '../xml/tree.ts';
import { areaOf } from './places.ts';
import type { Run } from './strings.ts';
import { type CellStyle, type Change, changeOf, PLAIN } from './styles.ts';

/** The rules of a sheet in the order in which they are asked; those of Excel 2010 have a list of their own. */
export function rulesOf(root: XmlElement, changes: readonly Partial<Change>[]): Rule<Change>[] {
	const own = childrenOf(root).flatMap((child) =>
		child.name === 'extLst' ? below(childrenOf(child), 'conditionalFormattings') : [child]
	);
	return own
		.filter(({ name }) => localOf(name) === 'conditionalFormatting')
		.flatMap((format) => {
			const refs = format.attributes.sqref ?? firstText(format, 'sqref') ?? '';
			const areas = refs.split(/\s+/u).filter(Boolean).map(areaIn);
			return below([format], 'cfRule').map((rule) => ({
				priority: Number(rule.attributes.priority ?? Infinity),
				rule: ruleOf(rule, areas, changes)
			}));
		})
		.sort((a, b) => (a.priority === b.priority ? 0 : a.priority - b.priority))
		.map(({ rule }) => rule)
		.filter(({ change, isLast }) => isLast || Object.keys(change).length > 0);
}

const below = (elements: readonly XmlElement[], wanted: string): XmlElement[] =>
	elements.flatMap((element) => {
		const found = childrenOf(element).filter(({ name }) => localOf(name) === wanted);
		return wanted === 'cfRule' ? found : found.flatMap(childrenOf);
	});

function firstText(element: XmlElement, wanted: string): string | undefined {
	const found = childrenOf(element).find(({ name }) => localOf(name) === wanted);
	return found ? textIn(found) : undefined;
}

const EVERYWHERE: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };
const areaIn = (ref: string): Area =>
	areaOf(ref.includes(':') ? ref : `${ref}:${ref}`) ?? EVERYWHERE;

function ruleOf(
	rule: XmlElement,
	areas: readonly Area[],
	changes: readonly Partial<Change>[]
): Rule<Change> {
	const { type = '', operator = '', dxfId, stopIfTrue = '' } = rule.attributes;
	const children = childrenOf(rule);
	const isLast = /^(?:1|true)$/u.test(stopIfTrue);
	const picture = children.find(({ name }) => /^(?:dataBar|iconSet)$/u.test(localOf(name)));
	if (picture) {
		const isReplaced = /^(?:0|false)$/u.test(picture.attributes.showValue ?? '');
		const change = isReplaced ? { isReplaced } : {};
		return { areas, holds: (value) => typeof value === 'number', change, isLast };
	}
	const style = children.find(({ name }) => localOf(name) === 'dxf');
	const change = style ? changeOf(style) : (changes[Number(dxfId)] ?? {});
	const formulas = children
		.filter(({ name }) => /^(?:formula|f)$/u.test(localOf(name)))
		.map((formula) => textIn(formula));
	return { areas, holds: (value) => holdsFor(value, type, operator, formulas), change, isLast };
}

function holdsFor(
	value: Value,
	type: string,
	operator: string,
	[first, second]: readonly string[]
): boolean | null {
	const isBlank = typeof value === 'string' && value.trim() === '';
	switch (type) {
		case 'cellIs':
			return compares(value, operator, constantOf(first), constantOf(second));
		case 'expression':
			return truthOf(first);
		case 'containsBlanks':
			return isBlank;
		case 'notContainsBlanks':
			return !isBlank;
		// A cell that holds an error is none of a number or of words.
		case 'containsErrors':
			return false;
		case 'notContainsErrors':
			return true;
		default:
			return null;
	}
}

/** How a cell prints its words or number in a style. */
export type Print = (style: CellStyle | undefined, runs: readonly Run[]) => readonly Piece[];

/** What a cell prints under the rules of its sheet; an object where that cannot be told. */
export function printedUnder(
	changesAt: ChangesOf<Change> | null,
	place: Place,
	{ style, runs = [] }: { style: CellStyle | undefined; runs?: readonly Run[] },
	print: Print
): readonly Piece[] {
	if (!changesAt) return print(style, runs);
	const all = changesAt(place)?.map((change) => {
		if (Object.keys(change).length === 0) return print(style, runs);
		const { ground, format, isReplaced, ...font } = change;
		if (isReplaced) return OMITTED;
		const changed: CellStyle = {
			font: { ...(style?.font ?? PLAIN), ...font },
			ground: ground === undefined ? (style?.ground ?? null) : ground,
			format: format ?? style?.format ?? ''
		};
		// What a rule says goes before what the words say themselves.
		const own = runs.map((run) => ({ ...run, font: run.font && { ...run.font, ...font } }));
		return print(changed, own);
	});
	return sameOf(all ?? []) ?? UNTOLD;
}
const OMITTED: readonly Piece[] = [{ kind: 'omitted' }];
const UNTOLD: readonly Piece[] = [{ kind: 'object' }];
