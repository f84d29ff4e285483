import type { ExportKind } from './kind.ts';

export const csv: ExportKind = {
	id: 'csv',
	mediaType: 'text/csv;charset=utf-8',
	async make({ columns, rows, synthetic, about }) {
		const { csvOf } = await import('../csv.ts');
		const { unit, selection, dataset } = about;
		const told = { unit, selection, dataset };
		return csvOf(
			[...columns, ...Object.keys(told).map((key) => ({ key, label: key }))],
			rows.map((row) => ({ ...row, ...told })),
			synthetic
		);
	}
};
