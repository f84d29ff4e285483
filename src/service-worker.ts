/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';

/**
 * Keeps what the page that checks a draft needs, so that it works without a network; everything else
 * goes to the network as if this were not there. Registered by that page alone.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `check-${version}`;

/** The database is not asked; with it come its engine and the data. */
const OF_THE_DATABASE = /\.wasm$|duckdb|\/data\//;
const PAGE = /\/check$/;
const READER = /\/workers\/[^/]+\.js$/;
const FORMAT = /\/workers\/chunks\//;

const pages = prerendered.filter((path) => PAGE.test(path));
const parts = [
	...build,
	...files,
	...prerendered.filter((path) => path.includes('/cmaps/'))
].filter((path) => !OF_THE_DATABASE.test(path));
const kept = new Set(parts);

worker.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(CACHE)
			.then(async (cache) => {
				await cache.addAll([...pages, ...parts]);
				await keepFormats(cache);
			})
			.then(() => worker.skipWaiting())
	);
});

/** What the reader of drafts loads for one format is named in its script alone, not in the list of the build. */
async function keepFormats(cache: Cache): Promise<void> {
	for (const path of parts.filter((part) => READER.test(part))) {
		const response = await cache.match(path);
		const script = (await response?.text()) ?? '';
		const named = Array.from(
			script.matchAll(/["'`](\.\/chunks\/[\w.-]+\.js)["'`]/g),
			([, name = '']) => new URL(name, new URL(path, location.href)).pathname
		);
		await cache.addAll([...new Set(named)]);
	}
}

worker.addEventListener('activate', (event) => {
	const dropFormer = async () => {
		for (const key of await caches.keys()) if (key !== CACHE) await caches.delete(key);
		await worker.clients.claim();
	};
	event.waitUntil(dropFormer());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (kept.has(pathname) || FORMAT.test(pathname)) event.respondWith(fromCache(request));
	else if (request.mode === 'navigate' && pages.includes(pathname))
		event.respondWith(fetch(request).catch(() => fromCache(request)));
});

async function fromCache(request: Request): Promise<Response> {
	const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
	return found ?? fetch(request);
}
