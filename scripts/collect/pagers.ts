import { type Link, linksIn } from './links.ts';
import { addressOf } from './list.ts';

/** What scripts of a page would add to it: links, and the pages behind it. */
export interface Scripted {
	links: Link[];
	pages: string[];
}

/**
 * Lists that are data for a script to write down: `<datastore>` with the entries of one page, each a piece
 * of HTML, and the address of the next ones; feeds with titles and links. In a script of the page, or alone.
 */
export function dataLists(text: string, url: string): Scripted {
	const links: Link[] = [];
	const pages: string[] = [];
	for (const [, next = ''] of text.matchAll(/<nextgroup>([\s\S]*?)<\/nextgroup>/giu))
		pages.push(...linksIn(unwrapped(next), url).map((link) => link.url));
	for (const [, record = ''] of text.matchAll(/<record\b[^>]*>([\s\S]*?)<\/record>/giu)) {
		const found = linksIn(unwrapped(record), url);
		links.push(...(found.length > 0 ? found : entryIn(record, url)));
	}
	for (const [, entry = ''] of text.matchAll(
		/<(?:item|entry|row)\b[^>]*>([\s\S]*?)<\/(?:item|entry|row)>/giu
	))
		links.push(...entryIn(entry, url));
	return { links, pages };
}

const unwrapped = (piece: string): string => {
	const parts = [...piece.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu)].map(([, inner = '']) => inner);
	return parts.length > 0 ? parts.join('\n') : unescaped(piece);
};

const SIGNS: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	amp: '&'
};
const unescaped = (text: string): string =>
	text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, sign: string) => SIGNS[sign] ?? '');

/** `<title>…</title><link>…</link>`, under the names that such data gives them. */
function entryIn(entry: string, base: string): Link[] {
	const valueOf = (names: string) => {
		const found = new RegExp(`<(?:${names})\\b[^>]*>([\\s\\S]*?)</(?:${names})>`, 'iu').exec(entry);
		return found ? unwrapped(found[1] ?? '').trim() : '';
	};
	const href = /<link\b[^>]*\bhref\s*=\s*["']([^"']+)["']/iu.exec(entry)?.[1];
	const url = addressOf(unescaped(href ?? valueOf('link|url|href|linkurl|docpuburl')), base);
	const words = valueOf('title|name|doctitle|subject').replace(/\s+/gu, '');
	return url === null || url === base ? [] : [{ url, words, isNext: false }];
}

/**
 * `createPageHTML(7, 0, "index", "html")`: seven pages, this one the first, the others index_1.html and so
 * on. Some count from 1 and put the element, or the number of entries, among the arguments.
 */
export function numberedPages(text: string, url: string): string[] {
	const call = /create(?:Page|Pager|Paging)HTML\s*\(([^()]*)\)/iu.exec(text);
	if (!call) return [];
	const given = (call[1] ?? '').split(',').map((argument) => argument.trim());
	const [count = 0, current = 0] = given.filter((g) => /^\d+$/u.test(g)).map(Number);
	const [ending, stem] = given.flatMap((g) => /^(["'])(.*)\1$/u.exec(g)?.[2] ?? []).reverse();
	if (!stem || !ending || !/^[\w-]+$/u.test(stem) || !/^\w{1,8}$/u.test(ending)) return [];
	// Only the first page tells of the others, lest each page told them anew.
	if (current > 1 || new RegExp(`${stem}_\\d+\\.${ending}$`, 'u').test(new URL(url).pathname))
		return [];
	return Array.from({ length: Math.max(0, count - 1) }, (_, i) => i + current + 1).flatMap(
		(page) => addressOf(`${stem}_${page}.${ending}`, url) ?? []
	);
}
