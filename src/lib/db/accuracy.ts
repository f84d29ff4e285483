import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { AccuracyReport } from '#domain/accuracy.ts';
import { ASSETS } from './assets.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Counts = v.record(v.string(), Count);

/** What the pages divide by and list: a record of an earlier release lacks parts of it. */
const Measured = v.looseObject({
	dataset: v.string(),
	version: v.string(),
	documents: Count,
	reports: Count,
	groups: v.array(v.looseObject({ by: v.string(), id: v.string(), reading: Counts })),
	all: Counts,
	rules: v.array(v.looseObject({ rule: v.string(), planted: Count, found: Count })),
	diagnosis: v.looseObject({}),
	world: v.looseObject({ all: v.looseObject({ way: v.string() }), ways: v.array(v.unknown()) }),
	scans: v.looseObject({
		measured: v.string(),
		harms: v.array(v.looseObject({ harm: v.string(), pages: Count, cells: Count, read: Count }))
	})
});

/** What `npm run accuracy` measured, for pages drawn at build time; null where it has not been run. */
export async function readAccuracy(
	file = resolve(ASSETS, 'data/accuracy.json')
): Promise<AccuracyReport | null> {
	try {
		const read: unknown = JSON.parse(await readFile(file, 'utf8'));
		v.assert(Measured, read);
		return read as typeof read & AccuracyReport;
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw new Error(`no record of accuracy, run npm run accuracy anew: ${file}`, { cause });
	}
}
