import type { ExportKind } from './kind.ts';

const WIDTH = 18;

export const xlsx: ExportKind = {
	id: 'xlsx',
	mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	async make({ title, columns, rows, synthetic, about }) {
		const { xlsxOf } = await import('../xlsx.ts');
		const wide = columns.map((column) => ({ ...column, width: WIDTH }));
		return xlsxOf(title, wide, rows, synthetic, [title, ...Object.values(about)]);
	}
};
