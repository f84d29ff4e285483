import { createParts } from '../collect-parts.ts';
import { openPackage, type Package } from '../docx/package.ts';
import { joinParts } from '../join-parts.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import { markDrawn } from '../xlsx/drawings.ts';
import { readSheet } from '../xlsx/read-sheet.ts';
import { openRoom } from '../sheets/sheet.ts';
import { runsIn } from '../xlsx/strings.ts';
import { cellStylesOf, changesIn } from '../xlsx/styles.ts';
import { childOf, childrenOf } from '../xml/tree.ts';
import { startsWith } from '../signature.ts';
import { type Format, opened, type Read } from './format.ts';
import { namesInZip } from './zip-names.ts';

/** Excel since 2007, also as other programs write it: the sheets that are shown. */
export const xlsx: Format = {
	id: 'xlsx',
	media_type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	matches: ({ bytes }) =>
		startsWith(bytes, 0x50, 0x4b, 3, 4) &&
		namesInZip(bytes).some((name) => /^\/?xl[/\\]workbook\d*\.xml$/iu.test(name)),
	async read({ bytes }) {
		const found = await opened(() => openPackage(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		if (found === 'too_large') return { unreadable: 'too_large' };
		const read = await opened(async () => readWorkbook(found));
		return read ?? { unreadable: 'damaged_file' };
	}
};

function readWorkbook(found: Package): Read {
	const main =
		found.relations('').find(({ type }) => type.endsWith('/officeDocument'))?.target ??
		'xl/workbook.xml';
	const book = found.xml(main);
	if (!book) return { unreadable: 'damaged_file' };
	const relations = found.relations(main);
	const related = (type: string) => {
		const target = relations.find((r) => r.type.endsWith(`/${type}`))?.target;
		return target === undefined ? undefined : found.xml(target);
	};
	const styles = related('styles');
	const workbook = {
		strings: childrenOf(related('sharedStrings')).map(runsIn),
		styles: cellStylesOf(styles),
		changes: changesIn(styles),
		from1904: /^(?:1|true)$/u.test(childOf(book, 'workbookPr')?.attributes.date1904 ?? ''),
		room: openRoom()
	};
	const parts = createParts();
	const targets = new Map(relations.map(({ id, target }) => [id, target]));
	const met = new Set<string>();
	for (const { attributes } of childrenOf(childOf(book, 'sheets'))) {
		if (/^(?:hidden|veryHidden)$/u.test(attributes.state ?? '')) continue;
		const target = targets.get(attributes['r:id'] ?? '');
		if (target === undefined || met.has(target)) continue;
		met.add(target);
		const root = found.xml(target);
		// A sheet of a chart alone has no cells; one that is torn is damage.
		if (root === null) return { unreadable: 'damaged_file' };
		if (root?.name !== 'worksheet') continue;
		const sheet = readSheet(root, workbook);
		const drawing = found.relations(target).find(({ type }) => type.endsWith('/drawing'));
		if (drawing) markDrawn(sheet, found.xml(drawing.target));
		writeSheet(sheet, parts);
	}
	const read = joinParts(parts.parts, xlsx.media_type);
	if (read.text.trim() !== '') return read;
	return { unreadable: found.hasPictures ? 'needs_ocr' : 'empty_document' };
}
