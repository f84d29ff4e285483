import { decode } from '#text/bytes/decode.ts';
import type { MimePart } from './parts.ts';

const LINK = /<link\b[^>]{0,2000}>/giu;
const ATTRIBUTE = /\b(rel|href|media)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/giu;

/**
 * A page with the style sheets that it names, which a saved page keeps as parts of their own (by their
 * address, or `cid:` and their id), in the places of their links: they may hide what must not be read.
 */
export function withStyleSheets(html: string, parts: readonly MimePart[]): string {
	const sheets = new Map<string, string>();
	for (const { type, id, location, bytes } of parts) {
		if (type !== 'text/css') continue;
		// Nothing in it may end the element that it is put into.
		const css = (decode(bytes) ?? '').replaceAll('</', '<\\/');
		if (location !== '') sheets.set(location, css);
		if (id !== '') sheets.set(`cid:${id.replace(/^<|>$/gu, '')}`, css);
	}
	if (sheets.size === 0) return html;
	return html.replace(LINK, (link) => {
		const told = new Map(
			[...link.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => [
				name.toLowerCase(),
				(values.find((v) => v !== undefined) ?? '').replaceAll('&amp;', '&')
			])
		);
		const css = sheetAt(told.get('href') ?? '', sheets);
		if (css === undefined || !/\bstylesheet\b/iu.test(told.get('rel') ?? 'stylesheet')) return link;
		const media = told.get('media')?.replaceAll('"', '');
		return `<style${media ? ` media="${media}"` : ''}>${css}</style>`;
	});
}

/** By its whole address, else where the page gives only the end of it. */
function sheetAt(href: string, sheets: ReadonlyMap<string, string>): string | undefined {
	const known = sheets.get(href);
	if (known !== undefined || href === '') return known;
	const end = `/${href.replace(/^(?:\.{0,2}\/)+/u, '')}`;
	return [...sheets].find(([location]) => location.endsWith(end))?.[1];
}
