import type { ExportKind } from './kind.ts';

export const png: ExportKind = {
	id: 'png',
	mediaType: 'image/png',
	async make({ picture }, { format, scale }) {
		const { pngOf } = await import('../png.ts');
		return pngOf(await picture(format), scale);
	}
};
