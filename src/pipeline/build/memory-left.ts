import v8 from 'node:v8';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';

/** Of the heap that the process may have. Beyond it V8 does little but collect, and then ends the process without a word of ours. */
const FULL = 0.93;
/** Garbage may fill a heap for a moment: what is full so many times in a row is full of what is needed. */
const TIMES = 8;

/** The share of the heap that is in use, garbage among it. */
const heapInUse = (): number => {
	const { used_heap_size, heap_size_limit } = v8.getHeapStatistics();
	return used_heap_size / heap_size_limit;
};

/** Hands on what is read while there is room for it. @throws {Unpublished} where the memory is used up: the dataset that is there stays. */
export async function* whileMemoryLasts<Batch>(
	batches: AsyncIterable<Batch>,
	inUse = heapInUse
): AsyncGenerator<Batch> {
	let full = 0;
	for await (const batch of batches) {
		full = inUse() > FULL ? full + 1 : 0;
		if (full >= TIMES)
			throw new Unpublished(
				'there is no memory left: the dataset that is there stays. What was read is kept where there is a cache; ' +
					'give the process more (NODE_OPTIONS=--max-old-space-size=8192, in megabytes), or build in parts (--shard)'
			);
		yield batch;
	}
}
