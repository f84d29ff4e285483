import { steady } from '#text/steady.ts';

/** As much of an Arrow table as is needed to take its values out. */
export interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly ArrowField[] };
	getChildAt(index: number): { get(row: number): unknown } | null;
}

interface ArrowField {
	readonly name: string;
	readonly type: ArrowType;
}

interface ArrowType {
	readonly typeId: number;
	readonly scale?: number;
	readonly children?: readonly ArrowField[] | null;
}

type Reader = (value: unknown) => unknown;

// Ids of types, as the Arrow format numbers them.
const INT = 2;
const DECIMAL = 7;
const DATE = 8;
const TIMESTAMP = 10;
const LIST = 12;
const STRUCT = 13;

/** The text of a document: places in it are counted, so that no character may be left out. */
const COUNTED = 'text';

/**
 * Rows as plain objects: whole numbers and decimals as numbers, dates as ISO text. Words, which come of
 * documents of any kind, without characters that would turn the site's own words round.
 */
export function toRows<Row>(table: ArrowTable): Row[] {
	const columns = table.schema.fields.map(({ name, type }, i) => ({
		name,
		read: name === COUNTED ? asIs : readerOf(type),
		values: table.getChildAt(i)
	}));
	return Array.from({ length: table.numRows }, (_, i) => {
		const row: Record<string, unknown> = {};
		for (const { name, read, values } of columns) row[name] = read(values?.get(i));
		return row as Row;
	});
}

/** The engine's own casts are not used: inside lists they reinterpret the bytes of an integer as those of a double. */
function readerOf(type: ArrowType): Reader {
	const { typeId, scale = 0, children } = type;
	if (typeId === INT) return unlessNull(Number);
	if (typeId === DECIMAL) return unlessNull((value) => Number(String(value)) / 10 ** scale);
	if (typeId === DATE) return unlessNull((value) => isoOf(value).slice(0, 10));
	if (typeId === TIMESTAMP) return unlessNull(isoOf);
	if (typeId === LIST) {
		const read = readerOf(firstOf(children).type);
		return unlessNull((value) => Array.from(value as Iterable<unknown>, read));
	}
	if (typeId === STRUCT) {
		const fields = (children ?? []).map(({ name, type }) => ({ name, read: readerOf(type) }));
		return unlessNull((value) =>
			Object.fromEntries(
				fields.map(({ name, read }) => [name, read((value as Record<string, unknown>)[name])])
			)
		);
	}
	return (value) => (typeof value === 'string' ? steady(value) : asIs(value));
}

const asIs: Reader = (value) => value ?? null;

const unlessNull =
	(read: Reader): Reader =>
	(value) =>
		value === null || value === undefined ? null : read(value);

const isoOf = (value: unknown): string => new Date(value as number | Date).toISOString();

function firstOf(children: ArrowType['children']): ArrowField {
	const field = children?.[0];
	if (!field) throw new Error('a list of nothing');
	return field;
}
