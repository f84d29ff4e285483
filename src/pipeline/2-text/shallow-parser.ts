import { type ElementKind, FOREIGN_OBJECT, kindOf } from './html-elements.ts';
import { readTags } from './html-tags.ts';

/** As deep as browsers nest elements; what lies deeper is theirs to flatten, and ours. */
const DEEPEST = 512;

export interface Elements {
	open(kind: ElementKind): void;
	text(text: string): void;
	close(kind: ElementKind): void;
	/** Begins or ends an element that lies too deep to be one; its text is told like all text. */
	flat(kind: ElementKind): void;
}

/**
 * Tells the elements of a page in their order, those without an end tag too. Those beyond the deepest
 * level are kept out of the stack of open elements, as elements without an end, and so are their end
 * tags: a page of a megabyte of `<div>` takes no longer than any other.
 */
export function parseShallow(html: string, elements: Elements): void {
	const stack: ElementKind[] = [];
	const languages: ElementKind['language'][] = [];
	/** How many elements of a name are open and not on the stack. */
	const flattened = new Map<string, number>();

	const isForeign = () => languages.length > 0 && languages.at(-1) !== 'html';
	const push = (kind: ElementKind) => {
		stack.push(kind);
		if (kind.language !== null) languages.push(kind.language);
		elements.open(kind);
	};
	const pop = (kind: ElementKind) => {
		stack.pop();
		if (kind.language !== null) languages.pop();
		if (flattened.size > 0 && stack.length < DEEPEST) flattened.clear();
		elements.close(kind);
	};
	const popTo = (height: number) => {
		for (let kind = stack.at(-1); kind && stack.length > height; kind = stack.at(-1)) pop(kind);
	};
	const placeOf = (name: string) => {
		let place = stack.length - 1;
		while (place >= 0 && stack[place]?.name !== name) place--;
		return place;
	};
	const inContext = (kind: ElementKind) => {
		if (kind.name === 'image' && !isForeign()) return kindOf('img');
		const isObject =
			kind.name === 'foreignobject' &&
			(languages.at(-1) === 'svg' || stack.includes(FOREIGN_OBJECT));
		return isObject ? FOREIGN_OBJECT : kind;
	};

	readTags(html, {
		isForeign,
		text: (text) => elements.text(text),
		begin(written, isClosed) {
			const kind = inContext(written);
			// Browsers take no notice of a form within a form.
			if (kind.name === 'form' && placeOf(kind.name) !== -1) return;
			if (kind.ends !== null)
				for (let last = stack.at(-1); last && kind.ends.has(last.name); last = stack.at(-1))
					pop(last);
			if (kind.isVoid) {
				elements.open(kind);
				elements.close(kind);
			} else if (stack.length >= DEEPEST && !isHidden(kind)) {
				flattened.set(kind.name, (flattened.get(kind.name) ?? 0) + 1);
				elements.flat(kind);
			} else {
				push(kind);
				if (isClosed && isForeign()) pop(kind);
			}
		},
		end(written) {
			const kind = inContext(written);
			const count = flattened.size === 0 ? 0 : (flattened.get(kind.name) ?? 0);
			if (count > 0) {
				flattened.set(kind.name, count - 1);
				elements.flat(kind);
				return;
			}
			const at = placeOf(kind.name);
			if (at !== -1) popTo(at);
			// These two are elements even where only their end is written.
			else if (kind.name === 'br' || kind.name === 'p') {
				elements.open(kind);
				elements.close(kind);
			}
		}
	});
	popTo(0);
}

// What they hold is no text of the page, however deep they lie; they cannot hold one another.
const isHidden = ({ name }: ElementKind): boolean => name === 'script' || name === 'style';
