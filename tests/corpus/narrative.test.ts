import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const root = resolve(import.meta.dirname, '../..');
const index = indexRegistry(loadRegistry(join(root, 'data/registry')));

/** What the prose of real reports is at odds with, all of it a matter of what is counted: `place stated expected cause`. */
const SEEN: Record<string, readonly string[]> = {
	'linyi-data-2023.txt': [],
	'liaocheng-data-2022.txt': [],
	'linzi-office-2023.txt': [
		'claims/received 33 27 agrees_under:new_and_carried_in',
		'claims/disputes null 5 prose_silent',
		'claims/handled 29 31 leaves_out:2'
	],
	'yiyuan-industry-2023.txt': [],
	'weibin-data-2023.txt': [],
	'suqian-2024.txt': [
		'claims/received 3646 3525 agrees_under:new_and_carried_in',
		'claims/reconsiderations 134 170 agrees_under:concluded_cases',
		'claims/litigations 57 77 agrees_under:concluded_cases'
	],
	'shanghai-office-2025.txt': [],
	'shanghai-science-2024.txt': []
};

it.each(Object.entries(SEEN))('the prose of %s is held against its tables', async (path, seen) => {
	const bytes = readFileSync(join(root, 'data/corpus', path));
	const { reports } = await readDocument({ path, bytes, url: null, published: null }, index);
	const told = (reports[0]?.observations ?? []).filter(({ rule }) => rule.startsWith('narrative-'));
	expect(told.map((o) => `${o.place} ${o.stated} ${o.expected} ${o.cause}`).sort()).toEqual(
		[...seen].sort()
	);
	expect(told.map(({ severity }) => severity)).toEqual(told.map(() => 'note'));
});
