import type { PageMeta } from '#domain/table.ts';
import type { Attributes } from './attributes.ts';

/** The names that government pages give these in, in small letters. */
const FIELDS: Readonly<Record<string, keyof PageMeta>> = {
	articletitle: 'title',
	contentsource: 'source',
	sitename: 'site',
	pubdate: 'published'
};

/** What a page says of itself in the `<meta>` of its head. The first of each name counts. */
export function createMeta() {
	const meta: PageMeta = { title: null, source: null, site: null, published: null };
	let isTold = false;
	return {
		take(attributes: Attributes) {
			const field = FIELDS[attributes.get('name')?.toLowerCase() ?? ''];
			const said = field && (attributes.get('content') ?? '').replace(/\s+/gu, ' ').trim();
			if (!field || !said) return;
			meta[field] ??= said;
			isTold = true;
		},
		/** Null where it says none of it. */
		told: (): PageMeta | null => (isTold ? meta : null)
	};
}
