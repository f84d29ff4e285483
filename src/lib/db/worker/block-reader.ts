import type { FaultKind } from '../fault.ts';
import type { Crc32 } from '#text/bytes/crc32.ts';

/** A file read by ranges, and what its bytes must be. */
export interface CheckedFile {
	url: string;
	bytes: number;
	/** Bytes of one block; the last is shorter. */
	block: number;
	/** CRC-32 of each block; null where nobody told them. */
	sums: Uint32Array | null;
}

/** What a server sent for a range: the range (206), or the whole file (200) where it knows no ranges. */
export interface Sent {
	status: number;
	bytes: Uint8Array<ArrayBuffer>;
	/** Of the whole file, as the server says with a range; null where it does not. */
	total: number | null;
}

/** How a range is asked for: as it is, past every cache, or by asking for the whole file. */
export type Way = 'range' | 'fresh' | 'whole';

/** Fetches the bytes from `first` to `last`, both included. Throws what `problem` makes. */
export type Load = (url: string, first: number, last: number, way: Way) => Sent;

export interface BlockReader {
	know(file: CheckedFile): void;
	sizeOf(url: string): number | null;
	/** The bytes from `first` to `last`, or to the end of the file. Throws what `problem` makes. */
	read(url: string, first: number, last: number): Uint8Array<ArrayBuffer>;
}

export type Problem = (kind: FaultKind, detail: string) => Error;

/**
 * Gives ranges of files out of whole blocks that were checked: bytes that are not those of the build
 * are fetched once more, past all caches, and then refused. A server whose answer to a range never arrives
 * (browsers drop one that is compressed, as it was asked for plain) is asked for the whole file, if that
 * has at most `most` bytes. Blocks are kept up to `most` bytes too. Needs nothing around it: its source text runs in the engine's worker.
 */
export function makeBlockReader(
	crc32: Crc32,
	load: Load,
	problem: Problem,
	most: number
): BlockReader {
	const files = new Map<string, CheckedFile>();
	const wholes = new Map<string, Uint8Array<ArrayBuffer>>();
	const blocks = new Map<string, Uint8Array<ArrayBuffer>>();
	let held = 0;

	function keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
		held += bytes.length - (blocks.get(key)?.length ?? 0);
		blocks.delete(key);
		blocks.set(key, bytes);
		for (const [oldest, { length }] of blocks) {
			if (held <= most) break;
			blocks.delete(oldest);
			held -= length;
		}
	}

	function check(file: CheckedFile, number: number, bytes: Uint8Array): void {
		if (file.sums && file.sums[number] !== crc32(bytes))
			throw problem('damaged', `block ${number} of ${file.url}`);
	}

	/** Blocks from one to another, checked; of a server without ranges the whole file is kept. */
	function fetchBlocks(file: CheckedFile, from: number, to: number, way: Way) {
		const { url, block } = file;
		const first = from * block;
		const last = Math.min(file.bytes, (to + 1) * block) - 1;
		const { status, bytes, total } = load(url, first, last, way);
		if (status === 416 || (total !== null && total !== file.bytes))
			throw problem('changed', `${total ?? 'no'} bytes of ${url}, not ${file.bytes}`);
		if (status !== 200 && status !== 206) throw problem('unreachable', `${status} ${url}`);
		const whole = status === 200;
		const expected = whole ? file.bytes : last - first + 1;
		if (bytes.length !== expected)
			throw problem(whole ? 'changed' : 'cut', `${bytes.length} bytes of ${url}, not ${expected}`);
		const start = whole ? 0 : from;
		const found: [number, Uint8Array<ArrayBuffer>][] = [];
		for (let at = 0; at < bytes.length; at += block)
			found.push([start + at / block, bytes.subarray(at, at + block)]);
		for (const [number, part] of found) check(file, number, part);
		if (whole) wholes.set(url, bytes);
		else for (const [number, part] of found) keep(`${url}#${number}`, part.slice());
		return whole ? bytes.subarray(first, last + 1) : bytes;
	}

	/** What is worth trying after this; null where it failed for good. */
	function nextWay(file: CheckedFile, way: Way, cause: unknown): Way | null {
		const { kind } = cause as { kind?: FaultKind };
		// What stalled once has cost its time already.
		if (kind === 'stalled') return null;
		if (way === 'range') return 'fresh';
		return way === 'fresh' && kind === 'unreachable' && file.bytes <= most ? 'whole' : null;
	}

	function fetchAgain(file: CheckedFile, from: number, to: number) {
		for (let way: Way = 'range'; ;) {
			try {
				return fetchBlocks(file, from, to, way);
			} catch (cause) {
				const next = nextWay(file, way, cause);
				if (!next) throw cause;
				way = next;
			}
		}
	}

	function read(url: string, first: number, last: number): Uint8Array<ArrayBuffer> {
		const file = files.get(url);
		if (!file) throw new Error(`nobody told of ${url}`);
		const end = Math.min(last, file.bytes - 1);
		if (first > end) return new Uint8Array(0);
		const whole = wholes.get(url);
		if (whole) return whole.slice(first, end + 1);
		const { block } = file;
		let from = Math.floor(first / block);
		let to = Math.floor(end / block);
		const parts = new Map<number, Uint8Array<ArrayBuffer>>();
		for (; from <= to; from++) {
			const known = blocks.get(`${url}#${from}`);
			if (!known) break;
			parts.set(from * block, known);
		}
		for (; to >= from; to--) {
			const known = blocks.get(`${url}#${to}`);
			if (!known) break;
			parts.set(to * block, known);
		}
		if (from <= to) parts.set(from * block, fetchAgain(file, from, to));
		const answer = new Uint8Array(end + 1 - first);
		for (const [place, bytes] of parts) {
			const skipped = Math.max(0, first - place);
			const wanted = bytes.subarray(skipped, end + 1 - place);
			answer.set(wanted, place + skipped - first);
		}
		return answer;
	}

	return {
		know: (file) => void files.set(file.url, file),
		sizeOf: (url) => files.get(url)?.bytes ?? null,
		read
	};
}
