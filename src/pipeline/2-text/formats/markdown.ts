import { readHtml } from '../html.ts';
import type { Format } from './format.ts';

const TABLE = /<table[\s>]/iu;
const RULE_OR_HEADING = /^(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)/mu;

/** Text with Markdown's marks, which the shapes of tables know; only tables written in HTML among it are another matter. */
export const markdown: Format = {
	id: 'markdown',
	media_type: 'text/markdown',
	matches(document) {
		const text = document.text();
		return text !== null && (RULE_OR_HEADING.test(text) || TABLE.test(text));
	},
	read(document) {
		const { media_type } = markdown;
		const text = document.text() ?? '';
		if (!TABLE.test(text)) return { text, media_type, titles: [], grids: [] };
		return { ...readHtml(text.replace(/\r?\n/gu, '<br>')), media_type };
	}
};
