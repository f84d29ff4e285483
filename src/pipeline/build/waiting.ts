import type { DocumentKind } from '#domain/report.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readReading, writeReading } from './workers/payload.ts';
import type { FileReading } from './workers/worker.ts';

/** Where a document came from. */
export interface Address {
	path: string;
	url: string | null;
	text_kind: DocumentKind;
	source: string | null;
}

/** A document that is entered when all others are known. */
export interface Waiting {
	document: number;
	entry: Address;
	/** A former build had kept its reading. */
	kept: boolean;
	reading: FileReading;
}

/** Keeps such documents on disk, in the order in which they came, so that memory does not grow with them. */
export interface WaitingDocuments {
	add(waiting: Waiting): void;
	/** Each of them once; lets go of the disk behind the last. */
	all(): Generator<Waiting>;
	close(): void;
}

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
			entries.push({ ...known, length: payload.length });
		},
		*all() {
			let at = 0;
			for (const { length, ...known } of entries) {
				if (fd === null) throw new Error('the waiting documents are gone');
				const payload = new Uint8Array(length);
				fs.readSync(fd, payload, 0, length, at);
				at += length;
				yield { ...known, reading: readReading(payload) };
			}
			close();
		},
		close
	};
}
