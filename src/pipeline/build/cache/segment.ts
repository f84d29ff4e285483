import fs from 'node:fs';
import { crc32 } from 'node:zlib';

/** A segment is a file of records, one behind the other; what is written is never changed. */
const MAGIC = Buffer.from('ATLASRD1');
export const KEY_BYTES = 16;
const LENGTH = KEY_BYTES;
const PAYLOAD_SUM = LENGTH + 4;
const HEAD_SUM = PAYLOAD_SUM + 4;
const HEAD = HEAD_SUM + 4;

export interface Place {
	key: string;
	/** Where the record begins. */
	at: number;
	/** With its head. */
	size: number;
}

/** As it stands in the file: key, length, checksums of the payload and of all before it, payload. */
export function recordOf(key: string, payload: Uint8Array): Buffer {
	const head = Buffer.alloc(HEAD);
	head.write(key, 'hex');
	head.writeUInt32LE(payload.length, LENGTH);
	head.writeUInt32LE(crc32(payload), PAYLOAD_SUM);
	head.writeUInt32LE(crc32(head.subarray(0, HEAD_SUM)), HEAD_SUM);
	return Buffer.concat([head, payload]);
}

export function createSegment(file: string): number {
	const fd = fs.openSync(file, 'wx');
	fs.writeSync(fd, MAGIC);
	return fd;
}

/** The records that a segment holds; `whole` is false where it ends in the middle of one, or is none. */
export function listRecords(fd: number): { places: Place[]; whole: boolean } {
	const { size } = fs.fstatSync(fd);
	const head = Buffer.alloc(HEAD);
	fs.readSync(fd, head, 0, MAGIC.length, 0);
	if (!head.subarray(0, MAGIC.length).equals(MAGIC)) return { places: [], whole: false };
	const places: Place[] = [];
	let at = MAGIC.length;
	while (at < size) {
		const torn = fs.readSync(fd, head, 0, HEAD, at) < HEAD || !isHead(head);
		const length = HEAD + head.readUInt32LE(LENGTH);
		if (torn || at + length > size) return { places, whole: false };
		places.push({ key: head.toString('hex', 0, KEY_BYTES), at, size: length });
		at += length;
	}
	return { places, whole: true };
}

/** The payload in a buffer of its own; null if it is not what was written. */
export function readPayload(fd: number, at: number, key: string): Uint8Array<ArrayBuffer> | null {
	const head = Buffer.alloc(HEAD);
	const found = fs.readSync(fd, head, 0, HEAD, at) === HEAD && isHead(head);
	if (!found || head.toString('hex', 0, KEY_BYTES) !== key) return null;
	const payload = new Uint8Array(head.readUInt32LE(LENGTH));
	fs.readSync(fd, payload, 0, payload.length, at + HEAD);
	return crc32(payload) === head.readUInt32LE(PAYLOAD_SUM) ? payload : null;
}

const isHead = (head: Buffer): boolean =>
	crc32(head.subarray(0, HEAD_SUM)) === head.readUInt32LE(HEAD_SUM);
