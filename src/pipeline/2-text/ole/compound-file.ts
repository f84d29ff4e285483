/** The streams that lie at the top of a compound file ([MS-CFB]), by name. */
export type Streams = ReadonlyMap<string, () => Uint8Array>;

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;
const IN_HEADER = 109;
const LARGEST_SECTOR = 0xfffffffa;
const NONE = 0xffffffff;
const STREAM = 2;
const MOST_ENTRIES = 20_000;

export const isCompoundFile = (bytes: Uint8Array): boolean =>
	SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Entry {
	name: string;
	type: number;
	left: number;
	right: number;
	child: number;
	start: number;
	size: number;
}

/** Opens a compound file; null for bytes that are none. A stream that is cut is as long as what is there. */
export function openCompoundFile(bytes: Uint8Array): Streams | null {
	if (!isCompoundFile(bytes) || bytes.length < HEADER) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const shift = view.getUint16(0x1e, true);
	if (shift !== 9 && shift !== 12) return null;
	const size = 1 << shift;
	const last = Math.ceil(bytes.length / size) - 1;
	const sectorAt = (sector: number) =>
		bytes.subarray((sector + 1) * size, Math.min((sector + 2) * size, bytes.length));
	const wordsOf = (sector: number): number[] => {
		const part = sectorAt(sector);
		const words = new DataView(part.buffer, part.byteOffset, part.byteLength);
		return Array.from({ length: part.length >> 2 }, (_, i) => words.getUint32(i * 4, true));
	};
	const isThere = (sector: number) => sector < last && sector < LARGEST_SECTOR;
	const table = tableOf(view, isThere, wordsOf, last);
	/** A chain that comes back to itself ends there. */
	const chainOf = (first: number, next: readonly number[], most: number): number[] => {
		const chain: number[] = [];
		const met = new Set<number>();
		for (let at = first; at < LARGEST_SECTOR && chain.length < most; at = next[at] ?? NONE) {
			if (met.has(at)) break;
			met.add(at);
			chain.push(at);
		}
		return chain;
	};
	const read = (first: number, length: number): Uint8Array =>
		joined(
			chainOf(first, table, last + 1)
				.filter(isThere)
				.map(sectorAt),
			length
		);
	const entries = entriesOf(read(view.getUint32(0x30, true), MOST_ENTRIES * ENTRY));
	const root = entries[0];
	if (!root) return null;
	const smallest = view.getUint32(0x38, true);
	const small = read(root.start, root.size);
	const smallNext = chainOf(view.getUint32(0x3c, true), table, last + 1)
		.filter(isThere)
		.flatMap(wordsOf);
	const smallSize = 1 << view.getUint16(0x20, true);
	const readSmall = (first: number, length: number): Uint8Array =>
		joined(
			chainOf(first, smallNext, Math.ceil(small.length / smallSize)).map((sector) =>
				small.subarray(sector * smallSize, (sector + 1) * smallSize)
			),
			length
		);
	return new Map(
		topOf(entries).map(({ name, start, size: length }) => [
			name,
			() => (length < smallest ? readSmall(start, length) : read(start, length))
		])
	);
}

/** Which sector follows each. */
function tableOf(
	view: DataView,
	isThere: (sector: number) => boolean,
	wordsOf: (sector: number) => number[],
	last: number
): number[] {
	const sectors: number[] = [];
	for (let i = 0; i < IN_HEADER; i++) sectors.push(view.getUint32(0x4c + i * 4, true));
	const met = new Set<number>();
	let more = view.getUint32(0x44, true);
	while (isThere(more) && !met.has(more)) {
		met.add(more);
		const words = wordsOf(more);
		more = words.pop() ?? NONE;
		sectors.push(...words);
	}
	const table: number[] = [];
	// The list may name one sector any number of times; behind the last sector there is none to tell of.
	for (const sector of sectors)
		if (table.length <= last && isThere(sector))
			for (const word of wordsOf(sector)) table.push(word);
	return table;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
	const all = new Uint8Array(
		Math.min(
			length,
			parts.reduce((sum, part) => sum + part.length, 0)
		)
	);
	let at = 0;
	for (const part of parts) {
		if (at >= all.length) break;
		all.set(part.subarray(0, all.length - at), at);
		at += part.length;
	}
	return all;
}

const UTF16 = new TextDecoder('utf-16le');

function entriesOf(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	const entries: Entry[] = [];
	for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
		const length = Math.min(64, view.getUint16(at + 0x40, true));
		entries.push({
			name: UTF16.decode(directory.subarray(at, at + Math.max(0, length - 2))),
			type: directory[at + 0x42] ?? 0,
			left: view.getUint32(at + 0x44, true),
			right: view.getUint32(at + 0x48, true),
			child: view.getUint32(at + 0x4c, true),
			start: view.getUint32(at + 0x74, true),
			size: view.getUint32(at + 0x78, true)
		});
	}
	return entries;
}

/** The streams right below the root: what is embedded has streams of the same names, deeper. */
function topOf(entries: readonly Entry[]): Entry[] {
	const found: Entry[] = [];
	const met = new Set<number>();
	const open = [entries[0]?.child ?? NONE];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const entry = entries[at];
		if (!entry || met.has(at)) continue;
		met.add(at);
		if (entry.type === STREAM) found.push(entry);
		open.push(entry.left, entry.right);
	}
	return found;
}
