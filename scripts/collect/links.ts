import { Parser } from 'htmlparser2';
import { addressOf } from './list.ts';

/** A link as a reader of the page sees it. */
export interface Link {
	url: string;
	/** Its words, and its title where that says more. */
	words: string;
	/** `rel="next"`. */
	isNext: boolean;
}

const EMBEDDING = new Map([
	['iframe', 'src'],
	['frame', 'src'],
	['embed', 'src'],
	['object', 'data']
]);

/** Every link of a page or of a piece of one, in its order; addresses are complete. */
export function linksIn(html: string, pageUrl: string): Link[] {
	const links: Link[] = [];
	let base = pageUrl;
	let open: { href: string; title: string; rel: string; words: string } | null = null;
	const close = () => {
		if (open) add(open.href, open.words, open.title, open.rel);
		open = null;
	};
	const add = (href: string, words: string, title: string, rel = '') => {
		const url = addressOf(href, base);
		const said = [title, words].map((w) => w.replace(/\s+/gu, '')).sort(byLength)[0] ?? '';
		if (url !== null) links.push({ url, words: said, isNext: /(?:^|\s)next(?:\s|$)/iu.test(rel) });
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === 'base') base = addressOf(attributes.href ?? '', pageUrl) ?? base;
			const source = attributes[EMBEDDING.get(name) ?? ''];
			if (source) add(source, '', attributes.title ?? '');
			if (name !== 'a' && name !== 'link') return;
			close();
			const { href = '', title = '', rel = '' } = attributes;
			if (name === 'a' && href !== '') open = { href, title, rel, words: '' };
			else if (rel !== '' && /next/iu.test(rel)) add(href, '', title, rel);
		},
		ontext(text) {
			if (open) open.words += text;
		},
		onclosetag(name) {
			if (name === 'a') close();
		}
	});
	parser.write(html);
	parser.end();
	close();
	return links;
}

const byLength = (a: string, b: string) => b.length - a.length;
