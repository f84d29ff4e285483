import { notesOf } from '../notes.ts';
import type { ExportKind } from './kind.ts';

const WIDTH = 18;

export const xlsx: ExportKind = {
	id: 'xlsx',
	mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	async make(exported) {
		const { workbookOf } = await import('../xlsx.ts');
		const { title, columns, rows, synthetic } = exported;
		const wide = columns.map((column) => ({ ...column, width: WIDTH }));
		return workbookOf(
			[
				{ name: title, columns: wide, rows },
				{
					name: 'notes',
					columns: [
						{ key: 'about', label: 'about', width: 20 },
						{ key: 'words', label: title, width: 100 }
					],
					rows: notesOf(exported).map(([about, words]) => ({ about, words }))
				}
			],
			synthetic
		);
	}
};
