import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Registry } from '#domain/region.ts';
import { type Correction, CORRECTIONS_FILE, correctionsOf } from './corrections.ts';
import { textOf } from './csv.ts';
import { RefusedInput } from './refused-input.ts';
import { overShipped, REGISTRY_FILES, registryOf, type RegistryText } from './registry-tables.ts';

/** The places and sectors of the country, for a registry that has none of its own. */
export const SHIPPED_REGISTRY = fileURLToPath(new URL('../../../data/registry', import.meta.url));

/**
 * The tables of a registry folder, which must hold one of them; those that it lacks are the shipped
 * ones. Refused with file, line and column at the first value that cannot be used.
 */
export function loadRegistry(dir: string): Registry {
	const given = tablesIn(dir);
	const { sectors, regions, agencies } = REGISTRY_FILES;
	if (!given.sectors && !given.regions && !given.agencies)
		throw new RefusedInput({
			code: 'no_list_in',
			value: dir,
			right: [sectors, regions, agencies].join(', ')
		});
	return registryOf(overShipped(tablesIn(SHIPPED_REGISTRY), given));
}

/** The corrections of a registry folder, which need not have any. */
export const loadCorrections = (dir: string): Correction[] =>
	fs.existsSync(path.join(dir, CORRECTIONS_FILE))
		? correctionsOf(textOf(dir, CORRECTIONS_FILE))
		: [];

const tablesIn = (dir: string): RegistryText =>
	Object.fromEntries(
		Object.entries(REGISTRY_FILES).flatMap(([table, file]) =>
			fs.existsSync(path.join(dir, file)) ? [[table, textOf(dir, file)]] : []
		)
	);
