export type Param = string | number | boolean | null;

declare const row: unique symbol;

/** SQL as a value: the text with its placeholders and the values bound to them, in order. */
export interface Query<Row = unknown> {
	readonly text: string;
	readonly params: readonly Param[];
	/** The same question of a table that not every dataset has: it takes the place of this one where that is there. */
	readonly sooner?: { readonly table: string; readonly query: Query<Row> };
	/** Carries the type of a row; never set. */
	readonly [row]?: Row;
}

/** A value becomes a bound parameter, a query a part of the text; nothing else can enter. */
export function sql<Row = unknown>(
	strings: TemplateStringsArray,
	...values: readonly (Param | Query)[]
): Query<Row> {
	const parts = values.map((value) => (isQuery(value) ? value : bound(value)));
	return {
		text: strings.map((s, i) => s + (parts[i]?.text ?? '')).join(''),
		params: parts.flatMap((part) => part.params)
	};
}

/** A name of the caller's own list, as text. */
export function column(name: string, allowed: readonly string[]): Query {
	if (!allowed.includes(name) || !/^[a-z_][a-z0-9_]*$/.test(name))
		throw new Error(`unknown column: ${name}`);
	return { text: name, params: [] };
}

export function join(
	parts: readonly Query[],
	separator: ', ' | ' and ' | ' + ' | ' union all '
): Query {
	return {
		text: parts.map((part) => part.text).join(separator),
		params: parts.flatMap((part) => part.params)
	};
}

/** The values between the brackets of an `in ( )`; no value matches an empty one. */
export const list = (values: readonly Param[]): Query =>
	values.length === 0 ? sql`null` : join(values.map(bound), ', ');

const isQuery = (value: Param | Query): value is Query =>
	typeof value === 'object' && value !== null;

/** The engine takes every bound number for a double and then compares row by row; told that it is whole, it skips the row groups that cannot hold it. */
function bound(value: Param): Query {
	if (typeof value === 'boolean') return { text: '?::boolean', params: [value] };
	if (typeof value !== 'number') return { text: '?', params: [value] };
	if (!Number.isFinite(value)) throw new Error(`not a number SQL knows: ${value}`);
	const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
	return { text: whole ? '?::int' : '?::double', params: [value] };
}
