import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import {
	type Identity,
	type IdentityEvidence,
	indexRegistry,
	readIdentity
} from '#pipeline/4-report/identity/index.ts';

export const registry = loadRegistry('data/registry');
export const index = indexRegistry(registry);

export const identityOf = (text: string, more: Partial<IdentityEvidence> = {}): Identity =>
	readIdentity(
		{ text, titles: [], path: 'x.txt', url: null, published: null, sections: [], ...more },
		index
	);

/** A report that names its organ in the title and nowhere else. */
export const titled = (name: string, year = 2023) =>
	`${name}${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${year}年，我局认真贯彻落实条例。\n`;

export const causesOf = ({ notes }: Identity) =>
	notes.map(({ place, cause }) => `${place} ${cause}`);
