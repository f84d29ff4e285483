import { createParts } from '../collect-parts.ts';
import { openPackage } from '../docx/package.ts';
import { joinParts } from '../join-parts.ts';
import { collectText } from '../odf/body.ts';
import { withoutDeletions } from '../odf/deleted.ts';
import { sheetsOf } from '../odf/sheets.ts';
import { stylesOf } from '../odf/styles.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/tree.ts';
import { startsWith } from '../signature.ts';
import { type Format, opened, type Read } from './format.ts';
import { namesInZip } from './zip-names.ts';

const HEAD = 4096;
const FLAT = /<(?:\w+:)?document[\s>]/u;
const OURS = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const PACKED = 'application/vnd.oasis.opendocument';

/** OpenDocument as LibreOffice and others write it, of text or of sheets: a package of parts. */
export const openDocument: Format = {
	id: 'opendocument',
	media_type: PACKED,
	matches({ bytes }) {
		if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) return false;
		const names = namesInZip(bytes);
		return names.includes('content.xml') && names.includes('META-INF/manifest.xml');
	},
	async read({ bytes }) {
		const found = await opened(() => openPackage(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		if (found === 'too_large') return { unreadable: 'too_large' };
		const manifest = found.xml('META-INF/manifest.xml');
		const isLocked = childrenOf(manifest).some((entry) =>
			childrenOf(entry).some(({ name }) => /(?:^|:)encryption-data$/u.test(name))
		);
		if (isLocked) return { unreadable: 'encrypted' };
		const content = found.xml('content.xml');
		const read = await opened(async () => readBody(content, [found.xml('styles.xml'), content]));
		return read ?? { unreadable: 'damaged_file' };
	}
};

/** The same as one XML file. */
export const flatOpenDocument: Format = {
	id: 'flat-opendocument',
	media_type: `${PACKED}.flat-xml`,
	matches(document) {
		const head = document.text()?.slice(0, HEAD) ?? '';
		return head.includes(OURS) && FLAT.test(head);
	},
	async read(document) {
		const root = parseXml(document.text() ?? '');
		const read = await opened(async () => readBody(root, [root]));
		return read ?? { unreadable: 'damaged_file' };
	}
};

function readBody(
	root: XmlElement | null | undefined,
	roots: readonly (XmlElement | null | undefined)[]
): Read {
	const body = childOf(root, 'office:body');
	const text = childOf(body, 'office:text');
	const sheets = childOf(body, 'office:spreadsheet');
	const styles = stylesOf(roots);
	const parts = createParts();
	if (text) collectText(withoutDeletions(text), styles, parts);
	else if (sheets) for (const sheet of sheetsOf(sheets, styles)) writeSheet(sheet, parts);
	else return { unreadable: body ? 'unsupported_format' : 'damaged_file' };
	const kind = root?.name === 'office:document' ? flatOpenDocument : openDocument;
	const read = joinParts(parts.parts, kind.media_type);
	return read.text.trim() === '' ? { unreadable: 'empty_document' } : read;
}
