import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import type { Particulars } from '#pipeline/1-corpus/particulars.ts';
import { readReading, writeReading } from '../workers/payload.ts';
import type { FileReading } from '../core/reading.ts';

/** Of a corpus that is read in `of` parts, part `shard` of them, from 1. */
export interface Part {
	shard: number;
	of: number;
}

export const LIST = 'list.ndjson';
export const TOLD = 'shard.json';

const TELLS = v.object({
	shard: v.number(),
	of: v.number(),
	/** Of the reader: shards of two versions make no dataset. */
	version: v.string(),
	/** Whether pictures of text were read. */
	ocr: v.boolean(),
	/** Of all the documents that the corpus lists, so that shards of two corpora are told apart. */
	corpus: v.string(),
	documents: v.number(),
	/** SHA-256 of the list. */
	list: v.string(),
	/** Of the list beside the documents, as far as this part can tell. */
	complaints: v.array(v.string())
});

/** What a finished shard says of itself, in `shard.json`; written last. */
export type ShardTold = v.InferOutput<typeof TELLS>;

/** A document of a shard: under which key its reading lies among the readings, or the reading, where none is kept. */
export interface Listed {
	entry: Particulars & { path: string };
	key: string | null;
	reading: FileReading | null;
}

/** The list of a shard while it is written, a line a document. Begun anew by each attempt: the same documents give the same lines. */
export interface ListWriter {
	add(entry: CorpusEntry, key: string | null, reading: () => FileReading): void;
	/** Gives the SHA-256 and how many documents there are. */
	close(): { list: string; documents: number };
}

export function createList(dir: string): ListWriter {
	const fd = fs.openSync(path.join(dir, LIST), 'w');
	const hash = createHash('sha256');
	let documents = 0;
	return {
		add({ path, url, published, coverage, kind, source }, key, reading) {
			const kept = key === null ? Buffer.from(writeReading(reading())).toString('base64') : null;
			const entry = { path, url, published, coverage, kind, source };
			const line = `${JSON.stringify([entry, key, kept])}\n`;
			hash.update(line);
			fs.writeSync(fd, line);
			documents++;
		},
		close() {
			fs.fsyncSync(fd);
			fs.closeSync(fd);
			return { list: hash.digest('hex'), documents };
		}
	};
}

/** Whole or not at all. */
export function tellShard(dir: string, told: ShardTold): void {
	const draft = path.join(dir, `${TOLD}.${process.pid}`);
	fs.writeFileSync(draft, `${JSON.stringify(told, null, '\t')}\n`);
	fs.renameSync(draft, path.join(dir, TOLD));
}

/** Null where there is no finished shard. */
export function shardIn(dir: string): ShardTold | null {
	try {
		return v.parse(TELLS, JSON.parse(fs.readFileSync(path.join(dir, TOLD), 'utf8')));
	} catch {
		return null;
	}
}

/** The documents of a shard in the order of the corpus. `read` takes note of the bytes read. */
export async function* readList(dir: string, read: Hash): AsyncGenerator<Listed> {
	let rest = '';
	const stream = fs.createReadStream(path.join(dir, LIST), { encoding: 'utf8' });
	for await (const chunk of stream as AsyncIterable<string>) {
		read.update(chunk);
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield listed(line);
	}
}

function listed(line: string): Listed {
	const [entry, key, kept] = JSON.parse(line) as [Listed['entry'], string | null, string | null];
	return { entry, key, reading: kept === null ? null : readReading(Buffer.from(kept, 'base64')) };
}
