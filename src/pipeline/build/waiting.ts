import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readReading, writeReading } from './workers/payload.ts';
import type { Waiting, WaitingDocuments } from './core/waiting.ts';

/** Keeps waiting documents on disk, so that memory does not grow with them. */
export function openWaiting(): WaitingDocuments {
	/** Of what stands in the file, one behind the other: what is known of a document, then its reading. */
	const lengths: number[] = [];
	let folder: string | null = null;
	let fd: number | null = null;

	const close = () => {
		if (fd !== null) fs.closeSync(fd);
		if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
		fd = folder = null;
	};
	const open = (): number => {
		folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-waiting-'));
		return fs.openSync(path.join(folder, 'readings'), 'wx+');
	};
	return {
		add({ reading, ...known }) {
			fd ??= open();
			for (const part of [Buffer.from(JSON.stringify(known)), writeReading(reading)]) {
				fs.writeSync(fd, part);
				lengths.push(part.length);
			}
		},
		*all() {
			let at = 0;
			const read = (length: number): Buffer => {
				if (fd === null) throw new Error('the waiting documents are gone');
				const part = Buffer.alloc(length);
				fs.readSync(fd, part, 0, length, at);
				at += length;
				return part;
			};
			for (let i = 0; i < lengths.length; i += 2) {
				const known = JSON.parse(read(lengths[i] ?? 0).toString()) as Omit<Waiting, 'reading'>;
				yield { reading: readReading(read(lengths[i + 1] ?? 0)), ...known };
			}
			close();
		},
		close
	};
}
