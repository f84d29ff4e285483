import fs from 'node:fs';
import { readReading, writeReading } from './workers/payload.ts';
import { openScratch, type Scratch } from './scratch.ts';
import type { Waiting, WaitingDocuments } from './core/waiting.ts';

/** Keeps waiting documents on disk, so that memory does not grow with them. */
export function openWaiting(): WaitingDocuments {
	/** Of what stands in the file, one behind the other: what is known of a document, then its reading. */
	const lengths: number[] = [];
	let file: Scratch | null = null;

	const close = () => {
		file?.close();
		file = null;
	};
	return {
		add({ reading, ...known }) {
			file ??= openScratch();
			for (const part of [Buffer.from(JSON.stringify(known)), writeReading(reading)]) {
				fs.writeSync(file.fd, part);
				lengths.push(part.length);
			}
		},
		*all() {
			let at = 0;
			const read = (length: number): Buffer => {
				if (file === null) throw new Error('the waiting documents are gone');
				const part = Buffer.alloc(length);
				fs.readSync(file.fd, part, 0, length, at);
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
