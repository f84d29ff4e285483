import type { Grey } from './picture.ts';
import { remembering } from './remembering.ts';

/** A sign of a line of text. */
export interface ReadSign {
	sign: string;
	/** Of all signs it may be, from 0 to 1. */
	certainty: number;
	/** Its middle, in pixels of the strip from the left. */
	at: number;
}

/** What was read of one strip. */
export interface ReadStrip {
	signs: ReadSign[];
	/** The same with nothing but the signs of numbers in mind; `certainty` is among all signs. */
	figures: ReadSign[];
}

/** Reads strips of one line of text each, `STRIP_HEIGHT` pixels high. Given by whoever has the models. */
export interface Recogniser {
	read: (strips: readonly Grey[]) => Promise<ReadStrip[]>;
}

/** Opens what reads pictures of text, for so many pages; null where they are not to be read. */
export type OpenEyes = ((pages: number) => Promise<Recogniser>) | null;

/** The height that the model was trained on (PP-OCRv4 takes 3 × 48 × any width). */
export const STRIP_HEIGHT = 48;

/** What the model is made of, as bytes; where they come from is the caller's. */
export interface ModelFiles {
	/** `ch_PP-OCRv4_rec_infer.onnx` */
	model: Uint8Array;
	/** `ppocr_keys_v1.txt`: a sign a line, in the order of the model's classes. */
	signs: string;
	/** `ort-wasm-simd-threaded.wasm` */
	engine: Uint8Array;
}

/** Columns of the strip for one answer of the model. */
const STEP = 8;
/** Strips of like width are read together, as many as fill so many pixels. */
const BATCH_WIDTH = 2048;
/** Widths are made up to a multiple, so that few strips differ. */
const WIDTH_STEP = 16;
/** The narrowest that the model was seen to read well. */
const NARROWEST = 64;

/** Loads the engine and the model; takes seconds and some 300 MB. */
export async function openRecogniser(files: ModelFiles): Promise<Recogniser> {
	const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
	env.wasm.numThreads = 1;
	env.wasm.wasmBinary = files.engine.slice().buffer;
	const session = await InferenceSession.create(files.model, { executionProviders: ['wasm'] });
	const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
	// The first class stands for no sign, the last for a space.
	const signs = ['', ...files.signs.replace(/\r?\n$/u, '').split(/\r?\n/u), ' '];

	const classes = classesOf(signs);

	async function readBatch(strips: readonly Grey[], width: number): Promise<ReadStrip[]> {
		const data = new Float32Array(strips.length * 3 * STRIP_HEIGHT * width);
		strips.forEach((strip, i) => fill(data, i, strip, width));
		const tensor = new Tensor('float32', data, [strips.length, 3, STRIP_HEIGHT, width]);
		const answer = (await session.run({ [input]: tensor }))[output];
		if (answer === undefined) throw new Error(`the model gave no ${output}`);
		const [, steps = 0, count = 0] = answer.dims;
		if (count !== signs.length)
			throw new Error(`the model has ${count} classes for ${signs.length} signs`);
		const odds = answer.data as Float32Array;
		const size = steps * count;
		const read = strips.map((strip, i): ReadStrip => {
			const shift = indentOf(strip.width, width);
			return readOdds(odds.subarray(i * size, (i + 1) * size), classes, shift);
		});
		answer.dispose();
		tensor.dispose();
		return read;
	}

	return remembering({
		async read(strips) {
			const found = new Array<ReadStrip>(strips.length);
			for (const { width, places } of batches(strips)) {
				const some = places.flatMap((place) => strips[place] ?? []);
				const read = await readBatch(some, width);
				read.forEach((strip, i) => void (found[places[i] ?? 0] = strip));
			}
			return found;
		}
	});
}

interface Batch {
	width: number;
	places: number[];
}

