import { Tokenizer } from 'htmlparser2';
import { elementOf, type HtmlElement } from './html-elements.ts';
import { createOpenElements, type Elements } from './open-elements.ts';

/**
 * Tells the elements of a page in their order, each ended where htmlparser2's own parser ends it. That
 * one takes twice the time: it makes all of a page, of which text and a few elements are read here.
 */
export function parseShallow(html: string, elements: Elements): void {
	const open = createOpenElements(elements);
	let isOpen = false;
	const elementAt = (start: number, end: number): HtmlElement => {
		const element = elementOf(html.slice(start, end));
		return element.name === 'image' && !open.isForeign() ? IMG : element;
	};
	const tokenizer = new Tokenizer(
		{},
		{
			onopentagname(start, end) {
				isOpen = open.begin(elementAt(start, end));
			},
			onselfclosingtag() {
				if (isOpen && open.isForeign()) open.endLast();
			},
			onclosetag: (start, end) => open.end(elementAt(start, end)),
			ontext: (start, end) => elements.text(html.slice(start, end)),
			ontextentity: (code) => elements.text(String.fromCodePoint(code)),
			oncdata(start, end, mark) {
				if (open.isForeign()) elements.text(html.slice(start, end - mark));
			},
			isInForeignContext: open.isForeign,
			onend: open.endAll,
			onopentagend: pass,
			onattribname: pass,
			onattribdata: pass,
			onattribentity: pass,
			onattribend: pass,
			oncomment: pass,
			ondeclaration: pass,
			onprocessinginstruction: pass
		}
	);
	tokenizer.write(html);
	tokenizer.end();
}

const IMG = elementOf('img');
const pass = () => undefined;
