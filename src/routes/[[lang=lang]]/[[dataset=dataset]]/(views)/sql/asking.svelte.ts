import { base } from '$app/paths';
import type { Console } from '#lib/db/console.ts';
import type { Progress } from '#lib/db/progress.ts';
import type { Sheet } from '#lib/db/sheet.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { folderOf } from '#routes/cited.ts';
import type { Shown } from '#routes/cited.ts';
import { faultWords } from '../shared/fault-words.ts';

export interface Asked {
	text: string;
	sheet: Sheet;
	/** Milliseconds. */
	took: number;
}

export interface Refusal {
	why: 'cancelled' | 'too_long' | 'failed';
	message: string;
}

/** The reader's questions to one dataset, one at a time. */
export function createAsking(given: () => { dataset: string; shown: Shown }) {
	let asking = $state(false);
	let progress = $state.raw<Progress | null>(null);
	let answer = $state.raw<Asked | null>(null);
	let refusal = $state.raw<Refusal | null>(null);
	let open: Promise<Console> | undefined;
	let turn = 0;

	const opened = (): Promise<Console> =>
		(open ??= import('#lib/db/console.ts').then(({ openConsole }) => {
			const { dataset, shown } = given();
			return openConsole(folderOf(`${base}/data/${dataset}`, shown.cited), {
				version: shown.manifest.version,
				language: getLocale(),
				onProgress: (now) => (progress = now)
			});
		}));

	async function ask(text: string): Promise<void> {
		const mine = (turn += 1);
		if (asking) await cancel();
		asking = true;
		refusal = null;
		answer = null;
		const begun = performance.now();
		try {
			const sheet = await (await opened()).ask(text);
			if (mine === turn) answer = { text, sheet, took: performance.now() - begun };
		} catch (cause) {
			if (mine === turn) refusal = refusalOf(cause);
		} finally {
			if (mine === turn) asking = false;
		}
	}

	async function cancel(): Promise<void> {
		(await open)?.cancel();
	}

	return {
		get asking() {
			return asking;
		},
		get progress() {
			return progress;
		},
		get answer() {
			return answer;
		},
		get refusal() {
			return refusal;
		},
		ask,
		cancel,
		parquet: async (text: string) => (await opened()).parquet(text),
		async close() {
			turn += 1;
			(await open?.catch(() => undefined))?.close();
		}
	};
}

function refusalOf(cause: unknown): Refusal {
	const message = faultWords(cause) || (cause instanceof Error ? cause.message : String(cause));
	const why = cause instanceof Error && 'why' in cause ? cause.why : null;
	return { why: why === 'cancelled' || why === 'too_long' ? why : 'failed', message };
}
