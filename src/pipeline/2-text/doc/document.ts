import { allowance, MAX_BYTES } from '../limits.ts';
import type { Streams } from '../ole/compound-file.ts';
import { createBytes } from './bytes.ts';
import { type FileInformation, fileInformation, type Place } from './file-information.ts';
import { type Piece, piecesOf, type Stretch, stretchAt, stretchesOf, textOf } from './pieces.ts';
import {
	type CharacterChanges,
	characterChanges,
	type ParagraphChanges,
	paragraphChanges
} from './properties.ts';
import { type Style, stylesOf } from './styles.ts';

/** Characters that look alike in the file. */
export interface Run {
	text: string;
	changes: CharacterChanges;
	/** Of its first character in the text. */
	start: number;
}

export interface Paragraph {
	runs: Run[];
	changes: ParagraphChanges;
	style: Style;
	/** What ends it: a line break, the end of a cell or row, or of a page. */
	mark: string;
}

export interface Document {
	information: FileInformation;
	/** The paragraphs of the document's own text. */
	paragraphs: () => Generator<Paragraph>;
	/** Those of the text box whose shape is anchored at this character; null if there is none. */
	box: (anchor: number) => Generator<Paragraph> | null;
	style: (index: number) => Style;
	table: Uint8Array;
	data: Uint8Array;
}

const NONE = new Uint8Array();
const SHAPE = 26;
const BOX = 22;
const MOST_SIGNS = 2 * MAX_BYTES;

/** Null for what is no document of Word 97 to 2003. */
export function openDocument(streams: Streams): Document | null {
	const file = streams.get('WordDocument')?.() ?? NONE;
	const information = fileInformation(file);
	if (!information || information.isEncrypted) return null;
	const table = streams.get(information.tableStream)?.() ?? NONE;
	const data = streams.get('Data')?.() ?? NONE;
	const style = stylesOf(table, information.styles);
	const text: Text = {
		file,
		data,
		style,
		pieces: piecesOf(table, information.pieces),
		runs: stretchesOf(file, table, information.characterRuns, false),
		paragraphs: stretchesOf(file, table, information.paragraphRuns, true),
		take: allowance(MOST_SIGNS, 'signs of pieces')
	};
	const boxes = boxesOf(table, information);
	return {
		information,
		paragraphs: () => paragraphsOf(text, 0, information.ownLength),
		box(anchor) {
			const box = boxes.get(anchor);
			return box ? paragraphsOf(text, box.at, box.at + box.size) : null;
		},
		style,
		table,
		data
	};
}

/** Where the text of each box stands, by the character that its shape hangs on. */
function boxesOf(table: Uint8Array, { shapes, boxes, boxesFrom }: FileInformation) {
	const bytes = createBytes(table);
	const countOf = ({ size }: Place, each: number) =>
		Math.max(0, Math.floor((Math.min(size, table.length) - 4) / (each + 4)));
	const found = new Map<number, Place>();
	const texts = new Map<number, Place>();
	const boxCount = countOf(boxes, BOX);
	for (let i = 0; i < boxCount; i++) {
		const start = bytes.u32(boxes.at + i * 4);
		const end = bytes.u32(boxes.at + (i + 1) * 4);
		const shape = bytes.u32(boxes.at + (boxCount + 1) * 4 + i * BOX + 14);
		texts.set(shape, { at: boxesFrom + start, size: Math.max(0, end - start) });
	}
	const shapeCount = countOf(shapes, SHAPE);
	for (let i = 0; i < shapeCount; i++) {
		const shape = bytes.u32(shapes.at + (shapeCount + 1) * 4 + i * SHAPE);
		const text = texts.get(shape);
		if (text) found.set(bytes.u32(shapes.at + i * 4), text);
	}
	return found;
}

interface Text {
	file: Uint8Array;
	data: Uint8Array;
	style: (index: number) => Style;
	pieces: readonly Piece[];
	runs: readonly Stretch[];
	paragraphs: readonly Stretch[];
	/** Pieces may all be the same stretch of the file. */
	take: (signs: number) => void;
}

/** Line break, end of a cell or row, end of a page. */
const ENDS = new Set([0x0d, 0x07, 0x0c]);
function endIn(text: string): number | null {
	for (let at = 0; at < text.length; at++) if (ENDS.has(text.charCodeAt(at))) return at;
	return null;
}

function* paragraphsOf(text: Text, from: number, to: number): Generator<Paragraph> {
	let runs: Run[] = [];
	for (const piece of text.pieces) {
		if (piece.end <= from || piece.start >= to) continue;
		const words = textOf(text.file, piece);
		text.take(words.length);
		let at = Math.max(from, piece.start) - piece.start;
		// A file that was cut has less than its pieces say.
		const end = Math.min(Math.min(to, piece.end) - piece.start, words.length);
		while (at < end) {
			const place = piece.at + at * piece.width;
			const stretch = stretchAt(text.runs, place);
			const size = stretch ? Math.ceil((stretch.to - place) / piece.width) : end - at;
			const limit = Math.min(end, at + Math.max(1, size));
			const part = words.slice(at, limit);
			const mark = endIn(part);
			const length = mark ?? part.length;
			const changes = changesOf(stretch, piece);
			if (length > 0) runs.push({ text: part.slice(0, length), changes, start: piece.start + at });
			at += length;
			if (mark === null) continue;
			yield ending(text, piece, at, part.charAt(mark), runs);
			runs = [];
			at++;
		}
	}
	if (runs.length > 0) yield { runs, changes: {}, style: text.style(0), mark: '\r' };
}

function ending(text: Text, piece: Piece, at: number, mark: string, runs: Run[]): Paragraph {
	const stretch = stretchAt(text.paragraphs, piece.at + at * piece.width);
	const style = text.style(stretch?.style ?? 0);
	const own = stretch ? paragraphChanges(stretch.changes, text.data) : {};
	return { runs, changes: { ...style.paragraph, ...own }, style, mark };
}

const known = new WeakMap<Uint8Array, CharacterChanges>();

function changesOf(stretch: Stretch | undefined, { changes }: Piece): CharacterChanges {
	if (!stretch) return changes.length > 0 ? characterChanges(changes) : {};
	let own = known.get(stretch.changes);
	if (!own) known.set(stretch.changes, (own = characterChanges(stretch.changes)));
	return changes.length > 0 ? { ...own, ...characterChanges(changes) } : own;
}
