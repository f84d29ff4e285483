import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { makeStart } from '#lib/db/worker/rest-of-engine.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { QUESTIONS } from '../../../scripts/bench/asked.ts';
import { writeParts } from '../../../scripts/engine/parts.ts';
import { splitEngine } from '../../../scripts/engine/split.ts';
import { asText, usedIn } from '../../../scripts/engine/used.ts';
import {
	joined,
	listed,
	moduleOf,
	named,
	signed,
	sized,
	unsigned
} from '../../../scripts/engine/wasm-module.ts';

const I32 = 0x7f;
const END = 0x0b;

/** Imports `next`; 1 doubles and adds a global, 2 calls 1 through a pointer and `next`, 3 does nothing. */
const ENGINE = moduleOf([
	{
		id: 1,
		body: listed([
			[0x60, 1, I32, 1, I32],
			[0x60, 0, 0]
		])
	},
	{ id: 2, body: listed([joined([named('a'), named('next'), [0, 0]])]) },
	{ id: 3, body: listed([[0], [0], [1]]) },
	{ id: 4, body: listed([[0x70, 1, 2, 2]]) },
	{ id: 5, body: listed([[1, 1, 1]]) },
	{ id: 13, body: listed([[0, 1]]) },
	{ id: 6, body: listed([[I32, 1, 0x41, 5, END]]) },
	{
		id: 7,
		body: listed([joined([named('one'), [0, 1]]), joined([named('two'), [0, 2]])])
	},
	{ id: 9, body: listed([joined([[0, 0x41, 1, END], listed([[1]])])]) },
	{
		id: 10,
		body: listed([
			sized([0, 0x20, 0, 0x41, 2, 0x6c, 0x23, 0, 0x6a, END]),
			sized([0, 0x20, 0, 0x41, 1, 0x11, 0, 0, 0x10, 0, END]),
			sized([0, END])
		])
	}
]);
const imports = { a: { next: (value: number) => value + 1 } };

interface Exports {
	one(value: number): number;
	two(value: number): number;
}

/** An engine of bytes instead of an answer, so that it can be started here. */
function started(first: Uint8Array, rest: Uint8Array) {
	let brought = 0;
	const Wasm = {
		...{ Module: WebAssembly.Module, Instance: WebAssembly.Instance },
		instantiateStreaming: () => WebAssembly.instantiate(Uint8Array.from(first), imports)
	} as unknown as typeof WebAssembly;
	const start = makeStart(Wasm, () => {
		brought++;
		return new WebAssembly.Module(Uint8Array.from(rest));
	});
	return start(new Response(), imports).then(({ instance }) => ({
		exports: instance.exports as unknown as Exports,
		brought: () => brought
	}));
}

test.each([
	['nothing', [], 1],
	['what is called by a pointer', [1], 1],
	['what calls it', [2], 1],
	['all', [1, 2, 3], 0]
])('two parts give what one engine gives, %s in the first', async (_, used, brought) => {
	const whole = await WebAssembly.instantiate(Uint8Array.from(ENGINE), imports);
	const exports = whole.instance.exports as unknown as Exports;
	const { first, rest } = splitEngine(ENGINE, new Set(used));
	const parts = await started(first, rest);
	expect(parts.brought()).toBe(0);
	expect(parts.exports.two(20)).toBe(exports.two(20));
	expect(parts.exports.two(20)).toBe(46);
	expect(parts.exports.one(3)).toBe(11);
	expect(parts.brought()).toBe(brought);
});

test('an engine put together otherwise is refused', () => {
	expect(() => splitEngine(Uint8Array.of(1, 2, 3), new Set())).toThrow('not a module');
	expect(() => splitEngine(moduleOf([{ id: 1, body: listed([]) }]), new Set())).toThrow(
		'not one section'
	);
});

test('numbers are written as the format asks', () => {
	expect(unsigned(300)).toEqual([0xac, 2]);
	expect(signed(63)).toEqual([63]);
	expect(signed(64)).toEqual([0xc0, 0]);
	expect(signed(8192)).toEqual([0x80, 0xc0, 0]);
});

test('the list of functions is read as it is written', () => {
	const used = new Set([4, 5, 6, 9, 12, 13]);
	expect(asText(used)).toBe('4-6\n9\n12-13\n');
	expect(usedIn(asText(used))).toEqual(used);
	expect(() => usedIn('7-5')).toThrow('not a run of functions: 7-5');
	expect(() => usedIn('x')).toThrow('not a run of functions: x');
});

afterAll(() => vi.restoreAllMocks());

// Without a dataset there is nothing to ask.
const DEMO = 'static/data/demo';
test.skipIf(!existsSync(DEMO))(
	'the first part answers the questions of the site alone, and all others with the rest',
	async () => {
		await writeParts();
		const part = (name: string) => readFile(`src/lib/db/parts/engine-${name}.wasm`);
		const [first, rest] = await Promise.all([part('first'), part('rest')]);
		const { instantiate } = WebAssembly;
		let brought = 0;
		vi.spyOn(WebAssembly, 'instantiate').mockImplementation(((
			_: unknown,
			given: WebAssembly.Imports
		) => {
			const Wasm = {
				...{ Module: WebAssembly.Module, Instance: WebAssembly.Instance },
				instantiateStreaming: () => instantiate(Uint8Array.from(first), given)
			} as unknown as typeof WebAssembly;
			const start = makeStart(Wasm, () => {
				brought++;
				return new WebAssembly.Module(Uint8Array.from(rest));
			});
			return start(new Response(), given);
		}) as typeof WebAssembly.instantiate);
		const database = await openNodeDataset(DEMO);
		for (const [, question] of QUESTIONS) await database.query(question);
		expect(brought).toBe(0);
		const [row] = await database.query({
			text: `select regr_slope(y, x) as slope, levenshtein('图谱', '图表') as steps from (values (1, 2), (2, 4), (3, 6)) as points(x, y)`,
			params: []
		});
		expect(row).toMatchObject({ slope: 2 });
		expect(brought).toBe(1);
	}
);
