import { type CssNode, type Declaration, generate, parse } from 'css-tree';
import { kept } from '#text/memo.ts';

/** The properties by which text is hidden, struck out, raised, covered or numbered. */
const TELLING = new Set(
	(
		'display visibility content-visibility opacity font font-size color -webkit-text-fill-color ' +
		'background background-color background-image text-indent text-decoration text-decoration-line vertical-align ' +
		'position left right top bottom clip clip-path transform overflow overflow-x overflow-y ' +
		'width height max-width max-height list-style list-style-type content direction unicode-bidi ' +
		'flex-direction flex-flow margin margin-left margin-top filter mask mask-image -webkit-mask -webkit-mask-image ' +
		'-webkit-text-security font-variant-position mso-hide mso-text-raise'
	).split(' ')
);
/** As in style attributes, before they are parsed: nearly all say nothing of these. */
const GLANCE =
	/display|visib|opacity|font|color|background|indent|decoration|align|position|clip|transform|overflow|list|direction|flex|margin|filter|mask|security|mso-/iu;

export interface Declared {
	property: string;
	value: string;
	isImportant: boolean;
}

const NONE: readonly Declared[] = [];

/** Of the declarations of a rule, those that tell; values in small letters. */
export function tellingOf(nodes: Iterable<CssNode>): Declared[] {
	const found: Declared[] = [];
	for (const node of nodes) if (node.type === 'Declaration') take(node, found);
	return found;
}

function take(node: Declaration, found: Declared[]): void {
	const property = node.property.toLowerCase();
	if (!TELLING.has(property)) return;
	const value = node.value.type === 'Raw' ? node.value.value : generate(node.value);
	found.push({
		property,
		value: value.trim().toLowerCase(),
		isImportant: node.important !== false
	});
}

const MOST_STYLES = 4000;

/** What a style attribute declares of the properties that tell; the same list for the same words. */
export const declaredIn = kept(MOST_STYLES, (style): readonly Declared[] => {
	if (!GLANCE.test(style)) return NONE;
	try {
		const list = parse(style, { context: 'declarationList', parseValue: false });
		const told = list.type === 'DeclarationList' ? tellingOf(list.children) : [];
		return told.length === 0 ? NONE : told;
	} catch {
		return NONE;
	}
});