function batches(strips: readonly Grey[]): Batch[] {
	const byWidth = new Map<number, number[]>();
	strips.forEach((strip, place) => {
		if (strip.height !== STRIP_HEIGHT) throw new Error(`a strip of height ${strip.height}`);
		const width = Math.max(NARROWEST, Math.ceil(strip.width / WIDTH_STEP) * WIDTH_STEP);
		byWidth.set(width, [...(byWidth.get(width) ?? []), place]);
	});
	return [...byWidth].flatMap(([width, places]) => {
		const most = Math.max(1, Math.floor(BATCH_WIDTH / width));
		return Array.from({ length: Math.ceil(places.length / most) }, (_, i) => ({
			width,
			places: places.slice(i * most, (i + 1) * most)
		}));
	});
}

/** From 0..255 to -1..1 on three equal channels; paper on both sides. */
function fill(data: Float32Array, place: number, strip: Grey, width: number): void {
	const channel = STRIP_HEIGHT * width;
	const start = place * 3 * channel;
	const indent = indentOf(strip.width, width);
	for (let y = 0; y < STRIP_HEIGHT; y++)
		for (let x = 0; x < width; x++) {
			const from = x - indent;
			const isOn = from >= 0 && from < strip.width;
			const value = isOn ? (strip.data[y * strip.width + from] ?? 0) / 127.5 - 1 : 1;
			for (let c = 0; c < 3; c++) data[start + c * channel + y * width + x] = value;
		}
}

const indentOf = (width: number, filled: number): number => Math.floor((filled - width) / 2);

interface Classes {
	signs: readonly string[];
	/** Of each class, the sign of numbers that it is, full width or not; -1 for any other. */
	figure: Int8Array;
	/** The class of a space, which is no sign of a number. */
	space: number;
}

/** What numbers are written with. */
const FIGURE_SIGNS = [...'0123456789.,-/'];
/** What looks the same where a number is looked for. */
const ALIKE: Readonly<Record<string, string>> = {
	'—': '-',
	'–': '-',
	一: '-',
	З: '3',
	O: '0',
	o: '0',
	〇: '0',
	'○': '0',
	'': 'none'
};

function classesOf(signs: readonly string[]): Classes {
	const figure = Int8Array.from(signs, (sign) => {
		const plain = sign.normalize('NFKC');
		return FIGURE_SIGNS.indexOf(ALIKE[plain] ?? plain);
	});
	return { signs, figure, space: signs.length - 1 };
}

/** The likeliest sign at each step, equal neighbours once (CTC). */
function readOdds(
	odds: Float32Array,
	{ signs, figure, space }: Classes,
	indent: number
): ReadStrip {
	const [all, figures] = [openReading(indent), openReading(indent)];
	const sums = new Float64Array(FIGURE_SIGNS.length);
	for (let start = 0, step = 0; start < odds.length; start += signs.length, step++) {
		let best = 0;
		sums.fill(0);
		for (let c = 0; c < signs.length; c++) {
			const odd = odds[start + c] ?? 0;
			if (odd > (odds[start + best] ?? 0)) best = c;
			const kind = figure[c] ?? -1;
			if (kind >= 0) sums[kind] = (sums[kind] ?? 0) + odd;
		}
		let most = 0;
		for (let kind = 1; kind < sums.length; kind++)
			if ((sums[kind] ?? 0) > (sums[most] ?? 0)) most = kind;
		const [none, likely] = [odds[start] ?? 0, sums[most] ?? 0];
		all.add(step, best === 0 ? '' : (signs[best] ?? ''), odds[start + best] ?? 0);
		const isSign = best !== 0 && best !== space;
		figures.add(step, isSign ? (FIGURE_SIGNS[most] ?? '') : '', likely / Math.max(1 - none, 1e-6));
	}
	return { signs: all.found, figures: figures.found };
}

function openReading(indent: number) {
	const found: ReadSign[] = [];
	let last = '';
	return {
		found,
		add(step: number, sign: string, certainty: number) {
			const open = found.at(-1);
			if (sign !== '' && sign !== last)
				found.push({ sign, certainty, at: (step + 0.5) * STEP - indent });
			else if (sign !== '' && open && certainty > open.certainty) open.certainty = certainty;
			last = sign;
		}
	};
}
