import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Registry } from '#domain/region.ts';
import { textOf } from './csv.ts';
import { RefusedInput } from './refused-input.ts';
import { LATIN_FILE, registryOf } from './registry-tables.ts';

/** The places and sectors of the country, for a registry that has none of its own. */
export const SHIPPED_REGISTRY = fileURLToPath(new URL('../../../data/registry', import.meta.url));

const TABLES = ['sectors.csv', 'regions.csv', 'agencies.csv'] as const;

/**
 * The tables of a registry folder, which must hold one of them; those that it lacks are the shipped
 * ones. Refused with file, line and column at the first value that cannot be used.
 */
export function loadRegistry(dir: string): Registry {
	if (!TABLES.some((file) => fs.existsSync(path.join(dir, file))))
		throw new RefusedInput(`${dir} holds none of ${TABLES.join(', ')}`);
	const table = (file: string) =>
		textOf(fs.existsSync(path.join(dir, file)) ? dir : SHIPPED_REGISTRY, file);
	// Names in Latin letters are of the places that they stand beside.
	const places = fs.existsSync(path.join(dir, 'regions.csv')) ? dir : SHIPPED_REGISTRY;
	return registryOf({
		sectors: table('sectors.csv'),
		regions: table('regions.csv'),
		agencies: table('agencies.csv'),
		...(fs.existsSync(path.join(places, LATIN_FILE))
			? { latinNames: textOf(places, LATIN_FILE) }
			: {})
	});
}
