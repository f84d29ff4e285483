import type { Manifest } from '#domain/dataset.ts';
import { engineAddress } from '#lib/db/engine-address.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Lack } from '#domain/lack.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { GivenFile } from '#pipeline/web/given-files.ts';
import { cMapsAddress } from './addresses.ts';
import BuildWorker from './build-worker.ts?worker';
import { portionsOf } from './portions.ts';
import type { BuildNews, BuildOrder, Fate } from './protocol.ts';

/** Readers beside the thread that enters and writes: all cores but one. */
const MOST_READERS = 15;
const readersFor = (cores: number): number => Math.min(MOST_READERS, Math.max(1, cores - 1));

export interface Outcome {
	manifest: Manifest;
	imported: boolean;
	/** Kept in memory alone. */
	held: ReadonlyMap<string, Blob> | null;
}

/** A build in a thread of its own, and what the page tells of it. */
export function createBuilding(onDone: (outcome: Outcome) => Promise<unknown>) {
	let worker: Worker | null = null;
	let ready = $state(false);
	let phase = $state<'idle' | 'reading' | 'writing'>('idle');
	let done = $state(0);
	let of = $state<number | null>(null);
	let begun = 0;
	let rate = $state<number | null>(null);
	let fates = $state.raw<Fate[]>([]);
	let complaints = $state.raw<string[]>([]);
	let lists = $state.raw<readonly string[]>([]);
	let refused = $state.raw<Refusal | null>(null);
	let lack = $state.raw<Lack | null>(null);
	let failure = $state<string | null>(null);

	/** Loads engine and readers, so that nothing is fetched once documents are read. */
	function prepare(): Worker {
		if (worker) return worker;
		const mine = new BuildWorker();
		worker = mine;
		mine.onmessage = ({ data }: MessageEvent<BuildNews>) => {
			if (mine === worker) void hear(data);
		};
		mine.onerror = (event) => {
			event.preventDefault();
			if (mine === worker) end(event.message || m.open_not_started());
		};
		send({
			order: 'prepare',
			cMaps: cMapsAddress(),
			engine: engineAddress(),
			readers: readersFor(navigator.hardwareConcurrency)
		});
		return mine;
	}

	const send = (order: BuildOrder) => worker?.postMessage(order);

	async function hand(files: readonly GivenFile[], title: { zh: string; en: string }) {
		const mine = prepare();
		for (const some of portionsOf(files)) {
			mine.postMessage({ order: 'take', files: some } satisfies BuildOrder);
			await new Promise((resolve) => setTimeout(resolve));
		}
		mine.postMessage({ order: 'build', title } satisfies BuildOrder);
	}

	async function hear(news: BuildNews): Promise<void> {
		if (news.news === 'ready') ready = true;
		else if (news.news === 'lists') lists = news.paths;
		else if (news.news === 'complaint') complaints = [...complaints, news.complaint];
		else if (news.news === 'writing') phase = 'writing';
		else if (news.news === 'refused') {
			begin();
			refused = news.refusal;
		} else if (news.news === 'unpublished') {
			begin();
			lack = news.lack;
		} else if (news.news === 'failure') end(news.reason);
		else if (news.news === 'progress') {
			({ done, of } = news);
			const seconds = (performance.now() - begun) / 1000;
			rate = seconds > 1 && done > 0 ? done / seconds : null;
			if (news.fates.length > 0) fates = [...fates, ...news.fates];
		} else {
			stop();
			await onDone(news);
			phase = 'idle';
		}
	}

	function end(reason: string): void {
		stop();
		phase = 'idle';
		failure = reason;
	}

	/** Its readers end with a build, whatever becomes of it. */
	function begin(): void {
		stop();
		phase = 'idle';
		prepare();
	}

	function stop(): void {
		worker?.terminate();
		worker = null;
		ready = false;
	}

	return {
		prepare,
		stop,
		build(files: readonly GivenFile[], title: { zh: string; en: string }) {
			[done, of, rate, fates, complaints, lists] = [0, null, null, [], [], []];
			[refused, lack, failure] = [null, null, null];
			phase = 'reading';
			begun = performance.now();
			void hand(files, title);
		},
		/** What was kept before stays. */
		cancel: begin,
		get ready() {
			return ready;
		},
		get phase() {
			return phase;
		},
		get done() {
			return done;
		},
		get of() {
			return of;
		},
		/** Documents a second; null until it can be told. */
		get rate() {
			return rate;
		},
		get fates() {
			return fates;
		},
		/** Lists of a registry among the files. */
		get lists() {
			return lists;
		},
		get complaints() {
			return complaints;
		},
		get refused() {
			return refused;
		},
		/** Why all was read and nothing of it is kept. */
		get lack() {
			return lack;
		},
		get failure() {
			return failure;
		}
	};
}

export type Building = ReturnType<typeof createBuilding>;
