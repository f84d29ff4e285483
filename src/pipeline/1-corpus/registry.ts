import fs from 'node:fs';
import path from 'node:path';
import type { Registry } from '#domain/region.ts';
import { textOf } from './csv.ts';
import { LATIN_FILE, registryOf } from './registry-tables.ts';

/** The tables of a registry folder. Refused with file, line and column at the first value that cannot be used. */
export const loadRegistry = (dir: string): Registry =>
	registryOf({
		sectors: textOf(dir, 'sectors.csv'),
		regions: textOf(dir, 'regions.csv'),
		agencies: textOf(dir, 'agencies.csv'),
		...(fs.existsSync(path.join(dir, LATIN_FILE)) ? { latinNames: textOf(dir, LATIN_FILE) } : {})
	});
