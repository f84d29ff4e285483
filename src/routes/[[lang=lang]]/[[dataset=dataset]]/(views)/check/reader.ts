import { base } from '$app/paths';
import type { DraftAnswer, DraftQuestion } from '#domain/draft.ts';
import type { DraftMessage, DraftTask } from './draft-worker.ts';
import DraftWorker from './draft-worker.ts?worker';

/** As long as the build gives a document, and time to start. */
const MOST_SECONDS = 20;
/** For each page that is a picture besides, and for what reads it to come. */
const SECONDS_A_PAGE = 60;
const SECONDS_TO_LOAD = 120;

/** What reads pictures comes: so many bytes of so many. */
export interface Loading {
	loaded: number;
	total: number;
}

/** A reader in a thread of its own, started once and again after it had to be stopped. */
export function openReader() {
	let worker: Worker | null = new DraftWorker();
	const stop = () => {
		worker?.terminate();
		worker = null;
	};
	return {
		stop,
		/** One draft at a time. A draft that takes too long ends the thread and is refused. */
		check: (question: DraftQuestion, onloading: (loading: Loading) => void): Promise<DraftAnswer> =>
			new Promise((resolve, reject) => {
				const reader = (worker ??= new DraftWorker());
				const giveUpIn = (seconds: number) =>
					setTimeout(() => {
						stop();
						resolve({ refused: 'too_slow', media_type: '' });
					}, seconds * 1000);
				let timer = giveUpIn(MOST_SECONDS);
				const end = (act: () => void) => {
					clearTimeout(timer);
					reader.onmessage = reader.onerror = null;
					act();
				};
				reader.onmessage = ({ data }: MessageEvent<DraftMessage | { sourceName: string }>) => {
					// The PDF engine takes the thread for its own and greets whoever started it.
					if ('sourceName' in data) return;
					if ('pages' in data) {
						clearTimeout(timer);
						timer = giveUpIn(MOST_SECONDS + SECONDS_TO_LOAD + data.pages * SECONDS_A_PAGE);
						onloading(data);
						return;
					}
					end(() => ('answer' in data ? resolve(data.answer) : reject(new Error(data.failure))));
				};
				reader.onerror = (event) =>
					end(() => {
						stop();
						reject(new Error(event.message || 'the reader did not start'));
					});
				const cMaps = new URL(`${base}/cmaps/`, location.href).href;
				const models = new URL(`${base}/models/`, location.href).href;
				reader.postMessage({ ...question, cMaps, models } satisfies DraftTask);
			})
	};
}

export type Reader = ReturnType<typeof openReader>;
