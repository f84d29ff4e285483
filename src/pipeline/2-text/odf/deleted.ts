import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';

/** Elements whose content is judged piece by piece: a deletion may begin or end within them. */
const AROUND = /^(?:text:(?:p|h|span|a|meta|list\S*|section|numbered-paragraph)|table:\S+)$/u;
const HIDDEN: XmlElement = {
	name: 'text:hidden-text',
	attributes: { 'text:is-hidden': 'true' },
	children: []
};

/**
 * A text without what its tracked changes delete. Mostly that stands apart, with the change; while changes are
 * shown it stays where it was, between the marks of its beginning and end (OpenDocument 1.3, part 3, 5.5.7).
 */
export function withoutDeletions(text: XmlElement): XmlElement {
	const deleted = deletionsOf(childOf(text, 'text:tracked-changes'));
	if (deleted.size === 0) return text;
	const open = new Set<string>();
	const read = (element: XmlElement): XmlElement => ({
		...element,
		children: element.children.map((child) => {
			if (typeof child === 'string') return open.size > 0 && child.trim() !== '' ? HIDDEN : child;
			const id = child.attributes['text:change-id'] ?? '';
			if (child.name === 'text:change-start' && deleted.has(id)) open.add(id);
			if (child.name === 'text:change-end') open.delete(id);
			if (AROUND.test(child.name)) return read(child);
			return open.size > 0 && !child.name.startsWith('text:change') ? HIDDEN : child;
		})
	});
	return read(text);
}

/** The names of the changes that delete. */
const deletionsOf = (changes: XmlElement | undefined): Set<string> =>
	new Set(
		childrenOf(changes)
			.filter((region) => childOf(region, 'text:deletion') !== undefined)
			.map(({ attributes }) => attributes['text:id'] ?? attributes['xml:id'] ?? '')
	);
