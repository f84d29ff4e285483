import type { Region, RegisteredAgency, Registry, Sector } from '#domain/region.ts';
import { shortNames, stemOf } from './autonomous.ts';

/** A registry arranged for looking up names. Built once, shared by all documents. */
export interface RegistryIndex {
	names: ReadonlyMap<string, readonly Region[]>;
	/** Names without their suffix; several places may share one. */
	stems: ReadonlyMap<string, readonly Region[]>;
	codes: ReadonlyMap<string, readonly Region[]>;
	longest: number;
	agencies: ReadonlyMap<string, readonly RegisteredAgency[]>;
	/** Those of which the register gives the site. */
	hosts: ReadonlyMap<string, readonly RegisteredAgency[]>;
	sectors: readonly Sector[];
}

export function indexRegistry({ regions, agencies, sectors }: Registry): RegistryIndex {
	const names = groupBy(regions, ({ name }) => name);
	for (const region of regions) {
		for (const short of shortNames(region.name))
			if (!names.get(short)?.some((r) => r.name === short)) append(names, short, region);
	}
	return {
		names,
		stems: groupBy(regions, ({ name }) => stemOf(name)),
		codes: groupBy(regions, ({ region }) => region),
		longest: Math.max(0, ...regions.map(({ name }) => name.length)),
		agencies: groupBy(agencies, ({ name }) => name),
		hosts: groupBy(agencies, ({ host }) => host ?? null),
		sectors
	};
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string | null): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const name = key(row);
		if (name !== null) append(groups, name, row);
	}
	return groups;
}

/** Mutates `groups`. */
function append<Row>(groups: Map<string, Row[]>, key: string, row: Row): void {
	const group = groups.get(key);
	if (group) group.push(row);
	else groups.set(key, [row]);
}
