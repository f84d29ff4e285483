import type { Grid, SourceText } from '#domain/table.ts';
import { createTextBuilder } from '../text-builder.ts';
import { CELL_BREAK, ROW_END } from './doc/marks.ts';
import { openDoc } from './doc/open.ts';
import { type Format, opened, startsWith } from './format.ts';

const FEWEST = 20;

/** Word before 2007, in Node only. */
export const doc: Format = {
	id: 'doc',
	media_type: 'application/msword',
	matches: ({ bytes }) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
	async read({ bytes }) {
		if (typeof process === 'undefined') return { unreadable: 'not_in_browser' };
		const body = await opened(() => openDoc(bytes));
		if (body === null) return { unreadable: 'damaged_file' };
		const source = sourceOf(body);
		const said = source.text.replace(/\s+/gu, '').length;
		return said < FEWEST ? { unreadable: 'empty_document' } : source;
	}
};

/** A cell ends with a tab, a row with its mark, a paragraph outside of tables with a line break. */
function sourceOf(body: string): SourceText {
	const out = createTextBuilder();
	const grids: Grid[] = [];
	let open: Grid | null = null;
	for (const part of body.split(new RegExp(`(?<=[\\n${ROW_END}])`, 'u'))) {
		if (!part.endsWith(ROW_END)) {
			open = null;
			out.newline();
			out.text(part);
			continue;
		}
		out.startRow();
		if (open === null) grids.push((open = { rows: [], start: out.length(), end: 0 }));
		const cells = part.slice(0, -ROW_END.length).split('\t').slice(0, -1);
		open.rows.push(
			cells.map((cell, column) => {
				if (column > 0) out.startNextCell();
				const start = out.length();
				out.text(cell.replaceAll(CELL_BREAK, ' '));
				return out.since(start);
			})
		);
		open.end = out.length();
		out.startRow();
	}
	return { text: out.toString(), media_type: doc.media_type, titles: [], grids };
}
