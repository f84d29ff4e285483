/** A record of a workbook before 2007 ([MS-XLS] 2.1.4) with what goes on of it in the records behind it. */
export interface Record {
	code: number;
	/** Where its head stands in the stream. */
	at: number;
	parts: Uint8Array[];
}

const CONTINUE = 0x3c;
const HEAD = 4;

/** The records from a place in the stream on, up to one that the stream's end cuts. */
export function* recordsIn(stream: Uint8Array, from = 0): Generator<Record> {
	let at = from;
	let open: Record | null = null;
	while (at + HEAD <= stream.length) {
		const code = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
		const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
		if (at + HEAD + length > stream.length) break;
		const part = stream.subarray(at + HEAD, at + HEAD + length);
		if (code === CONTINUE && open) open.parts.push(part);
		else {
			if (open) yield open;
			open = { code, at, parts: [part] };
		}
		at += HEAD + length;
	}
	if (open) yield open;
}

/** Reads what records hold, one value behind the other. Throws where there is no more. */
export interface Cursor {
	/** How many bytes are left of the part that is read. */
	left: () => number;
	u8: () => number;
	u16: () => number;
	u32: () => number;
	f64: () => number;
	advance: (count: number) => void;
	/** Characters; where they go on in another part, that says anew how wide they are. */
	characters: (count: number, isWide: boolean) => string;
	isDone: () => boolean;
}

export function cursorOf(parts: readonly Uint8Array[]): Cursor {
	let index = 0;
	let at = 0;
	const part = () => parts[index] ?? new Uint8Array();
	const settle = () => {
		while (at >= part().length && index < parts.length) {
			at -= part().length;
			index++;
		}
	};
	const u8 = (): number => {
		settle();
		const byte = part()[at++];
		if (byte === undefined) throw new RangeError('a record that ends too soon');
		return byte;
	};
	const u16 = () => u8() | (u8() << 8);
	const u32 = () => (u16() | (u16() << 16)) >>> 0;
	return {
		left: () => part().length - at,
		u8,
		u16,
		u32,
		f64() {
			const bytes = Uint8Array.from({ length: 8 }, u8);
			return new DataView(bytes.buffer).getFloat64(0, true);
		},
		advance(count) {
			at += count;
			settle();
		},
		characters(count, isWide) {
			let text = '';
			let wide = isWide;
			for (let i = 0; i < count; i++) {
				if (at >= part().length) {
					settle();
					wide = (u8() & 1) === 1;
				}
				text += String.fromCharCode(wide ? u16() : u8());
			}
			return text;
		},
		isDone() {
			settle();
			return index >= parts.length;
		}
	};
}
