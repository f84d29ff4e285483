import { Parser } from 'htmlparser2';

/** As deep as browsers nest elements; what lies deeper is theirs to flatten, and ours. */
const DEEPEST = 512;
// What they hold is no text of the page, however deep they lie; they cannot hold one another.
const RAW = new Set(['script', 'style']);

export interface Elements {
	open(name: string): void;
	text(text: string): void;
	close(name: string): void;
	/** Begins or ends an element that lies too deep to be one; its text is told like all text. */
	flat(name: string): void;
}

/**
 * Tells the elements of a page in their order. The parser searches and moves the whole stack of open
 * elements for each tag, so a page of a megabyte of `<div>` would take it half a minute: those beyond
 * the deepest level are kept out of the stack, as elements without an end, and so are their end tags.
 */
export function parseShallow(html: string, elements: Elements): void {
	const parser = new ShallowParser({
		onopentagname(name) {
			parser.open++;
			if (parser.isFlat) elements.flat(name);
			else elements.open(name);
		},
		ontext: (text) => elements.text(text),
		onclosetag(name) {
			parser.open--;
			if (parser.isFlat) return;
			if (parser.open < DEEPEST) parser.flattened.clear();
			elements.close(name);
		}
	});
	parser.flat = (name) => elements.flat(name);
	parser.end(html);
}

class ShallowParser extends Parser {
	open = 0;
	/** Open elements that are not on the stack, by name. */
	readonly flattened = new Map<string, number>();
	/** Whether the tag at hand is of such an element. */
	isFlat = false;
	/** Whether its element has no end to wait for, the flat ones among them; null before it is asked. */
	isVoid: boolean | null = null;
	isClosing = false;
	flat: Elements['flat'] = () => undefined;

	override onopentagname(start: number, end: number): void {
		this.isFlat = false;
		this.isVoid = null;
		this.isClosing = false;
		super.onopentagname(start, end);
	}

	override onclosetag(start: number, end: number): void {
		this.isFlat = false;
		this.isClosing = true;
		super.onclosetag(start, end);
	}

	// Attributes carry nothing that is read, and pages have more of them than of text.
	override onattribname(): void {}
	override onattribdata(): void {}
	override onattribentity(): void {}
	override onattribend(): void {}

	override onend(): void {
		this.isFlat = false;
		super.onend();
	}

	/** The parser asks of each tag by its name, and of a tag that opens an element twice. */
	protected override isVoidElement(name: string): boolean {
		if (this.isClosing) return super.isVoidElement(name) || this.closeFlat(name);
		return (this.isVoid ??= super.isVoidElement(name) || this.keepFlat(name));
	}

	private keepFlat(name: string): boolean {
		this.isFlat = this.open >= DEEPEST && !RAW.has(name);
		if (this.isFlat) this.flattened.set(name, (this.flattened.get(name) ?? 0) + 1);
		return this.isFlat;
	}

	private closeFlat(name: string): boolean {
		if (this.flattened.size === 0) return false;
		const count = this.flattened.get(name) ?? 0;
		if (count === 0) return false;
		this.flattened.set(name, count - 1);
		this.flat(name);
		return true;
	}
}
