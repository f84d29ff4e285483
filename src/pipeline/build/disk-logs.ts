import fs from 'node:fs';
import { type ByteLog, ByteReader, type Logs } from './ledger/byte-log.ts';
import { openScratch, type Scratch } from './scratch.ts';

/** What is not written yet; no record is longer. */
const TAIL = 1 << 22;
/** What is read at once: records of a few hundred bytes are asked for in their order, or one here and one there. */
const WINDOW = 1 << 14;
/** In front of each record. */
const LENGTH = 4;

/** Logs on disk: what the ledger knows of a million reports takes half a gigabyte and is seldom asked for before the end. */
export function openDiskLogs(): Logs {
	let files: Scratch[] = [];
	return {
		open() {
			const file = openScratch();
			files.push(file);
			return openDiskLog(file.fd);
		},
		close() {
			for (const file of files) file.close();
			files = [];
		}
	};
}

function openDiskLog(fd: number): ByteLog {
	const tail = Buffer.alloc(TAIL);
	let held = 0;
	let written = 0;
	let window = Buffer.alloc(WINDOW);
	/** Of the log, what `window` holds. */
	let [from, to] = [0, 0];

	function flush(): void {
		for (let at = 0; at < held;) at += fs.writeSync(fd, tail, at, held - at, written + at);
		written += held;
		held = 0;
	}

	function fill(offset: number, size: number): void {
		if (size > window.length) window = Buffer.alloc(size);
		from = offset;
		to = offset + fs.readSync(fd, window, 0, window.length, offset);
		if (to < offset + size) throw new Error(`no record at ${offset}`);
	}

	return {
		append(record) {
			const size = LENGTH + record.length;
			if (size > TAIL) throw new Error(`a record of ${record.length} bytes`);
			if (held + size > TAIL) flush();
			const offset = written + held;
			tail.writeUInt32LE(record.length, held);
			tail.set(record, held + LENGTH);
			held += size;
			return offset;
		},
		read(offset) {
			if (offset >= written + held) throw new Error(`no record at ${offset}`);
			if (offset >= written) return new ByteReader(tail, offset - written + LENGTH);
			if (offset < from || offset + LENGTH > to) fill(offset, LENGTH);
			const size = LENGTH + window.readUInt32LE(offset - from);
			if (offset + size > to) fill(offset, size);
			return new ByteReader(window, offset - from + LENGTH);
		},
		bytes: () => tail.length + window.length
	};
}
