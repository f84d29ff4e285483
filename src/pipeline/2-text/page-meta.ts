import { Parser } from 'htmlparser2';
import type { PageMeta } from '#domain/table.ts';

/** The names that government pages give these in, in small letters. */
const FIELDS: Readonly<Record<string, keyof PageMeta>> = {
	articletitle: 'title',
	contentsource: 'source',
	sitename: 'site',
	pubdate: 'published'
};
const ANY_FIELD = new RegExp(Object.keys(FIELDS).join('|'), 'iu');
/** A head holds no more before its scripts. */
const HEAD = 16_384;

/** What a page says of itself in its head; null where it says none of it. The first of each name counts. */
export function readMeta(html: string): PageMeta | null {
	const head = html.slice(0, HEAD);
	if (!ANY_FIELD.test(head)) return null;
	const meta: PageMeta = { title: null, source: null, site: null, published: null };
	const parser = new Parser({
		onopentag(element, { name = '', content = '' }) {
			const field = element === 'meta' ? FIELDS[name.toLowerCase()] : undefined;
			const said = content.replace(/\s+/gu, ' ').trim();
			if (field !== undefined && said !== '') meta[field] ??= said;
		}
	});
	parser.write(head);
	parser.end();
	return Object.values(meta).some((said) => said !== null) ? meta : null;
}
