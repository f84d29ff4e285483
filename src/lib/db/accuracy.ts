import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { AccuracyReport } from '#domain/accuracy.ts';

/** What `npm run accuracy` measured, for pages drawn at build time; null where it has not been run. */
export async function readAccuracy(
	file = resolve('static/data/accuracy.json')
): Promise<AccuracyReport | null> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as AccuracyReport;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new Error(`no record of accuracy: ${file}`, { cause });
	}
}
