import type { SourceText } from '#domain/table.ts';
import { createParts } from '../collect-parts.ts';
import { joinParts } from '../join-parts.ts';
import { collectBody } from '../docx/body.ts';
import { numberingOf } from '../docx/numbering.ts';
import { mainPartOf, openPackage, type Package } from '../docx/package.ts';
import { picturesShown } from '../docx/pictures.ts';
import { stylesOf } from '../docx/styles.ts';
import { startsWith } from '../signature.ts';
import { type Format, given, opened, type Read } from './format.ts';
import { FEWEST_BESIDE_PICTURES, readPictured } from './pictured.ts';
import { namesInZip } from './zip-names.ts';

const TYPES = '[Content_Types].xml';
const OTHER = /^(?:xl|ppt|visio)\//u;
/** Each is joined to all before it. */
const MOST_CHUNKS = 100;

/** Word since 2007: what its runs, styles and fields print. */
export const docx: Format = {
	id: 'docx',
	media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	matches({ bytes }) {
		if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) return false;
		const names = namesInZip(bytes);
		return names.includes(TYPES) && !names.some((name) => OTHER.test(name));
	},
	async read({ bytes, eyes }) {
		const found = await opened(() => openPackage(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		if (found === 'too_large') return { unreadable: 'too_large' };
		const main = mainPartOf(found);
		if (main === null) return { unreadable: 'binary' };
		const read = await opened(() => readMain(found, main));
		if (read === null) return { unreadable: 'damaged_file' };
		if ('unreadable' in read) return read;
		const said = read.text.replace(/\s+/gu, '').length;
		if (said < FEWEST_BESIDE_PICTURES && found.hasPictures)
			return readPictured(read, picturesShown(bytes, found, main), eyes);
		return said === 0 ? { unreadable: 'empty_document' } : read;
	}
};

/** The document of a package by the name of its main part. */
export async function readMain(found: Package, main: string): Promise<Read> {
	const root = found.xml(main);
	if (!root) return { unreadable: 'damaged_file' };
	const relations = found.relations(main);
	const related = (type: string) => {
		const target = relations.find((r) => r.type.endsWith(`/${type}`))?.target;
		return target === undefined ? undefined : found.xml(target);
	};
	const styles = stylesOf(related('styles'));
	const numbering = numberingOf(related('numbering'), styles);
	const parts = createParts();
	const chunks: string[] = [];
	const targets = new Map(relations.map(({ id, target }) => [id, target]));
	const chunk = (id: string) => {
		const target = targets.get(id);
		if (target !== undefined && chunks.length < MOST_CHUNKS) chunks.push(target);
	};
	collectBody(root, { parts, styles, numbering, chunk });
	for (const type of ['footnotes', 'endnotes']) {
		const notes = related(type);
		if (notes) collectBody(notes, { parts, styles, numbering, chunk });
	}
	const own = joinParts(parts.parts, docx.media_type);
	return chunks.length === 0 ? own : withChunks(own, chunks, found);
}

/** Documents of other kinds that are set in, as programs export pages: they follow the document's own text. */
async function withChunks(
	own: SourceText,
	chunks: readonly string[],
	{ bytes }: Package
): Promise<SourceText> {
	const { formats } = await import('./index.ts');
	let joined = own;
	for (const name of new Set(chunks)) {
		const part = bytes(name);
		if (part === undefined) continue;
		const document = given(part);
		const read = await formats.find((f) => f.id !== docx.id && f.matches(document))?.read(document);
		if (read && 'text' in read) joined = behind(joined, read);
	}
	return joined;
}

function behind(first: SourceText, second: SourceText): SourceText {
	const by = first.text.length + 1;
	const moved = ({ start, end }: { start: number; end: number }) => ({
		start: start + by,
		end: end + by
	});
	return {
		...first,
		text: `${first.text}\n${second.text}`,
		titles: [...first.titles, ...second.titles],
		grids: [
			...first.grids,
			...second.grids.map((grid) => ({
				...moved(grid),
				rows: grid.rows.map((row) => row.map(moved))
			}))
		]
	};
}
