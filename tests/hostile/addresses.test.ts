import { afterEach, describe, expect, it } from 'vitest';
import { count } from '../../scripts/testing/figures.ts';
import { PAYLOADS } from './payloads.ts';

afterEach(() => count('payloads'));

interface Addressed {
	read(search: URLSearchParams): unknown;
	searchFor(state: never): string;
}

const MODULES = import.meta.glob<Record<string, unknown>>('/src/routes/**/state.ts', {
	eager: true
});
const ADDRESSES = Object.entries(MODULES).flatMap(([file, { address }]): [string, Addressed][] =>
	address ? [[file.split('(views)/')[1] ?? file, address as Addressed]] : []
);
const NAMES = [
	...['id', 'ids', 'region', 'sector', 'kind', 'level', 'scope', 'agency', 'template', 'years'],
	...['year', 'aggregates', 'split', 'by', 'page', 'rule', 'severity', 'origin', 'q', 'indicator'],
	...['organ', 'add', 'drop', 'limits', 'only', 'sort', 'things', 'sql', 'toString', '__proto__']
];

it('there are addresses to try', () => {
	expect(ADDRESSES.length).toBeGreaterThan(8);
});

describe.each(ADDRESSES)('the address of %s', (_, address) => {
	it.each(Object.entries(PAYLOADS))('takes %s for what it is', (_name, text) => {
		const started = performance.now();
		for (const name of NAMES) {
			const search = new URLSearchParams({ [name]: text });
			search.append(name, text);
			const state = address.read(search);
			const written = address.searchFor(state as never);
			// What is kept is kept for good: a link to it gives the same again.
			expect(address.searchFor(address.read(new URLSearchParams(written)) as never)).toBe(written);
			expect(written).not.toMatch(/[<>"\s]|\p{Cc}/u);
		}
		expect(({} as { ran?: unknown }).ran).toBeUndefined();
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});
