/** A piece of memory that texts are written to and read from, a number for each UTF-16 unit. */
export interface Units {
	readonly units: Uint16Array;
	write(text: string): void;
	/** The first `length` of them as a text. */
	read(length: number): string;
}
