import type { PageMeta } from '#domain/table.ts';
import { createMeta } from './html/meta.ts';
import { parseShallow } from './html/shallow-parser.ts';

/** A head holds no more before its scripts. */
const HEAD = 16_384;

/** What a page says of itself in its head, where nothing else of it is read; null where it says none of it. */
export function readMeta(html: string): PageMeta | null {
	const meta = createMeta();
	parseShallow(html.slice(0, HEAD), {
		open(name, attributes) {
			if (name === 'meta') meta.take(attributes);
		},
		text: pass,
		close: pass,
		flat: pass
	});
	return meta.told();
}

const pass = () => undefined;
