import type { IdentityEvidence } from './clue.ts';
import { findAddressDate, findAddressYear } from './dates.ts';
import { fold } from './fold.ts';
import type { Organ } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { nameIn, readTitle } from './title.ts';

/** What path and url tell: the last resort for organ and year, the first for the day of publication. */
export interface Address {
	organ: Organ | null;
	/** Of a folder or a file name; it may be the year reported or the one after. */
	year: number | null;
	published: string | null;
}

const HAN = /[\u3400-\u9fff]/u;
const EXTENSION = /\.[a-z0-9]{1,5}$/iu;

export function readAddress({ path, url }: IdentityEvidence, index: RegistryIndex): Address {
	const addresses = [path.replace(EXTENSION, ''), url?.replace(/^\w+:\/\/[^/]*/u, '') ?? ''];
	const first = <T>(read: (address: string) => T | null): T | null =>
		read(addresses[0]!) ?? read(addresses[1]!);
	return {
		organ: first((address) => organIn(address, index)),
		year: first((address) => findAddressYear(address)?.value ?? null),
		published: first((address) => findAddressDate(address)?.value ?? null)
	};
}

/** Whether an address can be that of a report for `year`. */
export function addressFits({ year, published }: Address, reported: number): boolean {
	if (published !== null) return published > `${reported}-11`;
	return year === null || year === reported || year === reported + 1;
}

function organIn(address: string, index: RegistryIndex): Organ | null {
	if (!HAN.test(address)) return null;
	for (const part of address.split('/').reverse()) {
		if (!HAN.test(part)) continue;
		const { text } = fold(part);
		const organ = readTitle(text, index)?.organ ?? nameIn(text.replace(/\d+|[-_]/gu, ''), index);
		if (organ?.regions.length) return organ;
	}
	return null;
}
