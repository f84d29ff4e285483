import { type Attributes, NO_ATTRIBUTES } from './attributes.ts';
import type { HtmlElement } from './elements.ts';

/** As deep as browsers nest elements; what lies deeper is theirs to flatten, and ours. */
const DEEPEST = 512;
// What they hold is no text of the page, however deep they lie; they cannot hold one another.
const RAW = new Set(['script', 'style']);

export interface Elements {
	/** Begins an element; one that is void has no end. Its attributes can be asked for until this returns. */
	open(name: string, attributes: Attributes, isVoid: boolean): void;
	text(text: string): void;
	close(name: string): void;
	/** Begins or ends an element that lies too deep to be one; its text is told like all text. */
	flat(name: string): void;
}

/**
 * The elements that are open while the tags of a page are read, told of as they begin and end. Those
 * beyond the deepest level are kept out of the stack, as elements without an end, and so are their end
 * tags: a page may be a megabyte of `<div>`, and each end tag searches the stack.
 */
export function createOpenElements(told: Elements) {
	const stack: string[] = [];
	/** Open elements that are not on the stack, by name. */
	const flattened = new Map<string, number>();
	/** Where on the stack what is written changes from HTML to SVG or MathML, and back. */
	const changes: { at: number; isForeign: boolean }[] = [];
	const isForeign = () => changes.at(-1)?.isForeign ?? false;

	const push = ({ name, holds }: HtmlElement, attributes: Attributes) => {
		if (holds !== null) changes.push({ at: stack.length, isForeign: holds === 'foreign' });
		stack.push(name);
		told.open(name, attributes, false);
	};
	const pop = () => {
		const name = stack.pop();
		if (name === undefined) return;
		if (changes.at(-1)?.at === stack.length) changes.pop();
		if (stack.length < DEEPEST && flattened.size > 0) flattened.clear();
		told.close(name);
	};
	const flatten = (name: string) => {
		flattened.set(name, (flattened.get(name) ?? 0) + 1);
		told.flat(name);
	};
	const endFlat = (name: string): boolean => {
		const count = flattened.get(name) ?? 0;
		if (count === 0) return false;
		flattened.set(name, count - 1);
		told.flat(name);
		return true;
	};

	return {
		/** Whether what comes next is SVG or MathML. */
		isForeign,
		/** True if the element waits for its end then. */
		begin(element: HtmlElement, attributes: Attributes): boolean {
			const { name, ends } = element;
			if (name === 'form' && stack.includes(name)) return false;
			while (ends.has(stack.at(-1) ?? '')) pop();
			const isDeep = stack.length >= DEEPEST && (isForeign() || !RAW.has(name));
			if (element.isVoid) told.open(name, attributes, true);
			else if (isDeep) flatten(name);
			else push(element, attributes);
			return !element.isVoid && !isDeep;
		},
		endLast: pop,
		end({ name, isVoid }: HtmlElement) {
			if (isVoid) {
				if (name === 'br') told.open(name, NO_ATTRIBUTES, true);
			} else if (flattened.size > 0 && endFlat(name)) return;
			else if (stack.at(-1) === name) pop();
			else if (stack.includes(name)) {
				while (stack.at(-1) !== name) pop();
				pop();
			} else if (name === 'p') {
				told.open(name, NO_ATTRIBUTES, false);
				told.close(name);
			}
		},
		endAll() {
			while (stack.length > 0) pop();
		}
	};
}
