import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createSegment, listRecords, readPayload, recordOf } from './segment.ts';

/** What one reader sees of the cache: what was kept before it began, and a segment of its own. */
export interface Store {
	get(key: string): Uint8Array<ArrayBuffer> | null;
	/** Whether it was kept before; whether it is whole only `get` tells. */
	has(key: string): boolean;
	put(key: string, payload: Uint8Array): void;
	/** Writes what was put; a build that is killed loses no more than what was put since. */
	flush(): void;
	/** What was wrong with the cache since it was last asked; the build goes on without. */
	complaints(): string[];
	/** Lets go of the files. */
	close(): void;
}

export const ENDING = '.readings';
// A place is a segment and an offset in one number, since a million of them are held.
const LARGEST = 2 ** 40;

export function openStore(folder: string): Store {
	let complaints: string[] = [];
	const segments: number[] = [];
	const places = new Map<string, number>();
	try {
		for (const name of segmentsOf(folder)) {
			const fd = fs.openSync(path.join(folder, name), 'r');
			const found = listRecords(fd);
			if (!found.whole)
				complaints.push(
					`the cache ${name} is torn: ${found.places.length} readings of it are used`
				);
			for (const { key, at } of found.places) places.set(key, segments.length * LARGEST + at);
			segments.push(fd);
		}
	} catch (error) {
		complaints.push(`the cache cannot be read: ${(error as Error).message}`);
	}

	let own: number | null = null;
	let broken = false;
	let waiting: Buffer[] = [];
	return {
		get(key) {
			const place = places.get(key);
			const fd = segments[Math.floor((place ?? 0) / LARGEST)];
			if (place === undefined || fd === undefined) return null;
			const payload = readPayload(fd, place % LARGEST, key);
			if (payload === null) complaints.push('a reading in the cache is damaged: read anew');
			return payload;
		},
		has: (key) => places.has(key),
		put(key, payload) {
			if (!broken) waiting.push(recordOf(key, payload));
		},
		flush() {
			if (waiting.length === 0) return;
			try {
				own ??= createSegment(path.join(folder, `${randomUUID()}${ENDING}`));
				fs.writeFileSync(own, Buffer.concat(waiting));
			} catch (error) {
				broken = true;
				complaints.push(`nothing more is kept in the cache: ${(error as Error).message}`);
			}
			waiting = [];
		},
		complaints() {
			const said = complaints;
			complaints = [];
			return said;
		},
		close() {
			for (const fd of segments.splice(0)) fs.closeSync(fd);
			if (own !== null) fs.closeSync(own);
			own = null;
		}
	};
}

export const segmentsOf = (folder: string): string[] =>
	fs
		.readdirSync(folder)
		.filter((name) => name.endsWith(ENDING))
		.sort();
