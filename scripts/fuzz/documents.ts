import fs from 'node:fs';
import path from 'node:path';
import { UNKNOWN } from '#pipeline/1-corpus/given.ts';
import { type CorpusEntry, membersIn } from '#pipeline/1-corpus/list.ts';
import { createCountry, writeCorpus } from '../demo/corpus.ts';
import { createRandom } from '../demo/random.ts';
import { MUTATIONS } from './mutations.ts';
import { drawnDocuments } from './sound.ts';

const SOUND = 120;
const MOST_HARM = 3;

/** Reports of the demo and drawings in every format, each harmed in one way or in several; the path tells how. The same seed gives the same ones. */
export async function* harmedDocuments(
	count: number,
	seed: number,
	scratch: string,
	from = 0
): AsyncGenerator<CorpusEntry> {
	const sound = soundDocuments(seed);
	for (let i = from; i < from + count; i++) {
		const random = createRandom(seed, 'fuzz', i);
		let bytes = random.pick(sound);
		const ways: string[] = [];
		let packed = false;
		for (let n = random.int(1, MOST_HARM); n > 0 && !packed; n--) {
			const mutation = random.weighted(MUTATIONS);
			bytes = mutation.harm(bytes, random);
			ways.push(mutation.id);
			packed = mutation.packed ?? false;
		}
		const name = `${String(i).padStart(7, '0')}-${ways.join('+')}`;
		const entry = UNKNOWN;
		if (!packed) yield { ...entry, path: name, bytes };
		else yield* unpacked(name, bytes, scratch);
	}
}

function soundDocuments(seed: number): Uint8Array[] {
	const options = { reports: SOUND, seed };
	const written = [...writeCorpus(options, createCountry(options))].flatMap((written) =>
		written.kind === 'document' ? [written.document.bytes] : []
	);
	return [...written, ...drawnDocuments(createRandom(seed, 'drawn'))];
}

/** As the build opens it: from the disk. */
async function* unpacked(
	name: string,
	bytes: Uint8Array,
	scratch: string
): AsyncGenerator<CorpusEntry> {
	const file = path.join(scratch, `packed-${process.pid}`);
	fs.writeFileSync(file, bytes);
	const members = membersIn(file, name);
	if (members === null) yield { ...UNKNOWN, path: name, bytes };
	else for await (const member of members) yield { ...UNKNOWN, ...member };
}
