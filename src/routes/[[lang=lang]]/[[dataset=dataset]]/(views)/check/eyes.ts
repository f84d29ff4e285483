import engine from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { type OpenEyes, openRecogniser, type Recogniser } from '#pipeline/2-text/index.ts';

interface Coming {
	pages: number;
	loaded: number;
	total: number;
}

/** What reads pictures, fetched from our own site when the first one is met; `tell` hears how much of it has come. */
export function openEyes(models: string, tell: (coming: Coming) => void): NonNullable<OpenEyes> {
	let opened: Promise<Recogniser> | null = null;
	return async (pages) => {
		tell({ pages, loaded: 0, total: 0 });
		try {
			return await (opened ??= load(models, (loaded, total) => tell({ pages, loaded, total })));
		} catch (error) {
			opened = null;
			throw error;
		}
	};
}

async function load(
	models: string,
	heard: (loaded: number, total: number) => void
): Promise<Recogniser> {
	const came = new Map<string, [loaded: number, total: number]>();
	const fetched = (url: string) =>
		fetchBytes(url, (loaded, total) => {
			came.set(url, [loaded, total]);
			const all = [...came.values()];
			heard(
				all.reduce((sum, [part]) => sum + part, 0),
				all.reduce((sum, [, part]) => sum + part, 0)
			);
		});
	const [model, signs, wasm] = await Promise.all([
		fetched(`${models}recognition.onnx`),
		fetched(`${models}signs.txt`),
		fetched(engine)
	]);
	return openRecogniser({ model, signs: new TextDecoder().decode(signs), engine: wasm });
}

/** The length that a server names is that of the packed bytes, so that more may come. */
async function fetchBytes(
	url: string,
	heard: (loaded: number, total: number) => void
): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
	const named = Number(response.headers.get('content-length') ?? 0);
	const parts: Uint8Array[] = [];
	let loaded = 0;
	for (const reader = response.body.getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) break;
		parts.push(value);
		loaded += value.length;
		heard(loaded, Math.max(named, loaded));
	}
	const bytes = new Uint8Array(loaded);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
