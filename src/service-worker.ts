/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

/**
 * Keeps what the page that checks a draft needs, and, once the page that opens one's own reports asks
 * for it, what reads and shows them, so that both work without a network. Everything else goes to the
 * network as if this were not there. Registered by those pages alone.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const CHECK = `check-${version}`;
const ALL = `all-${version}`;

const OF_THE_DATASETS = /\/data\//;
/** The database is not asked by the page that checks a draft. */
const OF_THE_DATABASE = /\.wasm$|duckdb/;
/** Code that only workers run, named in the scripts of these and not in the list of the build. */
const WORKER = /\/workers\/[^/]+\.js$/;
const NAMED =
	/["'`]((?:\.\/chunks\/|\/_app\/immutable\/workers\/|\.\/|workers\/)[\w./-]+\.js)["'`]/g;

/** What pages were built with is listed among them. */
const pagesNamed = (name: RegExp) =>
	prerendered.filter((path) => name.test(path) && !path.endsWith('/__data.json'));
const CHECK_PAGES = pagesNamed(/\/check$/);
const OWN_PAGES = pagesNamed(new RegExp(`^${base}(?:/en)?/(?:mine(?:/|$)|open$)`));
const ALL_FILES = [
	...build,
	...files,
	...prerendered.filter((path) => path.includes('/cmaps/'))
].filter((path) => !OF_THE_DATASETS.test(path));
const CHECK_FILES = ALL_FILES.filter((path) => !OF_THE_DATABASE.test(path));

const pages = new Set([...CHECK_PAGES, ...OWN_PAGES]);
const kept = new Set(ALL_FILES);

worker.addEventListener('install', (event) => {
	event.waitUntil(install());
});

async function install(): Promise<void> {
	await keep(CHECK, [...CHECK_PAGES, ...CHECK_FILES]);
	// Who kept their own reports with the version before goes on without a network.
	const before = await caches.keys();
	if (before.some((name) => name.startsWith('all-'))) await keepAll();
	await worker.skipWaiting();
}

const keepAll = (): Promise<void> => keep(ALL, [...OWN_PAGES, ...dataOf(OWN_PAGES), ...ALL_FILES]);

/** Going from page to page asks for what a page was built with. */
const dataOf = (paths: readonly string[]): string[] =>
	paths.map((path) => `${path.replace(/\/$/, '')}/__data.json`);

async function keep(name: string, paths: readonly string[]): Promise<void> {
	const cache = await caches.open(name);
	const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
	await cache.addAll([...new Set(paths)].filter((path) => !known.has(path)));
	await keepNamed(cache);
}

/** Until no script names another that is not kept. */
async function keepNamed(cache: Cache): Promise<void> {
	const seen = new Set<string>();
	for (;;) {
		const scripts = (await cache.keys())
			.map(({ url }) => new URL(url).pathname)
			.filter((path) => path.includes('/workers/') && !seen.has(path));
		if (scripts.length === 0) return;
		for (const path of scripts) {
			seen.add(path);
			const script = (await (await cache.match(path))?.text()) ?? '';
			const named = Array.from(
				script.matchAll(NAMED),
				([, name = '']) => new URL(name, new URL(path, location.href)).pathname
			).filter((name) => name.includes('/workers/'));
			for (const name of new Set(named))
				if (!(await cache.match(name))) await cache.add(name).catch(() => undefined);
		}
	}
}

worker.addEventListener('message', (event) => {
	if (event.data !== 'keep-all') return;
	const [port] = event.ports;
	event.waitUntil(
		keepAll().then(
			() => port?.postMessage(true),
			() => port?.postMessage(false)
		)
	);
});

worker.addEventListener('activate', (event) => {
	const dropFormer = async () => {
		for (const key of await caches.keys())
			if (key !== CHECK && key !== ALL) await caches.delete(key);
		await worker.clients.claim();
	};
	event.waitUntil(dropFormer());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return;
	if (kept.has(pathname) || WORKER.test(pathname) || pathname.includes('/workers/chunks/'))
		event.respondWith(fromCache(request));
	else if (request.mode === 'navigate' && pages.has(pathname))
		event.respondWith(fetch(request).catch(() => fromCache(request)));
	else if (pathname.endsWith('/__data.json') && pages.has(pathname.replace(/\/__data\.json$/, '')))
		event.respondWith(fetch(request).catch(() => fromCache(request)));
});

async function fromCache(request: Request): Promise<Response> {
	const found = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
	return found ?? fetch(request);
}
