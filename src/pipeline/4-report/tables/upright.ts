import type { TableRow } from '#domain/table.ts';

const APPLICANTS = [
	/自然人$/u,
	/商业企业$/u,
	/科研机构$/u,
	/社会公益组织$/u,
	/法律服务机构$/u,
	/其他(?:组织)?$/u,
	/^总计$/u
];
const LEAST_ITEMS = 20;

/** The rows of table 三, turned where it was printed on its side: an item a column, an applicant a row. */
export function upright(
	rows: readonly TableRow[],
	keyOf: (text: string) => string
): readonly TableRow[] {
	const at = rows.findIndex((r) => r.cells.length > LEAST_ITEMS && r.cells.every(isLabel));
	const head = rows[at];
	if (!head) return rows;
	const lines = rows.slice(at + 1, at + 1 + APPLICANTS.length);
	const isTurned = APPLICANTS.every((words, i) => {
		const cells = lines[i]?.cells ?? [];
		return cells.length === head.cells.length && words.test(keyOf(cells[0]?.text ?? ''));
	});
	if (!isTurned) return rows;
	return head.cells.slice(1).map((label, j) => ({
		cells: [label, ...lines.flatMap((line) => line.cells[j + 1] ?? [])],
		blanks: 'placed'
	}));
}

const isLabel = ({ printed }: TableRow['cells'][number]): boolean => printed.kind === 'words';
