import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_REGISTRY } from '#pipeline/1-corpus/registry.ts';

const LOCK = fileURLToPath(new URL('../../../../package-lock.json', import.meta.url));

/**
 * Two builds of the same version make the same reading of the same document: same reader, registry,
 * libraries and engine. `worker` is the reader as it runs, all of it in one file, so that code of
 * ours which moves or comes anew is never left out.
 */
export function readerVersion(worker: string, registry: string): string {
	const hash = createHash('sha256').update(process.version);
	const tables = [registry, SHIPPED_REGISTRY]
		.flatMap(filesIn)
		.filter((file) => path.basename(file) !== 'corrections.csv');
	for (const file of [...tables, LOCK].filter((f) => fs.existsSync(f)))
		hash.update(`\n${path.basename(file)}\n`).update(fs.readFileSync(file));
	return hash.update('\n').update(fs.readFileSync(worker)).digest('hex').slice(0, 16);
}

const filesIn = (dir: string): string[] =>
	fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
