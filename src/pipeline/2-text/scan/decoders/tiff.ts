import type { Picture } from '../picture.ts';

/** Every page of the file. */
export async function decodeTiff(bytes: Uint8Array): Promise<Picture[]> {
	const { default: UTIF } = await import('utif2');
	const buffer = Uint8Array.from(bytes).buffer;
	return UTIF.decode(buffer).flatMap((page): Picture[] => {
		UTIF.decodeImage(buffer, page);
		const { width, height } = page;
		const data = UTIF.toRGBA8(page);
		return width > 0 && data.length === width * height * 4
			? [{ width, height, channels: 4, data }]
			: [];
	});
}
