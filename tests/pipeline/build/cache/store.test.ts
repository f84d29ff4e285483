import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolder, tidyFolder } from '#pipeline/build/cache/folder.ts';
import { openStore, segmentsOf } from '#pipeline/build/cache/store.ts';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-store-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const keyOf = (n: number) => n.toString(16).padStart(32, '0');
const payloadOf = (n: number) => new TextEncoder().encode(`reading ${n}`);

function keep(...numbers: number[]): void {
	const store = openStore(folder);
	for (const n of numbers) store.put(keyOf(n), payloadOf(n));
	store.flush();
}

function kept(...numbers: number[]) {
	const store = openStore(folder);
	const found = numbers.filter((n) => store.get(keyOf(n)) !== null);
	const [right, complaints] = [
		found.every((n) => Buffer.from(payloadOf(n)).equals(store.get(keyOf(n)) ?? Buffer.alloc(0))),
		store.complaints()
	];
	return { found, right, complaints };
}

const onlySegment = () => path.join(folder, segmentsOf(folder)[0] ?? '');

test('what one build kept the next one finds, over several segments', () => {
	keep(1, 2);
	keep(3);
	expect(segmentsOf(folder)).toHaveLength(2);
	expect(kept(1, 2, 3, 4)).toEqual({ found: [1, 2, 3], right: true, complaints: [] });
});

test('a reader that reads nothing new leaves no segment', () => {
	openStore(folder).flush();
	expect(segmentsOf(folder)).toEqual([]);
});

test('of a segment torn by a killed build the whole readings are used, and it is said', () => {
	keep(1, 2, 3);
	fs.truncateSync(onlySegment(), fs.statSync(onlySegment()).size - 1);
	const { found, complaints } = kept(1, 2, 3);
	expect(found).toEqual([1, 2]);
	expect(complaints).toEqual([expect.stringContaining('torn: 2 readings of it are used')]);
});

test('no changed byte of a segment is taken for a reading', () => {
	keep(1, 2, 3);
	const bytes = fs.readFileSync(onlySegment());
	for (let i = 0; i < bytes.length; i++) {
		const changed = Buffer.from(bytes);
		changed[i] = (changed[i] ?? 0) ^ 0x41;
		fs.writeFileSync(onlySegment(), changed);
		const { found, right, complaints } = kept(1, 2, 3);
		expect(right).toBe(true);
		expect(found.length).toBeLessThan(3);
		expect(complaints.length).toBeGreaterThan(0);
	}
});

test('a cache that another build has taken away is done without', () => {
	const store = openStore(path.join(folder, 'gone'));
	store.put(keyOf(1), payloadOf(1));
	store.flush();
	expect(store.get(keyOf(1))).toBeNull();
	expect(store.complaints()).toEqual([
		expect.stringContaining('cannot be read'),
		expect.stringContaining('nothing more is kept')
	]);
	expect(store.complaints()).toEqual([]);
});

test('segments become one when they hold more of the past than of the corpus', () => {
	keep(1, 2, 3);
	keep(4, 5);
	tidyFolder(folder, new Set([1, 2, 3, 4, 5].map(keyOf)));
	expect(segmentsOf(folder)).toHaveLength(2);
	tidyFolder(folder, new Set([2, 4].map(keyOf)));
	expect(fs.readdirSync(folder)).toHaveLength(1);
	expect(kept(1, 2, 3, 4, 5)).toEqual({ found: [2, 4], right: true, complaints: [] });
});

test('another version of the reader finds nothing, and what the former kept is dropped', () => {
	const first = prepareFolder(folder, 'corpus', 'one');
	const other = prepareFolder(folder, 'other', 'one');
	fs.writeFileSync(path.join(first, 'a'), '');
	expect(prepareFolder(folder, 'corpus', 'one')).toBe(first);
	expect(fs.existsSync(path.join(first, 'a'))).toBe(true);
	expect(fs.readdirSync(prepareFolder(folder, 'corpus', 'two'))).toEqual([]);
	expect(fs.existsSync(first)).toBe(false);
	expect(fs.existsSync(other)).toBe(true);
});
