import type { Parts } from '../collect-parts.ts';
import { childrenOf, textIn, type XmlElement } from '../xml/tree.ts';

/** Parts of formulas that hold signs in a line. */
const LINE = new Set(
	'm:oMath m:oMathPara m:r m:e m:box m:borderBox m:d m:func m:fName m:acc m:sSup m:sSub'.split(' ')
);
const MARKS = new Set(['m:sup', 'm:sub']);
const PROPERTIES = /Pr$/u;

/** A formula: signs in a line are text, raised ones are such; what is built otherwise cannot be read. */
export function collectMath(element: XmlElement, parts: Parts): void {
	for (const child of childrenOf(element)) {
		if (child.name === 'm:t') parts.text(textIn(child));
		else if (MARKS.has(child.name)) parts.raised(textsOf(child));
		else if (LINE.has(child.name)) collectMath(child, parts);
		else if (!PROPERTIES.test(child.name)) parts.object();
	}
}

const textsOf = (element: XmlElement): string =>
	element.children.map((child) => (typeof child === 'string' ? child : textsOf(child))).join('');
