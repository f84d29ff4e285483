import type { ExportKind } from './kind.ts';

export const csv: ExportKind = {
	id: 'csv',
	mediaType: 'text/csv;charset=utf-8',
	async make({ columns, rows, synthetic }) {
		const { csvOf } = await import('../csv.ts');
		return csvOf(columns, rows, synthetic);
	}
};
