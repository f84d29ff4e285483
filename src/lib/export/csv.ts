import Papa from 'papaparse';

export interface CsvColumn {
	key: string;
	label: string;
}
/** What spreadsheets take for a formula, full-width signs included, and also behind what they do not show. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r]/u;

export type CsvValue = string | number | boolean | null | undefined;

const BOM = '\ufeff';

/** Rows as a CSV that spreadsheets open in the right encoding and take no formula from. A column `synthetic` marks rows that are. */
export function csvOf(
	columns: readonly CsvColumn[],
	rows: readonly Readonly<Record<string, CsvValue>>[],
	synthetic = false
): string {
	const fields = [...columns.map((c) => c.label), ...(synthetic ? ['synthetic'] : [])];
	const data = rows.map((row) => [
		...columns.map((c) => row[c.key] ?? null),
		...(synthetic ? ['true'] : [])
	]);
	return BOM + Papa.unparse({ fields, data }, { escapeFormulae: FORMULA, newline: '\r\n' });
}
