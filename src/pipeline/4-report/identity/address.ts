import type { IdentityEvidence } from './clue.ts';
import { findAddressDate, findAddressYear, type Found } from './dates.ts';
import { fold } from './fold.ts';
import type { Organ } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { nameIn, readTitle } from './title.ts';

/** What path and url tell: the last resort for the year, the first for the day of publication. */
export interface Address {
	/** Of a folder or a file name; it may be the year reported or the one after. */
	year: number | null;
	published: string | null;
}

const HAN = /[\u3400-\u9fff]/u;
const EXTENSION = /\.[a-z0-9]{1,5}$/iu;
const HOST = /^\w+:\/\/[^/]*/u;

export function readAddress({ path, url }: IdentityEvidence): Address {
	const addresses = [path, ...(url === null ? [] : [url.replace(HOST, '')])];
	const first = <T>(read: (address: string) => Found<T> | null): T | null => {
		for (const address of addresses) {
			const found = read(address);
			if (found) return found.value;
		}
		return null;
	};
	return { year: first(findAddressYear), published: first(findAddressDate) };
}

/** Whether an address can be that of a report for `year`. */
export function addressFits({ year, published }: Address, reported: number): boolean {
	if (published !== null) return published > `${reported}-11`;
	return year === null || year === reported || year === reported + 1;
}

/** The organ that a file or a folder is named after. */
export function organInPath({ path, url }: IdentityEvidence, index: RegistryIndex): Organ | null {
	const parts = [...(url ?? '').split('/'), ...path.replace(EXTENSION, '').split('/')].reverse();
	for (const part of parts) {
		if (!HAN.test(part)) continue;
		const { text } = fold(part);
		const organ = readTitle(text, index)?.organ ?? nameIn(text.replace(/\d+|[-_]/gu, ''), index);
		if (organ?.regions.length) return organ;
	}
	return null;
}
