import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PIPELINE = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = ['domain', 'text'].map((room) => path.join(PIPELINE, '..', room));
const LOCK = path.join(PIPELINE, '..', '..', 'package-lock.json');

/** Parts of the pipeline that come after a document is read, so that no reading depends on them. */
const AFTER_READING =
	/^(?:6-parquet[\\/]|build[\\/](?!workers[\\/](?:open-file|payload|worker)\.ts$)|index\.ts$)/u;

/** Two builds of the same version make the same reading of the same document: same reader, registry, libraries and engine. */
export function readerVersion(registry: string): string {
	const hash = createHash('sha256').update(process.version);
	const files = [
		...SHARED.flatMap(filesBelow),
		...filesBelow(PIPELINE).filter((file) => !AFTER_READING.test(path.relative(PIPELINE, file))),
		...filesBelow(registry).filter((file) => path.basename(file) !== 'corrections.csv'),
		LOCK
	];
	for (const file of files.filter((f) => fs.existsSync(f)))
		hash.update(`\n${path.basename(file)}\n`).update(fs.readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}

const filesBelow = (dir: string): string[] =>
	fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
