import { expect, test } from 'vitest';
import { readPrinted } from '#text/printed.ts';
import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from '#pipeline/4-report/tables/labels.ts';
import { placedCells } from '#pipeline/4-report/tables/request-cells.ts';

/** A row of table three of which blanks left no trace. */
function row(values: string): LabelledRow {
	const cells: TableCell[] = values
		.split(' ')
		.map((text) => ({ text, printed: readPrinted(text), start: 0, end: 0 }));
	return {
		...{ label: '某项', context: '', labelCells: 1, values: cells, cells, blanks: 'lost' as const },
		...{ isParted: false, whole: undefined, isLine: false, start: 0, end: 0 }
	};
}

/** Whether the row is read, among these. */
function isRead(values: string, others: readonly string[]): boolean {
	const [own, rest] = [row(values), others.map(row)];
	const head = { ...row(''), label: '自然人商业企业科研机构社会公益组织法律服务机构其他总计' };
	// The last row of a table is doubted for another reason.
	const rows = [own, ...rest];
	return placedCells([head, ...rows], rows, false, [])(own) !== null;
}

const WHOLE = '1 0 2 0 0 3 6';
/** 18141 in two pieces and a blank without a trace: seven numbers by chance. */
const BY_CHANCE = '27162 77821 22540 4756 1 8141 150456';

test('a row that fails its sum is what it prints among whole rows', () => {
	expect(isRead(BY_CHANCE, [WHOLE, WHOLE, WHOLE, WHOLE, WHOLE])).toBe(true);
	expect(isRead(BY_CHANCE, [WHOLE, WHOLE, WHOLE, '7 16', WHOLE])).toBe(true);
});

test('it may be seven numbers by chance where most rows lost cells', () => {
	expect(isRead(BY_CHANCE, ['1 5', '7 16', WHOLE, '8 9', '2'])).toBe(false);
	expect(isRead(WHOLE, ['1 5', '7 16', WHOLE, '8 9', '2'])).toBe(true);
});
