import type { Page } from '../page-layout/page.ts';
import { readPage, type SeenPage } from './read-page.ts';
import { pagesOf } from './pages.ts';

let cMaps: string | null = null;
/** Where in the browser the files of `pdfjs-dist/cmaps/` lie, an address that ends with `/`: fonts of Chinese that are not in the PDF refer to them. */
export const useCMaps = (url: string): void => void (cMaps = url);

const PASSWORD = 'PasswordException';

/** The pages of a PDF with their words and ruled lines; a reason if it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<Page[] | 'encrypted' | 'damaged_file'> {
	const pdfjs = await loadEngine();
	const task = pdfjs.getDocument({
		// The engine keeps what it is given for itself.
		data: Uint8Array.from(bytes),
		cMapUrl: cMaps ?? nodeCMaps(),
		cMapPacked: true,
		// A worker of the browser has no document, by which the other way would resolve the address.
		useWorkerFetch: cMaps !== null,
		disableFontFace: true,
		useSystemFonts: false,
		isEvalSupported: false,
		maxImageSize: 1,
		verbosity: 0
	});
	try {
		const document = await task.promise;
		const layers = await document.getOptionalContentConfig();
		const pages: SeenPage[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			pages.push(await readPage(page, layers, pdfjs.OPS));
			page.cleanup();
		}
		return pagesOf(pages);
	} catch (error) {
		return (error as Error).name === PASSWORD ? 'encrypted' : 'damaged_file';
	} finally {
		await task.destroy();
	}
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

async function keepingBuiltIns<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
	const kept = BUILT_INS.map(
		([on, name]) => [on, name, Object.getOwnPropertyDescriptor(on, name)] as const
	);
	const loaded = await load();
	for (const [on, name, own] of kept) if (own) Object.defineProperty(on, name, own);
	return loaded;
}

/** They lie beside the engine. */
function nodeCMaps(): string | undefined {
	if (typeof process === 'undefined' || !process.getBuiltinModule) return undefined;
	const { createRequire } = process.getBuiltinModule('node:module');
	const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
	return `${manifest.slice(0, -'package.json'.length)}cmaps/`;
}
