/** What of the package is used to write: its own types are not found under its `exports`. */
declare module 'apache-arrow' {
	export class DataType {
		/** Set on each type alone, so that one is not taken for another. */
		readonly typeId: number;
	}
	export class Bool extends DataType {}
	export class DateDay extends DataType {}
	export class Dictionary extends DataType {
		constructor(words: DataType, numbers: DataType, id: number);
	}
	export class Float64 extends DataType {}
	export class Int16 extends DataType {}
	export class Int32 extends DataType {}
	export class Struct extends DataType {
		constructor(fields: readonly Field[]);
	}
	export class Uint8 extends DataType {}
	export class Utf8 extends DataType {}

	export interface Data {
		readonly type: DataType;
	}
	export interface Vector {
		readonly type: DataType;
	}
	export interface Field {
		readonly [Symbol.toStringTag]: string;
	}
	export const Field: new (name: string, type: DataType, nullable: boolean) => Field;
	export interface Schema {
		readonly [Symbol.toStringTag]: string;
	}
	export const Schema: new (fields: readonly Field[]) => Schema;
	export interface RecordBatch {
		readonly [Symbol.toStringTag]: string;
	}
	export const RecordBatch: new (schema: Schema, data: Data) => RecordBatch;
	export interface Table {
		readonly [Symbol.toStringTag]: string;
	}
	export const Table: new (batches: readonly RecordBatch[]) => Table;

	export function makeData(parts: {
		type: DataType;
		length: number;
		nullCount: number;
		nullBitmap?: Uint8Array | undefined;
		data?: ArrayBufferView;
		valueOffsets?: Int32Array;
		children?: readonly Data[];
		dictionary?: Vector;
	}): Data;
	export function makeVector(data: Data): Vector;
	export function tableToIPC(table: Table, kind: 'stream' | 'file'): Uint8Array;
}
