import type { ExportKind } from './kind.ts';

export const svg: ExportKind = {
	id: 'svg',
	mediaType: 'image/svg+xml;charset=utf-8',
	make: ({ picture }, { format }) => picture(format)
};
