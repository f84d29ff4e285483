import {
	bodiesIn,
	functionsImported,
	joined,
	KIND,
	lengthened,
	listed,
	moduleOf,
	named,
	numbersIn,
	SECTION,
	sectionsOf,
	signed,
	sized,
	typesIn,
	unsigned
} from './wasm-module.ts';
import type { Bytes, Section } from './wasm-module.ts';

/** One engine in two modules: the first runs alone until a function is called that only the rest has. */
export interface Parts {
	first: Uint8Array;
	rest: Uint8Array;
}

/** What the first part exports under these names, the rest imports from a module named `split`. */
const SHARED = { calls: 'calls', pointers: 'pointers', memory: 'memory', tag: 'tag' } as const;
const RUNNING = 'split:running';

const I32 = 0x7f;
const CHANGING = 1;
const REFERENCE = 0x70;
const END = 0x0b;
/** The second table of the first module, after that of the engine's own pointers. */
const CALLS = 1;

const constant = (value: number) => [0x41, ...signed(value)];
const callThrough = (type: number) => [0x11, ...unsigned(type), CALLS];
const exported = (name: string, kind: number, index: number): Bytes =>
	joined([named(`split:${name}`), [kind, ...unsigned(index)]]);
const taken = (name: string, kind: number, description: Bytes): Bytes =>
	joined([named('split'), named(name), [kind], description]);

/**
 * Cuts an engine in two by the numbers of the functions that are used. Both parts have all functions
 * under the same numbers, so that no instruction is read or changed: each has, in the place of what
 * the other has, a few instructions that call it through a table of all functions. Before the first
 * such call the first part calls the last entry of that table, which brings the rest. Memory, pointers,
 * globals and the tag of exceptions are the first's. So does Binaryen's `wasm-split`, which no package
 * of npm carries. Refuses an engine that is put together otherwise.
 */
export function splitEngine(engine: Uint8Array, used: ReadonlySet<number>): Parts {
	const sections = sectionsOf(engine);
	const bodyOf = (id: number) => onlyOf(sections, id).body;
	const types = typesIn(bodyOf(SECTION.types));
	const offset = functionsImported(bodyOf(SECTION.imports));
	const functions = numbersIn(bodyOf(SECTION.functions));
	const bodies = bodiesIn(bodyOf(SECTION.code));
	const [globals = 0, tables, memories, tags] = [
		SECTION.globals,
		SECTION.tables,
		SECTION.memories,
		SECTION.tags
	].map((id) => bodyOf(id)[0]);
	if (tables !== 1 || memories !== 1 || tags !== 1)
		throw new Error(`${tables} tables, ${memories} memories and ${tags} tags in the engine`);

	const bring = offset + functions.length;
	const size = [REFERENCE, 0, ...unsigned(bring + 1)];
	const action = types.findIndex(({ takes, gives }) => takes.length + gives.length === 0);
	if (action < 0) throw new Error('no function of the engine takes and gives nothing');
	const isFirst = (i: number) => used.has(i + offset);

	/** Calls a function through the table, with what it was called with. */
	function passOn(i: number): number[] {
		const type = functions[i] ?? NaN;
		const values = types[type]?.takes.length ?? NaN;
		const arguments_ = Array.from({ length: values }, (_, at) => [0x20, ...unsigned(at)]);
		return [...arguments_.flat(), ...constant(i + offset), ...callThrough(type), END];
	}
	const NO_LOCALS = 0;
	/** Unless the global says that the rest runs. */
	const bringRest = [
		...[0x23, ...unsigned(globals), 0x45, 0x04, 0x40],
		...[...constant(bring), ...callThrough(action), END]
	];
	const code = (kept: (i: number) => boolean, before: number[]) =>
		listed(bodies.map((body, i) => sized(kept(i) ? body : [NO_LOCALS, ...before, ...passOn(i)])));
	const filling = (kept: (i: number) => boolean) =>
		runsOf(functions.flatMap((_, i) => (kept(i) ? [i + offset] : []))).map(([start, count]) => {
			const numbers = Array.from({ length: count }, (_, at) => unsigned(start + at));
			return joined([[2, CALLS, ...constant(start), END, 0], listed(numbers)]);
		});
	const globalNames = Array.from({ length: globals }, (_, i) => `global${i}`);

	const changes: Partial<Record<number, (body: Bytes) => Bytes>> = {
		[SECTION.tables]: (body) => lengthened(body, [size]),
		[SECTION.globals]: (body) => lengthened(body, [[I32, CHANGING, ...constant(0), END]]),
		[SECTION.exports]: (body) =>
			lengthened(body, [
				exported(SHARED.calls, KIND.table, CALLS),
				exported(SHARED.pointers, KIND.table, 0),
				exported(SHARED.memory, KIND.memory, 0),
				exported(SHARED.tag, KIND.tag, 0),
				...globalNames.map((name, i) => exported(name, KIND.global, i)),
				joined([named(RUNNING), [KIND.global, ...unsigned(globals)]])
			]),
		[SECTION.elements]: (body) => lengthened(body, filling(isFirst)),
		[SECTION.code]: () => code(isFirst, bringRest)
	};
	const first = sections.map(({ id, body }) => ({ id, body: changes[id]?.(body) ?? body }));

	const rest: Section[] = [
		onlyOf(sections, SECTION.types),
		{
			id: SECTION.imports,
			body: lengthened(bodyOf(SECTION.imports), [
				taken(SHARED.pointers, KIND.table, bodyOf(SECTION.tables).subarray(1)),
				taken(SHARED.calls, KIND.table, Uint8Array.from(size)),
				taken(SHARED.memory, KIND.memory, bodyOf(SECTION.memories).subarray(1)),
				taken(SHARED.tag, KIND.tag, bodyOf(SECTION.tags).subarray(1)),
				...globalNames.map((name) => taken(name, KIND.global, Uint8Array.of(I32, CHANGING)))
			])
		},
		onlyOf(sections, SECTION.functions),
		{ id: SECTION.elements, body: listed(filling((i) => !isFirst(i))) },
		{ id: SECTION.code, body: code((i) => !isFirst(i), []) }
	];
	return { first: moduleOf(first), rest: moduleOf(rest) };
}

function onlyOf(sections: readonly Section[], id: number): Section {
	const [found, ...more] = sections.filter((section) => section.id === id);
	if (!found || more.length > 0) throw new Error(`not one section ${id} in the engine`);
	return found;
}

/** Numbers that follow one another, as the first of them and how many. */
export function runsOf(numbers: readonly number[]): [start: number, count: number][] {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last && last[0] + last[1] === number) last[1]++;
		else runs.push([number, 1]);
	}
	return runs;
}
