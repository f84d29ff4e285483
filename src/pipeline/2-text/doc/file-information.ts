import { type Bytes, createBytes } from './bytes.ts';

/** A stretch of the stream of tables. */
export interface Place {
	at: number;
	size: number;
}

/** What the head of a document of Word 97 to 2003 tells ([MS-DOC] 2.5). */
export interface FileInformation {
	isEncrypted: boolean;
	tableStream: '0Table' | '1Table';
	/** Characters of the document's own text, and of what lies behind it up to the text boxes. */
	ownLength: number;
	boxesFrom: number;
	styles: Place;
	characterRuns: Place;
	paragraphRuns: Place;
	pieces: Place;
	shapes: Place;
	boxes: Place;
	lists: Place;
	listOverrides: Place;
}

const WORD = 0xa5ec;
/** Word 97; older ones are built otherwise. */
const OLDEST = 0xc1;
const LENGTHS = 0x4c;
const PLACES = 0x9a;

/** Null for what is no document of these versions. */
export function fileInformation(stream: Uint8Array): FileInformation | null {
	const bytes = createBytes(stream);
	if (bytes.u16(0) !== WORD || bytes.u16(2) < OLDEST) return null;
	const flags = bytes.u16(0x0a);
	const lengths = Array.from({ length: 8 }, (_, i) => bytes.u32(LENGTHS + i * 4));
	// Own text, notes, heads and feet, (unused), remarks, end notes, text boxes.
	const [own = 0, notes = 0, heads = 0, macros = 0, remarks = 0, ends = 0] = lengths;
	return {
		isEncrypted: (flags & 0x0100) !== 0,
		tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
		ownLength: own,
		boxesFrom: own + notes + heads + macros + remarks + ends,
		styles: placeOf(bytes, 1),
		characterRuns: placeOf(bytes, 12),
		paragraphRuns: placeOf(bytes, 13),
		pieces: placeOf(bytes, 33),
		shapes: placeOf(bytes, 40),
		boxes: placeOf(bytes, 56),
		lists: placeOf(bytes, 73),
		listOverrides: placeOf(bytes, 74)
	};
}

const placeOf = (bytes: Bytes, index: number): Place => ({
	at: bytes.u32(PLACES + index * 8),
	size: bytes.u32(PLACES + index * 8 + 4)
});
