import { childOf, type XmlElement } from '../xml/tree.ts';

/** What goes by another name in Word 2003's XML than in the files of Word since 2007. */
const NAMES: Readonly<Record<string, string>> = {
	'w:vmerge': 'w:vMerge',
	'w:hmerge': 'w:hMerge',
	'w:hlink': 'w:hyperlink',
	'w:sect': 'w:customXml',
	'wx:sect': 'w:customXml',
	'wx:sub-section': 'w:customXml',
	'wx:pBdrGroup': 'w:customXml',
	'wx:apo': 'w:customXml',
	'wx:borders': 'w:sectPr',
	'wx:margin-left': 'w:sectPr',
	'wx:allowEmptyCollapse': 'w:sectPr',
	'w:binData': 'w:sectPr',
	'w:docOleData': 'w:sectPr',
	'w:annotationRef': 'w:sectPr',
	'aml:content': 'w:customXml'
};
/** Of remarks and changes, by their kind. */
const CHANGES: Readonly<Record<string, string>> = {
	'Word.Insertion': 'w:ins',
	'Word.Deletion': 'w:del'
};

/** The body of Word 2003's XML as a body of the later kind. */
export function asWord(element: XmlElement): XmlElement {
	const { name, attributes, children } = element;
	const inner = children.map((child) => (typeof child === 'string' ? child : asWord(child)));
	if (name === 'aml:annotation')
		return {
			name: CHANGES[attributes['w:type'] ?? ''] ?? 'w:bookmarkStart',
			attributes,
			children: inner
		};
	if (name === 'w:footnote' || name === 'w:endnote')
		return { name: `${name}Reference`, attributes: {}, children: [] };
	if (name === 'w:p') return { name, attributes, children: [...numberOf(element), ...inner] };
	return { name: NAMES[name] ?? name, attributes, children: inner };
}

/** The number of a list's item, which this kind has as text beside its rule. */
function numberOf(paragraph: XmlElement): XmlElement[] {
	const list = childOf(childOf(paragraph, 'w:pPr'), 'w:listPr');
	const label = childOf(list, 'wx:t')?.attributes['wx:val'] ?? '';
	if (!/[\p{L}\p{N}]/u.test(label)) return [];
	const text = { name: 'w:t', attributes: {}, children: [`${label} `] };
	return [{ name: 'w:r', attributes: {}, children: [text] }];
}
