import { createHash } from 'node:crypto';
import path from 'node:path';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { openStore } from '../cache/store.ts';
import type { Read, ReadBatch } from '../core/pool.ts';
import { readReading } from '../workers/payload.ts';
import { readList, shardIn, type ShardTold } from './list.ts';

export interface Shard extends ShardTold {
	dir: string;
}

/** The shards in these folders in the order of the corpus. Refused, naming the folder or the part, unless they are one corpus, whole, as the reader of `version` reads it. */
export function openShards(dirs: readonly string[], version: string): Shard[] {
	const shards = new Map<number, Shard>();
	for (const dir of dirs) {
		const told = shardIn(dir);
		if (told === null) throw new RefusedInput(`${dir} holds no finished shard: run it again`);
		const name = nameOf({ ...told, dir });
		if (told.version !== version)
			throw new RefusedInput(`${name} was read by another version, or another registry`);
		const twin = shards.get(told.shard);
		if (twin && twin.list !== told.list)
			throw new RefusedInput(`${name} differs from the one in ${twin.dir}`);
		if (!twin) shards.set(told.shard, { ...told, dir });
	}
	const [first] = shards.values();
	if (!first) throw new RefusedInput('no shards were given');
	for (const shard of shards.values()) refuseOther(shard, first);
	return Array.from({ length: first.of }, (_, i) => {
		const shard = shards.get(i + 1);
		if (!shard) throw new RefusedInput(`shard ${i + 1}/${first.of} is missing`);
		return shard;
	});
}

const nameOf = ({ shard, of, dir }: Shard): string => `shard ${shard}/${of} in ${dir}`;

function refuseOther(shard: Shard, first: Shard): void {
	const differs =
		shard.of !== first.of
			? 'is of another number of parts'
			: shard.corpus !== first.corpus
				? 'is of another corpus, or of other documents of it'
				: shard.ocr !== first.ocr
					? 'treats scans otherwise'
					: null;
	if (differs !== null) throw new RefusedInput(`${nameOf(shard)} ${differs} than ${nameOf(first)}`);
}

/** What no part of the corpus had a use for. */
export function complaintsOf(shards: readonly Shard[]): string[] {
	const [first = [], ...others] = shards.map(({ complaints }) => new Set(complaints));
	return [...first].filter((complaint) => others.every((said) => said.has(complaint)));
}

const BATCH = 32;

/** The readings of all shards in the order of the corpus; one shard is open at a time. */
export async function* readingsOf(shards: readonly Shard[]): AsyncGenerator<ReadBatch> {
	for (const shard of shards) yield* readingsIn(shard);
}

async function* readingsIn(shard: Shard): AsyncGenerator<ReadBatch> {
	const store = openStore(path.join(shard.dir, shard.version));
	const hash = createHash('sha256');
	let documents = 0;
	let read: Read[] = [];
	try {
		for await (const { entry, key, reading } of readList(shard.dir, hash)) {
			const payload = key === null ? null : store.get(key);
			const found = payload === null ? reading : readReading(payload);
			if (found === null)
				throw new RefusedInput(`${nameOf(shard)} lacks its reading of ${entry.path}: run it again`);
			documents++;
			read.push({ entry, reading: () => found, key, kept: true });
			if (read.length < BATCH) continue;
			yield { read, complaints: [] };
			read = [];
		}
		if (documents !== shard.documents || hash.digest('hex') !== shard.list)
			throw new RefusedInput(`the list of ${nameOf(shard)} is not whole: run it again`);
		yield { read, complaints: [] };
	} finally {
		store.close();
	}
}
