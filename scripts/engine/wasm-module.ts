export type Bytes = Uint8Array;

/** A part of a module by its number in the binary format of WebAssembly (core specification, 5.5.2). */
export interface Section {
	id: number;
	body: Uint8Array;
}

export const SECTION = {
	types: 1,
	imports: 2,
	functions: 3,
	tables: 4,
	memories: 5,
	globals: 6,
	exports: 7,
	elements: 9,
	code: 10,
	tags: 13
} as const;

/** What a module imports or exports, as its sections number the kinds. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3, tag: 4 } as const;

const HEAD = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const FUNCTION_TYPE = 0x60;

/** Reads numbers and bytes one after another. */
export function readerOf(bytes: Uint8Array, start = 0) {
	let at = start;
	const reader = {
		get at() {
			return at;
		},
		get done() {
			return at >= bytes.length;
		},
		byte(): number {
			const byte = bytes[at++];
			if (byte === undefined) throw new Error(`the module ends at ${at}`);
			return byte;
		},
		/** An unsigned number in LEB128. */
		number(): number {
			let value = 0;
			for (let scale = 1; ; scale *= 128) {
				const byte = reader.byte();
				value += (byte & 127) * scale;
				if (byte < 128) return value;
			}
		},
		bytes(count: number): Uint8Array {
			at += count;
			return bytes.subarray(at - count, at);
		},
		list<Item>(item: () => Item): Item[] {
			return Array.from({ length: reader.number() }, item);
		},
		rest: () => bytes.subarray(at)
	};
	return reader;
}

/** An unsigned number in LEB128. */
export function unsigned(value: number): number[] {
	const low = value % 128;
	return value < 128 ? [low] : [low | 128, ...unsigned((value - low) / 128)];
}

/** A number that is not negative in signed LEB128, as constants of the code are written. */
export function signed(value: number): number[] {
	const low = value % 128;
	return value < 64 ? [low] : [low | 128, ...signed((value - low) / 128)];
}

export function sectionsOf(module: Uint8Array): Section[] {
	if (HEAD.some((byte, i) => module[i] !== byte)) throw new Error('not a module of WebAssembly 1');
	const reader = readerOf(module, HEAD.length);
	const sections: Section[] = [];
	while (!reader.done) {
		const id = reader.byte();
		sections.push({ id, body: reader.bytes(reader.number()) });
	}
	return sections;
}

export const moduleOf = (sections: readonly Section[]): Uint8Array =>
	joined([HEAD, ...sections.flatMap(({ id, body }) => [[id], sized(body)])]);

export const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
	new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));

/** Bytes behind their count. */
export const sized = (body: Uint8Array | readonly number[]): Uint8Array =>
	joined([unsigned(body.length), body]);

/** A list of items behind their number. */
export const listed = (items: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
	joined([unsigned(items.length), ...items]);

/** A list with others behind its items. */
export function lengthened(
	list: Uint8Array,
	more: readonly (Uint8Array | readonly number[])[]
): Uint8Array {
	const reader = readerOf(list);
	const count = reader.number();
	return joined([unsigned(count + more.length), reader.rest(), ...more]);
}

/** A name behind its length. */
export const named = (name: string): Uint8Array => sized(new TextEncoder().encode(name));

/** The types of functions: how many values each takes and gives. */
export function typesIn(body: Uint8Array): { takes: Uint8Array; gives: Uint8Array }[] {
	const reader = readerOf(body);
	return reader.list(() => {
		if (reader.byte() !== FUNCTION_TYPE) throw new Error(`no type of a function at ${reader.at}`);
		return { takes: reader.bytes(reader.number()), gives: reader.bytes(reader.number()) };
	});
}

export const numbersIn = (body: Uint8Array): number[] => {
	const reader = readerOf(body);
	return reader.list(reader.number);
};

/** The bodies of functions, each without its size. */
export function bodiesIn(body: Uint8Array): Uint8Array[] {
	const reader = readerOf(body);
	return reader.list(() => reader.bytes(reader.number()));
}

/** The part of a body that declares the function's variables. */
export function localsOf(body: Uint8Array): Uint8Array {
	const reader = readerOf(body);
	reader.list(() => [reader.number(), reader.byte()]);
	return body.subarray(0, reader.at);
}

/** How many functions a module imports. Refuses one that imports anything else. */
export function functionsImported(body: Uint8Array): number {
	const reader = readerOf(body);
	const kinds = reader.list(() => {
		reader.bytes(reader.number());
		reader.bytes(reader.number());
		const kind = reader.byte();
		if (kind !== KIND.function) throw new Error(`the engine imports something of kind ${kind}`);
		return reader.number();
	});
	return kinds.length;
}
