import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const root = resolve(import.meta.dirname, '../..');
const index = indexRegistry(await loadRegistry(join(root, 'data/registry')));

/** Every figure that the prose of a transcript states, and the definition under which the tables agree. */
const STATED: Record<string, readonly string[]> = {
	'linyi-data-2023.txt': [
		'received 2 new',
		'partially_granted 1 partially_granted',
		'unavailable 1 unavailable',
		'reconsiderations 0 all_cases',
		'litigations 0 all_cases',
		'congress_proposals 9',
		'cppcc_proposals 15',
		'fee 0'
	],
	'liaocheng-data-2022.txt': [
		'received 4 new',
		'handled 4 handled_total',
		'granted 1 granted',
		'growth 100',
		'granted_share 25 of_handled',
		'partially_granted 1 partially_granted',
		'partially_granted_share 25 of_handled',
		'unavailable 2 unavailable',
		'unavailable_share 50 of_handled',
		'fee 0',
		'congress_proposals 2',
		'cppcc_proposals 5'
	],
	'linzi-office-2023.txt': [
		'received 27 new',
		'carried_in 6 carried_in',
		'received_in_person 0 new_and_carried_in',
		'received_by_post 27 new_and_carried_in',
		'received_online 6 new_and_carried_in',
		'handled 31 handled_total',
		'carried_out 2 carried_out',
		'granted 8 granted_and_partially_granted',
		'denied 0 denied',
		'not_this_organ 12 unavailable_not_held',
		'not_held 9 unavailable_not_held',
		'growth 35',
		'fee 0',
		'congress_proposals 0',
		'cppcc_proposals 3'
	],
	'yiyuan-industry-2023.txt': ['received 1 new', 'fee 0', 'proposals 3'],
	'weibin-data-2023.txt': ['received 0 new', 'fee 0'],
	'suqian-2023.txt': ['received 3607 new_and_carried_in', 'growth 70.3', 'fee 2950'],
	'suqian-2024.txt': [
		'received 3646 new_and_carried_in',
		'growth 1.05',
		'reconsiderations 134 concluded_cases',
		'litigations 57 concluded_cases',
		'fee 2230'
	],
	'shuyang-2025.txt': [
		'received 749 new_and_carried_in',
		'handled 718 handled_total',
		'carried_out 31 carried_out',
		'disputes 74 all_cases',
		'fee 380'
	],
	'shanghai-science-2024.txt': [
		'received 34 new',
		'carried_in 2 carried_in',
		'granted 9 granted',
		'partially_granted 0 partially_granted',
		'denied 2 denied',
		'unavailable 10 unavailable',
		'rejected 0 rejected',
		'other 14 other',
		'carried_out 1 carried_out',
		'reconsiderations 1 all_cases',
		'litigations 0 all_cases',
		'fee 0'
	],
	// The totals of its outcomes are blank, so that no definition can be tried on them.
	'shanghai-office-2019.html': [
		'received 859 new',
		'growth -12.3',
		'handled 805 handled_total',
		'carried_in 18 carried_in',
		'carried_out 72 carried_out',
		'granted 258',
		'granted_share 33.9',
		'denied 35',
		'denied_share 4.34',
		'unavailable 265',
		'unavailable_share 32.9',
		'rejected 158',
		'rejected_share 19.6',
		'other 0',
		'reconsiderations 7 all_cases',
		'litigations 9 direct'
	],
	'shanghai-office-2025.txt': [
		'received 1295 new',
		'handled 1191 handled_total',
		'carried_in 189 carried_in',
		'granted 208 granted_and_partially_granted',
		'denied 20 denied',
		'unavailable 564 unavailable',
		'rejected 80 rejected',
		'other 319 other',
		'granted_share 17.46 of_handled',
		'denied_share 1.68 of_handled',
		'unavailable_share 47.36 of_handled',
		'rejected_share 6.72 of_handled',
		'other_share 26.78 of_handled',
		'fee 0'
	],
	'pingtan-2019.html': [],
	'pingtan-2020.txt': ['received 21 new'],
	'pingtan-2021.txt': [
		'received 70 new',
		'handled 69 handled_total',
		'carried_out 1 carried_out',
		'fee 0'
	],
	'pingtan-2022.html': [
		'normative_in_force 698 in_force',
		'received 75 new_and_carried_in',
		'reconsiderations 2 all_cases',
		'litigations 1 all_cases',
		'fee 0'
	],
	'pingtan-2023.txt': [
		'normative_in_force 393',
		'received 81 new',
		'handled 81 handled_total',
		'granted 42 granted_and_partially_granted',
		'granted_share 51.85 of_handled',
		'denied 5 denied',
		'denied_share 6.17 of_handled',
		'unavailable 31 unavailable',
		'unavailable_share 38.27 of_handled',
		'rejected 1 rejected',
		'rejected_share 1.23 of_handled',
		'other 2 other',
		'other_share 2.47 of_handled',
		'reconsiderations 2 all_cases',
		'litigations 7 all_cases',
		'fee 0'
	],
	'pingtan-2024.txt': ['handled 218 handled_total', 'fee 0'],
	'pingtan-2025.txt': [
		'received 154 new',
		'handled 148 handled_total',
		'carried_out 6 carried_out',
		'reconsiderations 36 all_cases',
		'litigations 9 all_cases',
		'fee 0'
	],
	'hongze-2023.pdf': ['received 21 new', 'fee 0'],
	'hongze-2024.txt': ['fee 0'],
	'huaian-2024.txt': [
		'received 3119 new',
		'carried_in 34 carried_in',
		'handled 3050 handled_total',
		'carried_out 103 carried_out',
		'reconsiderations 351 all_cases',
		'litigations 46 all_cases',
		'fee 3940'
	],
	'pingtan-localtax-2013.txt': ['received 0', 'reconsiderations 0']
};

it.each(Object.entries(STATED))('the prose of %s states what it states', async (path, stated) => {
	const bytes = readFileSync(join(root, 'data/corpus', path));
	const input = { path, bytes, url: null, published: null };
	const { text, reports } = await readDocument(input, index);
	const claims = reports[0]?.read.claims ?? [];

	expect(claims.map((c) => [c.claim, c.value, c.definition ?? ''].join(' ').trim())).toEqual(
		stated
	);
	for (const { start, end, value } of claims) {
		const passage = text.slice(start, end);
		if (/^\d/u.test(passage)) expect(Number(passage)).toBe(Math.abs(value));
		else expect([passage, value]).toEqual([expect.stringMatching(/^(?:未|没有|不存在)/u), 0]);
	}
});
