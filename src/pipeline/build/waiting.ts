import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readReading, writeReading } from './workers/payload.ts';
import type { Waiting, WaitingDocuments } from './core/waiting.ts';

/** Keeps waiting documents on disk, so that memory does not grow with them. */
export function openWaiting(): WaitingDocuments {
	const entries: (Omit<Waiting, 'reading'> & { length: number })[] = [];
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
			const payload = writeReading(reading);
			fs.writeSync(fd, payload);
			entries.push({ length: payload.length, ...known });
		},
		*all() {
			let at = 0;
			for (const { length, ...known } of entries) {
				if (fd === null) throw new Error('the waiting documents are gone');
				const payload = new Uint8Array(length);
				fs.readSync(fd, payload, 0, length, at);
				at += length;
				yield { reading: readReading(payload), ...known };
			}
			close();
		},
		close
	};
}
