import type { Parts } from '../collect-parts.ts';
import { runPropertiesOf } from './properties.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';

/** Parts of formulas that hold signs in a line. */
const LINE = new Set(
	'm:oMath m:oMathPara m:r m:e m:box m:d m:func m:fName m:acc m:sSup m:sSub w:ins w:moveTo'.split(
		' '
	)
);
const MARKS = new Set(['m:sup', 'm:sub']);
const PROPERTIES = /Pr$/u;

/** A formula: signs in a line are text, raised ones are such; what is built otherwise cannot be read. */
export function collectMath(element: XmlElement, parts: Parts): void {
	for (const child of childrenOf(element)) {
		if (isUnseen(child)) {
			parts.omitted();
			continue;
		}
		if (child.name === 'm:t') parts.text(textIn(child));
		else if (MARKS.has(child.name)) parts.raised(textsOf(child));
		else if (LINE.has(child.name)) collectMath(child, parts);
		else if (!PROPERTIES.test(child.name)) parts.object();
	}
}

/** Struck out, hidden, taken out, or held only for its room. */
function isUnseen(element: XmlElement): boolean {
	if (REMOVED.has(element.name)) return true;
	if (element.name === 'm:phant') {
		const shown = childOf(childOf(element, 'm:phantPr'), 'm:show');
		return shown !== undefined && /^(?:0|false|off)$/iu.test(shown.attributes['m:val'] ?? '');
	}
	if (element.name !== 'm:r') return false;
	const { strike, dstrike, vanish } = runPropertiesOf(childOf(element, 'w:rPr'));
	return strike === true || dstrike === true || vanish === true;
}
const REMOVED = new Set(['w:del', 'w:moveFrom']);

const textsOf = (element: XmlElement): string =>
	element.children.map((child) => (typeof child === 'string' ? child : textsOf(child))).join('');
