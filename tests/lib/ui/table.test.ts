import { expect, it } from 'vitest';
import { nextSorting, sortRows } from '#lib/ui/table.ts';

const rows = [
	{ organ: '沂源县', count: 3 },
	{ organ: '北京市', count: null },
	{ organ: '临淄区', count: 12 },
	{ organ: '上海市', count: '未载明' }
];
const counts = (descending: boolean) =>
	sortRows(rows, { key: 'count', descending }, 'zh').map((row) => row.count);

it('sorts numbers as numbers and leaves what is missing last, both ways', () => {
	expect(counts(false)).toEqual([3, 12, '未载明', null]);
	expect(counts(true)).toEqual([12, 3, '未载明', null]);
});

it('sorts Chinese as its readers do', () => {
	const sorted = sortRows(rows, { key: 'organ', descending: false }, 'zh').map((row) => row.organ);
	expect(sorted).toEqual(['北京市', '临淄区', '上海市', '沂源县']);
});

it('changes neither the rows nor, unsorted, their order', () => {
	const before = [...rows];
	expect(sortRows(rows, undefined, 'zh')).toEqual(before);
	counts(true);
	expect(rows).toEqual(before);
});

it('turns round at the second press and restores the order at the third', () => {
	const column = { key: 'count', label: '', numeric: true };
	const first = nextSorting(column, undefined);
	const second = nextSorting(column, first);
	expect(first).toEqual({ key: 'count', descending: true });
	expect(second).toEqual({ key: 'count', descending: false });
	expect(nextSorting(column, second)).toBeUndefined();
	expect(nextSorting({ key: 'organ', label: '' }, first)).toEqual({
		key: 'organ',
		descending: false
	});
});
