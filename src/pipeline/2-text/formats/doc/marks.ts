/** Where rows end, and where paragraphs inside of cells do: characters that no text uses. */
export const ROW_END = '\ue007';
export const CELL_BREAK = '\ue00d';

/** A stretch of the text with its place in the file; as the extractor keeps it. */
export interface Piece {
	startFilePos: number;
	/** Bytes a character. */
	bpc: number;
	size: number;
	text: string;
}

// Offsets and codes of [MS-DOC]: FibRgFcLcb97, PlcBtePapx, PapxFkp, Prl.
const FC_PAPX = 0x0102;
const PAGE = 512;
const IN_TABLE = 0x2416;
const ROW_MARK = 0x2417;
/** Properties too long for their place lie in the stream `Data`. */
const ELSEWHERE = [0x6645, 0x6646];
const TABLE_DEFINITION = [0xd606, 0xd608];
const CHANGED_TABS = 0xc615;

/** Puts the two marks into the pieces, by the properties of the paragraphs. */
export function markTables(pieces: Piece[], file: Buffer, table: Buffer, data: Buffer): void {
	const start = file.readUInt32LE(FC_PAPX);
	const length = file.readUInt32LE(FC_PAPX + 4);
	const pages = (length - 4) / 8;
	for (let i = 0; i < pages; i++) {
		const at = table.readUInt32LE(start + (pages + 1) * 4 + i * 4) * PAGE;
		const page = file.subarray(at, at + PAGE);
		const count = page.readUInt8(PAGE - 1);
		for (let j = 0; j < count; j++) {
			const found = propertiesOf(page, count, j, data);
			const [from, to] = [page.readUInt32LE(j * 4), page.readUInt32LE((j + 1) * 4)];
			if (found.has(ROW_MARK)) replace(pieces, from, to, '\u0007', ROW_END);
			else if (found.has(IN_TABLE)) replace(pieces, from, to, '\r', CELL_BREAK);
		}
	}
}

/** The properties that are set of a paragraph. */
function propertiesOf(page: Buffer, count: number, j: number, data: Buffer): Set<number> {
	const found = new Set<number>();
	const place = page.readUInt8((count + 1) * 4 + j * 13) * 2;
	if (place === 0) return found;
	const half = page.readUInt8(place);
	const [from, size] =
		half === 0 ? [place + 2, 2 * page.readUInt8(place + 1)] : [place + 1, 2 * half - 1];
	collect(page.subarray(from + 2, from + size), data, found);
	return found;
}

function collect(list: Buffer, data: Buffer, found: Set<number>, nested = false): void {
	for (let at = 0; at + 2 < list.length;) {
		const code = list.readUInt16LE(at);
		at += 2;
		if (ELSEWHERE.includes(code) && !nested) {
			const far = list.readUInt32LE(at);
			const size = far + 2 <= data.length ? data.readUInt16LE(far) : 0;
			collect(data.subarray(far + 2, far + 2 + size), data, found, true);
		} else if (list[at] !== 0) found.add(code);
		at += operandSize(code, list, at);
	}
}

/** In bytes, by the upper three bits of the code. */
function operandSize(code: number, list: Buffer, at: number): number {
	const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
	const kind = code >> 13;
	if (kind !== 6) return sizes[kind] ?? 1;
	if (TABLE_DEFINITION.includes(code)) return list.length >= at + 2 ? list.readUInt16LE(at) + 1 : 2;
	const size = list[at] ?? 0;
	return code === CHANGED_TABS && size === 255 ? list.length : size + 1;
}

function replace(pieces: Piece[], from: number, to: number, mark: string, by: string): void {
	for (const piece of pieces) {
		const start = Math.max(from, piece.startFilePos);
		const end = Math.min(to, piece.startFilePos + piece.size);
		if (start >= end) continue;
		const [a, b] = [start, end].map((fc) => Math.floor((fc - piece.startFilePos) / piece.bpc));
		const part = piece.text.slice(a, b).replaceAll(mark, by);
		piece.text = piece.text.slice(0, a) + part + piece.text.slice(b);
	}
}
