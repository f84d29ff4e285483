import { base } from '$app/paths';
import type { DraftAnswer, DraftQuestion } from '#domain/draft.ts';
import { DataFault } from '#lib/db/fault.ts';
import type { DraftMessage, DraftTask } from './draft-worker.ts';
import DraftWorker from './draft-worker.ts?worker';

/** As long as the build gives a document, and time to load what its format needs. */
const MOST_SECONDS = 30;
/** For each page that is a picture besides, and for what reads it to come. */
const SECONDS_A_PAGE = 60;
const SECONDS_TO_LOAD = 120;
/** For the reader itself to arrive and start, before any draft is read. */
const START_SECONDS = 60;

/** What reads pictures comes: so many bytes of so many. */
export interface Loading {
	loaded: number;
	total: number;
}
type OnLoading = (loading: Loading) => void;

interface Thread {
	worker: Worker;
	/** Fails with a `DataFault` where the reader does not start. */
	ready: Promise<void>;
}

/** A reader in a thread of its own, started at once and again after it had to be stopped. */
export function openReader() {
	let thread: Thread | null = startEarly();
	const stop = () => {
		thread?.worker.terminate();
		thread = null;
	};
	return {
		stop,
		/** One draft at a time. A draft that takes too long ends the thread and is refused. */
		async check(question: DraftQuestion, onloading: OnLoading): Promise<DraftAnswer> {
			const { worker, ready } = (thread ??= startThread());
			try {
				await ready;
				return await ask(worker, question, stop, onloading);
			} catch (error) {
				stop();
				throw error;
			}
		}
	};
}

export type Reader = ReturnType<typeof openReader>;

/** Where a browser forbids it, the reader is told when a draft is given. */
function startEarly(): Thread | null {
	try {
		return startThread();
	} catch {
		return null;
	}
}

function createWorker(): Worker {
	try {
		return new DraftWorker();
	} catch (cause) {
		throw Object.assign(new DataFault('script', 'the reader of drafts'), { cause });
	}
}

function startThread(): Thread {
	const worker = createWorker();
	const ready = new Promise<void>((resolve, reject) => {
		const late = setTimeout(
			() => reject(new DataFault('stalled', 'the reader of drafts')),
			START_SECONDS * 1000
		);
		const settle = (act: () => void) => {
			clearTimeout(late);
			worker.onmessage = worker.onerror = null;
			act();
		};
		worker.onmessage = ({ data }: MessageEvent<DraftMessage>) => {
			if ('ready' in data) settle(resolve);
		};
		worker.onerror = (event) => {
			event.preventDefault();
			settle(() => reject(new DataFault('script', event.message || 'the reader of drafts')));
		};
	});
	// Told when a draft is given to it.
	ready.catch(() => undefined);
	return { worker, ready };
}

const ask = (
	worker: Worker,
	question: DraftQuestion,
	stop: () => void,
	onloading: OnLoading
): Promise<DraftAnswer> =>
	new Promise((resolve, reject) => {
		const giveUpIn = (seconds: number) =>
			setTimeout(() => {
				stop();
				resolve({ refused: 'too_slow', media_type: '' });
			}, seconds * 1000);
		let timer = giveUpIn(MOST_SECONDS);
		const end = (act: () => void) => {
			clearTimeout(timer);
			worker.onmessage = worker.onerror = null;
			act();
		};
		worker.onmessage = ({ data }: MessageEvent<DraftMessage | { sourceName: string }>) => {
			// The PDF engine takes the thread for its own and greets whoever started it.
			if ('sourceName' in data || 'ready' in data) return;
			if ('pages' in data) {
				clearTimeout(timer);
				timer = giveUpIn(MOST_SECONDS + SECONDS_TO_LOAD + data.pages * SECONDS_A_PAGE);
				onloading(data);
				return;
			}
			end(() => ('answer' in data ? resolve(data.answer) : reject(new Error(data.failure))));
		};
		worker.onerror = (event) =>
			end(() => reject(new Error(event.message || 'the reader broke off')));
		const cMaps = new URL(`${base}/cmaps/`, location.href).href;
		const models = new URL(`${base}/models/`, location.href).href;
		worker.postMessage({ ...question, cMaps, models } satisfies DraftTask);
	});
