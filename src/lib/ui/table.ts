export type CellValue = string | number | null;
export type TableRow = Readonly<Record<string, CellValue>>;

export interface TableColumn {
	key: string;
	label: string;
	numeric?: boolean;
	/** How a number is written; downloads keep the number itself. */
	format?: (value: number, row: TableRow) => string;
	/** Where the cell leads. */
	href?: (row: TableRow) => string | undefined;
}

/** The words of a table, in the reader's language. */
export interface TableLabels {
	/** For a cell without a value. */
	missing: string;
	/** Button under a table that shows only its first rows. */
	showAll: (rows: number) => string;
}

export interface Sorting {
	key: string;
	descending: boolean;
}

/** Sorted copy; what is missing stands last either way, words in a column of numbers before it. */
export function sortRows(
	rows: readonly TableRow[],
	sorting: Sorting | undefined,
	lang: string
): readonly TableRow[] {
	if (!sorting) return rows;
	const words = new Intl.Collator(lang, { numeric: true });
	const sign = sorting.descending ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [left, right] = [a[sorting.key] ?? null, b[sorting.key] ?? null];
		if (rankOf(left) !== rankOf(right)) return rankOf(left) - rankOf(right);
		if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
		return sign * words.compare(String(left ?? ''), String(right ?? ''));
	});
}

const rankOf = (value: CellValue) => (typeof value === 'number' ? 0 : value === null ? 2 : 1);

/** A first press sorts numbers from the largest and words from the first; a second turns it round; a third restores the order given. */
export function nextSorting(column: TableColumn, now: Sorting | undefined): Sorting | undefined {
	const first = column.numeric ?? false;
	if (now?.key !== column.key) return { key: column.key, descending: first };
	return now.descending === first ? { key: column.key, descending: !first } : undefined;
}
