import { readHtml } from '../html.ts';
import type { Format } from './format.ts';

const HEAD = 4096;
/** Elements of a page of HTML, where Markdown's marks are words like others. */
const PAGE = /<(?:!doctype html|html|body|div|p)[\s>]/iu;
const TABLE = /<table[\s>]/iu;
const TAG = /<table[\s>]|<\/table>/giu;
const RULE_OR_HEADING = /^(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)/mu;

/** Text with Markdown's marks, which the shapes of tables know; only tables written in HTML among it are another matter. */
export const markdown: Format = {
	id: 'markdown',
	media_type: 'text/markdown',
	matches(document) {
		const text = document.text();
		if (text === null || isPage(text)) return false;
		// Two cheap looks before the patterns: most documents have neither.
		const marked = (text.includes('# ') || text.includes('---')) && RULE_OR_HEADING.test(text);
		return marked || holdsTable(text);
	},
	read(document) {
		const { media_type } = markdown;
		const text = document.text() ?? '';
		if (!holdsTable(text)) return { text, media_type, titles: [], grids: [] };
		return { ...readHtml(withBreaks(text)), media_type };
	}
};

// Most documents hold no tag at all, and that is told in a tenth of the time.
const isPage = (text: string): boolean => text.includes('<') && PAGE.test(text.slice(0, HEAD));
const holdsTable = (text: string): boolean => text.includes('<') && TABLE.test(text);

/** Line breaks count outside the tables only; one that never ends is none. */
function withBreaks(text: string): string {
	let html = '';
	let done = 0;
	let start: number | null = null;
	const upTo = (end: number) => text.slice(done, end).replace(/\r?\n/gu, '<br>');
	for (const { 0: tag, index } of text.matchAll(TAG)) {
		if (!tag.startsWith('</')) start ??= index;
		else if (start !== null) {
			const end = index + tag.length;
			html += upTo(start) + text.slice(start, end);
			done = end;
			start = null;
		}
	}
	return html + upTo(text.length);
}
