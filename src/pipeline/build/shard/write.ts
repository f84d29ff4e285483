import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { CorpusFile } from '#pipeline/1-corpus/list.ts';
import { openStore } from '../cache/store.ts';
import type { ReadBatch } from '../core/pool.ts';
import { createList, LIST, type Part, type ShardTold, tellShard, TOLD } from './list.ts';

/** The files of a part: those of all parts, one behind the other, are the files of the corpus in their order. */
export function filesOfPart<
	Files extends { length: number; slice(from: number, to: number): Files }
>(files: Files, { shard, of }: Part): Files {
	const border = (part: number) => Math.floor((files.length * part) / of);
	return files.slice(border(shard - 1), border(shard));
}

/** Where the readings of a shard lie; those that another version of the reader left there are dropped. */
export function prepareShard(dir: string, version: string): string {
	const folder = path.join(dir, version);
	fs.mkdirSync(folder, { recursive: true });
	fs.rmSync(path.join(dir, TOLD), { force: true });
	for (const { name } of fs
		.readdirSync(dir, { withFileTypes: true })
		.filter((e) => e.isDirectory()))
		if (name !== version) fs.rmSync(path.join(dir, name), { recursive: true, force: true });
	return folder;
}

/** Whether a folder is one that `prepareShard` may take: of a shard, or empty. */
export const isShardFolder = (dir: string): boolean =>
	fs.existsSync(path.join(dir, LIST)) || fs.readdirSync(dir).length === 0;

/** What tells one corpus from another, as far as its list does: the bytes are looked at by those who read them. */
export function digestOf(files: Iterable<CorpusFile>): string {
	const hash = createHash('sha256');
	for (const { file: _, ...told } of files) hash.update(`${JSON.stringify(told)}\n`);
	return hash.digest('hex');
}

interface ShardWork extends Omit<ShardTold, 'documents' | 'list' | 'complaints'> {
	dir: string;
	/** Where the workers keep the readings. */
	store: string;
	batches: AsyncIterable<ReadBatch>;
	size: () => number | null;
	/** Of the list beside the documents, once every document was asked for. */
	complaints: () => string[];
	onProgress?: (done: number, of: number | null) => void;
	onComplaint?: (complaint: string) => void;
}

export interface ShardSummary extends ShardTold {
	/** Documents that an attempt before had read. */
	kept: number;
}

/** Reads a part of a corpus into a folder. The readings never pass through this thread: the workers keep them. */
export async function writeShard(work: ShardWork): Promise<ShardSummary> {
	const { dir, store, batches, size, complaints, onProgress, onComplaint, ...part } = work;
	const list = createList(dir);
	const keys = new Set<string>();
	let done = 0;
	let kept = 0;
	for await (const batch of batches) {
		for (const complaint of batch.complaints) onComplaint?.(complaint);
		for (const { entry, key, reading, kept: before } of batch.read) {
			list.add(entry, key, reading);
			if (key !== null) keys.add(key);
			if (before) kept++;
		}
		done += batch.read.length;
		onProgress?.(done, size());
	}
	const told = { ...part, ...list.close(), complaints: complaints() };
	refuseLost(store, keys);
	tellShard(dir, told);
	return { ...told, kept };
}

/** The cache of a build may fail and the build goes on; a shard is nothing else. */
function refuseLost(store: string, keys: ReadonlySet<string>): void {
	const kept = openStore(store);
	const lost = [...keys].filter((key) => !kept.has(key)).length;
	kept.close();
	if (lost > 0) throw new Error(`${lost} of ${keys.size} readings could not be kept in ${store}`);
}
