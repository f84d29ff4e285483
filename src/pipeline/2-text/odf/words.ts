import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { isUnseen, type Look, type Styles } from './styles.ts';

/** What takes the words of a document. */
export interface Sink {
	text: (text: string) => void;
	raised: (text: string, isGloss?: boolean) => void;
	within: (text: string) => void;
	newline: () => void;
	omitted: () => void;
	object: () => void;
}

/** Elements among words that print nothing. */
const SILENT =
	/^(?:text:(?:bookmark|reference-mark|change|toc-mark|user-index-mark|alphabetical-index-mark|tracked-changes|soft-page-break|sequence-decls|variable-decls|user-field-decls|dde-connection-decls|alphabetical-index-auto|index-)\S*|office:(?:annotation|annotation-end|forms|event-listeners)|table:(?:shapes|table-source|table-column\S*|scenario|desc|title|forms)|svg:(?:title|desc)|draw:a-dummy)$/u;
const MOST_SPACES = 100;

/** Hands on the words of a paragraph. `other` takes what is no words: boxes, pictures, tables. */
export function collectWords(
	paragraph: XmlElement,
	around: Look,
	styles: Styles,
	sink: Sink,
	other: (element: XmlElement, look: Look) => void
): void {
	const say = (text: string, look: Look) => {
		if (isUnseen(look)) {
			if (text.trim() !== '') sink.omitted();
		} else if (look.isRaised === true) sink.raised(text);
		else sink.text(text);
	};
	const read = (element: XmlElement, look: Look): void => {
		for (const child of element.children)
			if (typeof child === 'string') say(child, look);
			else one(child, look);
	};
	const one = (element: XmlElement, look: Look): void => {
		const { name, attributes } = element;
		if (SILENT.test(name)) return;
		switch (name) {
			case 'text:span':
			case 'text:a':
			case 'text:meta':
				return read(element, { ...look, ...ownOf(attributes['text:style-name'], styles) });
			case 'text:s':
				return say(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)), look);
			case 'text:tab':
				return say(' ', look);
			case 'text:line-break':
				return sink.newline();
			case 'text:note': {
				const mark = childOf(element, 'text:note-citation');
				return isUnseen(look) ? undefined : sink.raised(mark ? textIn(mark) : '');
			}
			case 'text:ruby': {
				const base = childOf(element, 'text:ruby-base');
				const gloss = childOf(element, 'text:ruby-text');
				if (base) read(base, look);
				return gloss ? sink.raised(textIn(gloss), true) : undefined;
			}
			case 'text:hidden-text':
			case 'text:hidden-paragraph':
				return attributes['text:is-hidden'] === 'false' ? read(element, look) : sink.omitted();
			case 'text:drop-down':
				return say(textIn(element), look);
			case 'text:placeholder':
				return sink.object();
		}
		// Fields have what they print as their text.
		if (name.startsWith('text:') && childrenOf(element).length === 0) read(element, look);
		else other(element, look);
	};
	read(paragraph, around);
}

const ownOf = (name: string | undefined, styles: Styles): Look => styles.lookOf('text', name);
