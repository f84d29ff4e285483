import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { allowance, TooLarge } from '../limits.ts';
import type { Page } from '../page-layout/page.ts';
import type { PictureOfPage } from '../scan/read-pages.ts';
import { readPage, type SeenPage } from './read-page.ts';
import { pagesOf } from './pages.ts';
import { pictureOf } from './pictures.ts';

let cMaps: string | null = null;
/** Where in the browser the files of `pdfjs-dist/cmaps/` lie, an address that ends with `/`: fonts of Chinese that are not in the PDF refer to them. */
export const useCMaps = (url: string): void => void (cMaps = url);

const PASSWORD = 'PasswordException';

/** Without pictures there is no need to decode them. */
const NO_PICTURES = 1;
/** Pixels; a page of A3 at 600 dots an inch has as many. */
const LARGEST_PICTURE = 70_000_000;
/** Characters of a document: a page may be named any number of times. */
const MOST_GLYPHS = 2_000_000;

/** The pages of a PDF with their words and ruled lines; a reason if it cannot be opened. Throws `TooLarge` at more than a report has. */
export async function openPdf(bytes: Uint8Array): Promise<Page[] | 'encrypted' | 'damaged_file'> {
	const { task, pdfjs } = await opened(bytes, NO_PICTURES);
	try {
		const document = await task.promise;
		const layers = await document.getOptionalContentConfig();
		const pages: SeenPage[] = [];
		const take = allowance(MOST_GLYPHS, 'characters');
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const seen = await readPage(page, layers, pdfjs.OPS);
			take(1 + seen.painting.glyphs.length);
			pages.push(seen);
			page.cleanup();
		}
		return pagesOf(pages);
	} catch (error) {
		if (error instanceof TooLarge) throw error;
		return (error as Error).name === PASSWORD ? 'encrypted' : 'damaged_file';
	} finally {
		await task.destroy();
	}
}

/** The pictures of some pages of a PDF that could be opened, one after the other; those without any are left out, and all behind one that the engine fails at. */
export async function* picturesIn(
	bytes: Uint8Array,
	numbers: readonly number[]
): AsyncGenerator<PictureOfPage> {
	const { task, pdfjs } = await opened(bytes, LARGEST_PICTURE);
	try {
		const document: PDFDocumentProxy = await task.promise;
		for (const number of numbers) {
			const page = await document.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			const picture = await pictureOf(page, pdfjs.OPS);
			page.cleanup();
			if (picture) yield { picture, width, height, number };
		}
	} catch {
		return;
	} finally {
		await task.destroy();
	}
}

async function opened(bytes: Uint8Array, maxImageSize: number) {
	const pdfjs = await loadEngine();
	const task = pdfjs.getDocument({
		// The engine keeps what it is given for itself.
		data: Uint8Array.from(bytes),
		cMapUrl: cMaps ?? besideEngine('cmaps'),
		cMapPacked: true,
		wasmUrl: besideEngine('wasm'),
		// A worker of the browser has no document, by which the other way would resolve the address.
		useWorkerFetch: cMaps !== null,
		disableFontFace: true,
		useSystemFonts: false,
		isEvalSupported: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		maxImageSize,
		verbosity: 0
	});
	return { task, pdfjs };
}

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
let engine: Promise<PdfJs> | null = null;

/** The engine works in the thread that asks: readers are workers already, in Node and in the browser. */
export const loadEngine = (): Promise<PdfJs> => (engine ??= keepingBuiltIns(loadBothHalves));

async function loadBothHalves(): Promise<PdfJs> {
	const [pdfjs, worker] = await Promise.all([
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		// @ts-expect-error: the half of the engine that has no types.
		import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<unknown>
	]);
	Object.assign(globalThis, { pdfjsWorker: worker });
	return pdfjs;
}

/**
 * The engine's build for older machines replaces what these name by its own, for the whole thread: an
 * array then grows several times slower, in this program as in the engine.
 */
const BUILT_INS: readonly [object, string][] = [
	[Array.prototype, 'push'],
	[JSON, 'parse'],
	[JSON, 'stringify'],
	[Function.prototype, 'toString']
];

async function keepingBuiltIns<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded> {
	const kept = BUILT_INS.map(
		([on, name]) => [on, name, Object.getOwnPropertyDescriptor(on, name)] as const
	);
	const loaded = await loading();
	for (const [on, name, own] of kept) if (own) Object.defineProperty(on, name, own);
	return loaded;
}

/** A folder of the engine's own package; undefined in the browser. */
function besideEngine(folder: string): string | undefined {
	if (typeof process === 'undefined' || !process.getBuiltinModule) return undefined;
	const { createRequire } = process.getBuiltinModule('node:module');
	const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
	return `${manifest.slice(0, -'package.json'.length)}${folder}/`;
}
