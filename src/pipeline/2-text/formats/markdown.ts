import { readHtml } from '../html.ts';
import type { Format } from './format.ts';

const HEAD = 4096;
/** Elements of a page of HTML, where Markdown's marks are words like others. */
const PAGE = /<(?:!doctype html|html|body|div|p)[\s>]/iu;
const TABLE = /<table[\s>]/iu;
const WHOLE_TABLE = /(<table[\s>][^]*?<\/table>)/iu;
const RULE_OR_HEADING = /^(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)/mu;

/** Text with Markdown's marks, which the shapes of tables know; only tables written in HTML among it are another matter. */
export const markdown: Format = {
	id: 'markdown',
	media_type: 'text/markdown',
	matches(document) {
		const text = document.text();
		if (text === null || PAGE.test(text.slice(0, HEAD))) return false;
		// Two cheap looks before the patterns: most documents have neither.
		const marked = (text.includes('# ') || text.includes('---')) && RULE_OR_HEADING.test(text);
		return marked || (text.includes('<') && TABLE.test(text));
	},
	read(document) {
		const { media_type } = markdown;
		const text = document.text() ?? '';
		if (!TABLE.test(text)) return { text, media_type, titles: [], grids: [] };
		const parts = text.split(WHOLE_TABLE);
		const html = parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/\r?\n/gu, '<br>')));
		return { ...readHtml(html.join('')), media_type };
	}
};
