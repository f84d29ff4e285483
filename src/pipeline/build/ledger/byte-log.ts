const CHUNK = 1 << 22;
const FLOAT = new DataView(new ArrayBuffer(8));

/** Records behind one another. */
export interface ByteLog {
	/** Gives the offset at which the record begins. */
	append(record: Uint8Array): number;
	/** Good until the next is read or written. */
	read(offset: number): ByteReader;
	/** Of memory. */
	bytes(): number;
}

export type OpenLog = () => ByteLog;

/** Where the logs of a build lie. */
export interface Logs {
	open: OpenLog;
	/** Lets go of all of them. */
	close(): void;
}

/** Where there is no disk. */
export const logsInMemory = (): Logs => ({ open: openByteLog, close: () => undefined });

/** In chunks that never move, so that growing copies nothing. A record lies in one chunk. */
export function openByteLog(): ByteLog {
	const chunks: Uint8Array[] = [];
	let used = CHUNK;
	return {
		append(record) {
			if (record.length > CHUNK) throw new Error(`a record of ${record.length} bytes`);
			if (used + record.length > CHUNK) {
				chunks.push(new Uint8Array(CHUNK));
				used = 0;
			}
			const offset = (chunks.length - 1) * CHUNK + used;
			chunks.at(-1)?.set(record, used);
			used += record.length;
			return offset;
		},
		read(offset) {
			const chunk = chunks[Math.floor(offset / CHUNK)];
			if (chunk === undefined) throw new Error(`no record at ${offset}`);
			return new ByteReader(chunk, offset % CHUNK);
		},
		bytes: () => chunks.length * CHUNK
	};
}

/** Whole numbers of 0 and more take a byte for each 7 bits. */
export class ByteWriter {
	#bytes = new Uint8Array(1024);
	#at = 0;

	byte(value: number): void {
		if (this.#at === this.#bytes.length) this.#grow();
		this.#bytes[this.#at++] = value;
	}

	whole(value: number): void {
		let rest = value;
		while (rest > 127) {
			this.byte((rest % 128) + 128);
			rest = Math.floor(rest / 128);
		}
		this.byte(rest);
	}

	signed(value: number): void {
		this.whole(value < 0 ? -2 * value - 1 : 2 * value);
	}

	float(value: number): void {
		FLOAT.setFloat64(0, value);
		for (let i = 0; i < 8; i++) this.byte(FLOAT.getUint8(i));
	}

	word(value: number): void {
		for (let i = 0; i < 4; i++) this.byte((value >>> (8 * i)) & 255);
	}

	text(value: string): void {
		this.whole(value.length);
		for (let i = 0; i < value.length; i++) this.whole(value.charCodeAt(i));
	}

	/** What was written since it was last taken; good until the next is written. */
	take(): Uint8Array {
		const taken = this.#bytes.subarray(0, this.#at);
		this.#at = 0;
		return taken;
	}

	#grow(): void {
		const larger = new Uint8Array(2 * this.#bytes.length);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
}

export class ByteReader {
	readonly #bytes: Uint8Array;
	#at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.#at = at;
	}

	byte(): number {
		return this.#bytes[this.#at++] ?? 0;
	}

	whole(): number {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.#bytes[this.#at++] ?? 0;
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
	}

	signed(): number {
		const value = this.whole();
		return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
	}

	float(): number {
		for (let i = 0; i < 8; i++) FLOAT.setUint8(i, this.byte());
		return FLOAT.getFloat64(0);
	}

	word(): number {
		const b = this.#bytes;
		const at = this.#at;
		this.#at += 4;
		return (
			((b[at] ?? 0) |
				((b[at + 1] ?? 0) << 8) |
				((b[at + 2] ?? 0) << 16) |
				((b[at + 3] ?? 0) << 24)) >>>
			0
		);
	}

	text(): string {
		return String.fromCharCode(...Array.from({ length: this.whole() }, () => this.whole()));
	}

	advance(bytes: number): void {
		this.#at += bytes;
	}
}
