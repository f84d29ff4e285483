import type { DecodedPng } from 'fast-png';
import type { Picture } from '../picture.ts';

export async function decodePng(bytes: Uint8Array): Promise<Picture[]> {
	const { convertIndexedToRgb, decode } = await import('fast-png');
	const png = decode(bytes);
	const { width, height } = png;
	if (png.palette) {
		const data = convertIndexedToRgb(png);
		return [{ width, height, channels: data.length === width * height * 4 ? 4 : 3, data }];
	}
	return [greyOrColour(png)];
}

/** Eight bits a channel; where a pixel lets through, on white. */
function greyOrColour({ width, height, data, depth, channels }: DecodedPng): Picture {
	const sampleAt = samplesOf(data, depth, width * channels);
	const colours = channels < 3 ? 1 : 3;
	const isClear = channels === 2 || channels === 4;
	const out = new Uint8Array(width * height * colours);
	for (let pixel = 0; pixel < width * height; pixel++) {
		const alpha = isClear ? sampleAt(pixel * channels + channels - 1) / 255 : 1;
		for (let c = 0; c < colours; c++)
			out[pixel * colours + c] = sampleAt(pixel * channels + c) * alpha + 255 * (1 - alpha);
	}
	return { width, height, channels: colours, data: out };
}

/** The library leaves samples of less than a byte packed, each row on whole bytes. */
function samplesOf(
	data: DecodedPng['data'],
	depth: number,
	perRow: number
): (at: number) => number {
	if (depth === 8) return (at) => data[at] ?? 0;
	if (depth === 16) return (at) => (data[at] ?? 0) >> 8;
	const stride = Math.ceil((perRow * depth) / 8);
	const most = 2 ** depth - 1;
	return (at) => {
		const [row, column] = [Math.floor(at / perRow), at % perRow];
		const bit = column * depth;
		const byte = data[row * stride + (bit >> 3)] ?? 0;
		return (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most;
	};
}
