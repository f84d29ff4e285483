import { Parser } from 'htmlparser2';

/** An element of an office's XML. Known namespaces have their usual prefix, whatever the file calls them. */
export interface XmlElement {
	name: string;
	attributes: Readonly<Record<string, string>>;
	children: (XmlElement | string)[];
}

/** Deeper than any program writes; what lies deeper is told as children of there. */
const DEEPEST = 400;

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010/';
const PREFIXES = new Map<string, string>([
	[`${OFFICE}wordprocessingml/2006/main`, 'w'],
	[`${STRICT}wordprocessingml/main`, 'w'],
	[`${OFFICE}officeDocument/2006/relationships`, 'r'],
	[`${STRICT}officeDocument/relationships`, 'r'],
	[`${OFFICE}officeDocument/2006/math`, 'm'],
	[`${STRICT}officeDocument/math`, 'm'],
	[`${OFFICE}markup-compatibility/2006`, 'mc'],
	[`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp'],
	[`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
	[`${OFFICE}spreadsheetml/2006/main`, ''],
	[`${STRICT}spreadsheetml/main`, ''],
	['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
	['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx'],
	['http://schemas.microsoft.com/aml/2001/core', 'aml'],
	['http://schemas.microsoft.com/office/2006/xmlPackage', 'pkg'],
	['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
	['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
	['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
	['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
	['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
	['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
	['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
	['http://www.ofdspec.org/2016', ''],
	['http://www.ofdspec.org', ''],
	[`${OFFICE}package/2006/relationships`, ''],
	[`${OFFICE}package/2006/content-types`, ''],
	[`${MICROSOFT}wordprocessingShape`, 'wps'],
	['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
	['urn:schemas-microsoft-com:vml', 'v']
]);

/** The root of an XML document; null for one that is torn or none. */
export function parseXml(text: string): XmlElement | null {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open: XmlElement[] = [root];
	const prefixes = new Map<string, string>();
	let depth = 0;
	const usual = (name: string): string => {
		const colon = name.indexOf(':');
		const prefix = colon === -1 ? '' : name.slice(0, colon);
		const known = prefixes.get(prefix);
		if (known === undefined) return name;
		const local = name.slice(colon + 1);
		return known === '' ? local : `${known}:${local}`;
	};
	const parser = new Parser(
		{
			onopentag(given, attributes) {
				const names = Object.keys(attributes);
				for (const name of names)
					if (name === 'xmlns' || name.startsWith('xmlns:')) {
						const prefix = PREFIXES.get(attributes[name] ?? '');
						if (prefix !== undefined) prefixes.set(name.slice(6), prefix);
					}
				const kept: Record<string, string> = {};
				for (const name of names)
					kept[name.includes(':') ? usual(name) : name] = attributes[name] ?? '';
				const element = { name: usual(given), attributes: kept, children: [] };
				const outer = open.at(-1) ?? root;
				outer.children.push(element);
				if (depth < DEEPEST) open.push(element);
				depth++;
			},
			ontext(words) {
				const { children } = open.at(-1) ?? root;
				const last = children.length - 1;
				if (typeof children[last] === 'string') children[last] += words;
				else children.push(words);
			},
			onclosetag() {
				if (depth <= DEEPEST) open.pop();
				depth--;
			}
		},
		{ xmlMode: true }
	);
	parser.write(text);
	const isTorn = depth > 0;
	parser.end();
	const found = root.children.find((child) => typeof child !== 'string');
	return isTorn || found === undefined ? null : found;
}

/** The elements right below, in their order. */
export const childrenOf = (element: XmlElement | null | undefined): XmlElement[] =>
	element?.children.filter((child) => typeof child !== 'string') ?? [];

export function childOf(
	element: XmlElement | null | undefined,
	name: string
): XmlElement | undefined {
	for (const child of element?.children ?? [])
		if (typeof child !== 'string' && child.name === name) return child;
	return undefined;
}

/** The text right below. */
export const textIn = (element: XmlElement): string =>
	element.children.filter((child) => typeof child === 'string').join('');

/** Without its prefix. */
export const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
