import { Tokenizer } from 'htmlparser2';
import { createAttributes } from './attributes.ts';
import { elementAt, elementNamed, type HtmlElement } from './elements.ts';
import { createOpenElements, type Elements } from './open-elements.ts';

/**
 * Tells the elements of a page in their order, each ended where htmlparser2's own parser ends it. That
 * one takes twice the time: it makes all of a page, of which text and a few elements are read here.
 */
export function parseShallow(html: string, elements: Elements): void {
	const open = createOpenElements(elements);
	const attributes = createAttributes(html);
	let waiting: HtmlElement | null = null;
	const begunAt = (start: number, end: number): HtmlElement => {
		const element = elementAt(html, start, end);
		return element.name === 'image' && !open.isForeign() ? IMG : element;
	};
	/** An element begins with the end of its tag, when all its attributes are known. */
	const begin = (): boolean => {
		const element = waiting;
		waiting = null;
		return element !== null && open.begin(element, attributes.read);
	};
	const tokenizer = new Tokenizer(
		{},
		{
			onopentagname(start, end) {
				waiting = begunAt(start, end);
				attributes.clear();
			},
			onopentagend: begin,
			onselfclosingtag() {
				if (begin() && open.isForeign()) open.endLast();
			},
			onclosetag: (start, end) => open.end(begunAt(start, end)),
			ontext(start, end) {
				// Of a tag that the page's end cuts.
				if (waiting !== null) begin();
				elements.text(html.slice(start, end));
			},
			ontextentity: (code) => elements.text(String.fromCodePoint(code)),
			oncdata(start, end, mark) {
				if (open.isForeign()) elements.text(html.slice(start, end - mark));
			},
			isInForeignContext: open.isForeign,
			onend() {
				begin();
				open.endAll();
			},
			onattribname: attributes.name,
			onattribdata: attributes.data,
			onattribentity: attributes.entity,
			onattribend: pass,
			oncomment: pass,
			ondeclaration: pass,
			onprocessinginstruction: pass
		}
	);
	tokenizer.write(html);
	tokenizer.end();
}

const IMG = elementNamed('img');
const pass = () => undefined;
