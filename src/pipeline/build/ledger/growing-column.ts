type Column =
	| Float64Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>
	| Int16Array<ArrayBuffer>
	| Uint8Array<ArrayBuffer>;

/** Numbers of one kind by the number of their row; 0 where none was set. */
export interface GrowingColumn {
	set(row: number, value: number): void;
	at(row: number): number;
	bytes(): number;
}

export function openColumn(make: new (size: number) => Column): GrowingColumn {
	let values = new make(1024);
	return {
		set(row, value) {
			if (row >= values.length) {
				const longer = new make(Math.max(row + 1, 2 * values.length));
				longer.set(values);
				values = longer;
			}
			values[row] = value;
		},
		at: (row) => values[row] ?? 0,
		bytes: () => values.byteLength
	};
}
