import type { Condition, CssNode, MediaQuery } from 'css-tree';

/** The window in which pages are looked at, in CSS pixels: an office's screen, not a phone's and no paper. */
const WINDOW = { width: 1280, height: 800 };
const EM = 16;
const PIXELS: Readonly<Record<string, number>> = {
	px: 1,
	em: EM,
	rem: EM,
	pt: 4 / 3,
	cm: 38,
	in: 96
};

/** Whether the rules under these media queries apply on that screen; what is not known does not. */
export function appliesOnScreen(list: CssNode | null): boolean {
	if (list === null) return true;
	if (list.type === 'AtrulePrelude') return list.children.toArray().every(appliesOnScreen);
	if (list.type !== 'MediaQueryList') return false;
	const queries = list.children.toArray();
	return queries.length === 0 || queries.some((q) => q.type === 'MediaQuery' && holds(q));
}

function holds({ modifier, mediaType, condition }: MediaQuery): boolean {
	const type = mediaType?.toLowerCase() ?? 'all';
	const applies = (type === 'all' || type === 'screen') && (!condition || isMet(condition));
	return modifier?.toLowerCase() === 'not' ? !applies : applies;
}

function isMet(condition: Condition): boolean {
	let met: boolean | null = null;
	let isNegated = false;
	let joins = 'and';
	for (const child of condition.children.toArray()) {
		if (child.type === 'Identifier') {
			const word = child.name.toLowerCase();
			if (word === 'not') isNegated = true;
			else joins = word;
			continue;
		}
		const own = featureHolds(child) !== isNegated;
		isNegated = false;
		met = met === null ? own : joins === 'or' ? met || own : met && own;
	}
	return met ?? false;
}

function featureHolds(node: CssNode): boolean {
	if (node.type === 'Condition') return isMet(node);
	if (node.type === 'FeatureRange') return rangeHolds(node);
	if (node.type !== 'Feature') return false;
	const name = node.name.toLowerCase().replace('device-', '');
	const bound = node.value === null ? null : pixelsOf(node.value);
	const size = name.endsWith('width') ? WINDOW.width : WINDOW.height;
	if (/^min-(?:width|height)$/u.test(name)) return bound !== null && size >= bound;
	if (/^max-(?:width|height)$/u.test(name)) return bound !== null && size <= bound;
	const word = node.value?.type === 'Identifier' ? node.value.name.toLowerCase() : null;
	if (name === 'orientation') return word === 'landscape';
	if (name === 'prefers-color-scheme') return word === 'light';
	return ['hover', 'any-hover', 'pointer', 'any-pointer'].includes(name)
		? word === null || word === 'hover' || word === 'fine'
		: false;
}

type Range = Extract<CssNode, { type: 'FeatureRange' }>;
function rangeHolds({ left, leftComparison, middle, rightComparison, right }: Range): boolean {
	return (
		compares(left, leftComparison, middle) &&
		(right === null || rightComparison === null || compares(middle, rightComparison, right))
	);
}

function compares(left: CssNode, sign: string, right: CssNode): boolean {
	const [a, b] = [measureOf(left), measureOf(right)];
	if (a === null || b === null) return false;
	if (sign.startsWith('<')) return sign === '<' ? a < b : a <= b;
	if (sign.startsWith('>')) return sign === '>' ? a > b : a >= b;
	return a === b;
}

function measureOf(node: CssNode): number | null {
	if (node.type !== 'Identifier') return pixelsOf(node);
	return node.name === 'width' ? WINDOW.width : node.name === 'height' ? WINDOW.height : null;
}

function pixelsOf(node: CssNode): number | null {
	if (node.type === 'Number') return Number(node.value);
	if (node.type !== 'Dimension') return null;
	const unit = PIXELS[node.unit.toLowerCase()];
	return unit === undefined ? null : Number(node.value) * unit;
}
