import agencies from '#data/registry/agencies.csv?raw';
import latinNames from '#data/registry/latin-names.csv?raw';
import regions from '#data/registry/regions.csv?raw';
import sectors from '#data/registry/sectors.csv?raw';
import type { RegistryText } from '#pipeline/1-corpus/registry-tables.ts';

/** The shipped registry, as every build has it that is given no other. */
export const shipped: RegistryText = { agencies, regions, sectors, latinNames };
