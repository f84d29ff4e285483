import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createSegment, listRecords } from './segment.ts';
import { ENDING, segmentsOf } from './store.ts';

const MOST_SEGMENTS = 64;

/** The folder of one corpus and one version of the reader. What other versions kept of the corpus is of no use any more and is dropped. */
export function prepareFolder(cache: string, corpus: string, version: string): string {
	const place = path.resolve(corpus);
	const digest = createHash('sha256').update(place).digest('hex').slice(0, 8);
	const home = path.join(cache, `${path.basename(place)}-${digest}`);
	const folder = path.join(home, version);
	fs.mkdirSync(folder, { recursive: true });
	for (const name of fs.readdirSync(home))
		if (name !== version) fs.rmSync(path.join(home, name), { recursive: true, force: true });
	return folder;
}

/** Joins the segments into one once they are many, or hold more that the corpus has no more than what it has. */
export function tidyFolder(folder: string, used: ReadonlySet<string>): void {
	const names = segmentsOf(folder);
	const segments = names.map((name) => {
		const fd = fs.openSync(path.join(folder, name), 'r');
		return { fd, places: listRecords(fd).places };
	});
	const held = segments.reduce((sum, { places }) => sum + places.length, 0);
	if (names.length > MOST_SEGMENTS || held > 2 * used.size) {
		const draft = path.join(folder, `${randomUUID()}.draft`);
		const target = createSegment(draft);
		const left = new Set(used);
		for (const { fd, places } of segments)
			for (const { key, at, size } of places) {
				if (!left.delete(key)) continue;
				const record = Buffer.alloc(size);
				fs.readSync(fd, record, 0, size, at);
				fs.writeFileSync(target, record);
			}
		fs.closeSync(target);
		fs.renameSync(draft, path.join(folder, `${randomUUID()}${ENDING}`));
		for (const name of names) fs.rmSync(path.join(folder, name), { force: true });
	}
	for (const { fd } of segments) fs.closeSync(fd);
}
