/** Of `duckdb-eh.wasm` 1.28.0 unpacked: a server that sends it compressed does not say. */
export const ENGINE_BYTES = 18_105_915;

/** A message of our own among those of the engine. */
export type WorkerNews = { news: 'bytes'; loaded: number } | { news: 'failure'; reason: string };

export const isNews = (data: unknown): data is WorkerNews =>
	typeof data === 'object' && data !== null && 'news' in data;

/**
 * The script of the worker, to be started from a blob: such a worker inherits the page's
 * Content-Security-Policy, where one started from an address would not, and SQL could then read
 * from anywhere. It starts the engine's own script, tells how much of the engine has arrived, and
 * says so when it cannot start: the engine would wait in silence.
 */
export const workerSource = (engine: string): string => `
	addEventListener('unhandledrejection', (event) => {
		event.preventDefault();
		postMessage({ news: 'failure', reason: String(event.reason) });
	});
	const plainFetch = fetch;
	self.fetch = async (request) => {
		const response = await plainFetch(request);
		if (!response.ok) throw new Error(response.status + ' ' + response.url);
		let loaded = 0;
		const counted = response.body.pipeThrough(
			new TransformStream({
				transform(chunk, controller) {
					loaded += chunk.byteLength;
					postMessage({ news: 'bytes', loaded });
					controller.enqueue(chunk);
				}
			})
		);
		return new Response(counted, response);
	};
	importScripts(${JSON.stringify(engine)});
`;
