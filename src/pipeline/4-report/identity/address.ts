import type { Clue, IdentityEvidence } from './clue.ts';
import { findAddressDate, findAddressYear, type Found } from './dates.ts';
import { fold } from './fold.ts';
import type { Organ } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import { nameIn, readTitle } from './title.ts';

/** What path and url tell: the last resort for the year and for the day of publication. */
export interface Address {
	/** Of a folder or a file name; it may be the year reported or the one after. */
	year: number | null;
	/** Of a folder that has a month too: the day a site put it there, or moved there. */
	month: number | null;
	published: string | null;
}

const HAN = /[\u3400-\u9fff]/u;
const EXTENSION = /\.[a-z0-9]{1,5}$/iu;
/** What a file's name has besides the organ's. */
const FILE_WORDS = /\d+|[-_]|年?度?(?:工作)?(?:报告|年报)(?:定稿|终稿|公开版)?/gu;
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
	const folder = first(findAddressYear);
	return {
		year: folder?.year ?? null,
		month: folder?.month ?? null,
		published: first(findAddressDate)
	};
}

/** Whether an address can be that of a report for `year`; a site that moved has it in a later folder. */
export function addressFits({ year, published }: Address, reported: number): boolean {
	if (published !== null) return published > `${reported}-11`;
	return year === null || year >= reported;
}

/** The organs that a file and its folders are named after, the file first. */
export function organsInPath({ path, url }: IdentityEvidence, index: RegistryIndex): Clue<Organ>[] {
	const clues: Clue<Organ>[] = [];
	const addresses = [path.replace(EXTENSION, ''), ...(url === null ? [] : [unescaped(url)])];
	for (const address of addresses) {
		if (!HAN.test(address)) continue;
		for (const [i, part] of address.split('/').reverse().entries()) {
			if (!HAN.test(part)) continue;
			const { text } = fold(part);
			const value = readTitle(text, index)?.organ ?? nameIn(text.replace(FILE_WORDS, ''), index);
			if (value) clues.push({ value, source: i === 0 ? 'file' : 'folder', at: null });
		}
	}
	return clues;
}

/** A title within an address is escaped. */
function unescaped(url: string): string {
	if (!/%[ef]/iu.test(url)) return url;
	try {
		return decodeURIComponent(url).replace(EXTENSION, '');
	} catch {
		return url;
	}
}
