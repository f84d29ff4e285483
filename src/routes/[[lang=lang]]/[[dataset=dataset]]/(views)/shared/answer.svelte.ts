import { onMount, untrack } from 'svelte';
import { browser } from '$app/environment';
import { page } from '$app/state';
import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import { answeredAhead } from '#lib/db/ahead/answered-ahead.ts';
import type { Progress } from '#lib/db/progress.ts';
import type { Shown } from '#routes/cited.ts';
import { editionOf } from '#routes/links.ts';
import { answersAhead, everyAnswerAhead } from './answers-ahead.ts';
import type { Ahead } from './answers-ahead.ts';
import { firstState } from './first-state.ts';
import { openInBrowser, wasOpened } from './in-browser.ts';
import type { Reads } from './passed-over.ts';
import { changedIn } from './steps.ts';
import { whenWanted } from './when-wanted.ts';
import type { Answer, View } from './view.ts';

/** What a page was built with. */
export interface Given<State, Data> {
	manifest: Manifest;
	/** The default state with what it draws, as prerendered. */
	answer: Answer<State, Data>;
	/** Parameters of the address whose first change was answered when the site was built. */
	ahead?: readonly string[];
}

/**
 * What a view draws for the current address. The page as prerendered answers the address without a
 * search part; where the address asks for something else, the page asks the same questions in the
 * browser. Until then nothing is drawn that was not asked for, but for the answer before it where
 * the reader has changed it on this very page.
 */
export function createAnswer<State, Data>(
	view: View<State, Data>,
	given: () => Given<State, Data>,
	/** Whether the engine is fetched before anything is asked. */
	{ ahead = true } = {}
) {
	let awake = $state(false);
	let attempt = $state(0);
	let found = $state.raw<{ key: string; answer: Answer<State, Data> } | null>(null);
	let failed = $state.raw<{ key: string; attempt: number; error: Error } | null>(null);
	let progress = $state.raw<Progress | null>(null);

	const dataset = $derived(editionOf(page.params).dataset);
	const keyOf = (state: State) => {
		return JSON.stringify([dataset, given().manifest.version, state]);
	};
	// Of the reader's own dataset the page was built with a frame alone, of an earlier version with the
	// newest: all is asked in the browser.
	const { cited } = $derived(page.data as Partial<Shown>);
	const elsewhere = $derived(dataset === OWN || Boolean(cited?.kept));
	let first = $state.raw<{ version: string; state: State } | null>(null);
	const { version } = $derived(given().manifest);
	const knowsFirst = $derived(!elsewhere || !view.first || first?.version === version);
	const initial = $derived.by(() => {
		const { answer } = given();
		return elsewhere && first?.version === version ? { ...answer, state: first.state } : answer;
	});
	const built = $derived<Ahead>({
		edition: editionOf(page.params),
		manifest: given().manifest,
		view: view.id,
		parameters: elsewhere ? [] : (given().ahead ?? [])
	});
	// At build time an address has no search part; in the browser a page with one is drawn anew.
	const wanted = $derived(
		browser ? view.address.read(page.url.searchParams, initial.state) : initial.state
	);
	const key = $derived(keyOf(wanted));
	const byDefault = $derived(!elsewhere && key === keyOf(initial.state));
	const kept = $derived(found !== null && sameDataset(found.key, key) ? found.answer : null);
	const answer = $derived(byDefault || kept === null ? initial : kept);
	const ready = $derived(awake && knowsFirst && (byDefault || found?.key === key));
	const failure = $derived(failed?.key === key && failed.attempt === attempt ? failed.error : null);

	onMount(() => {
		awake = true;
		return ahead ? whenWanted(() => void warm()) : undefined;
	});

	// The engine lives outside Svelte: this effect is the one place that speaks to it.
	$effect(() => {
		if (awake && byDefault) {
			// What a reader sees when they change the selection on this page.
			found = { key, answer: initial };
			return;
		}
		if (!awake || ready) return;
		const asked = { key, attempt, state: wanted, dataset };
		const asksFirst = !knowsFirst;
		let stale = false;
		untrack(() => {
			progress = null;
			if (asksFirst) {
				askFirst(asked.dataset).then(
					(state) => {
						if (!stale) first = { version, state };
					},
					(error: unknown) => {
						if (!stale) failed = { ...asked, error: asError(error) };
					}
				);
				return;
			}
			ask(asked.dataset, asked.state).then(
				(data) => {
					if (!stale) found = { key: asked.key, answer: { state: asked.state, data } };
				},
				(error: unknown) => {
					if (!stale) failed = { ...asked, error: asError(error) };
				}
			);
		});
		return () => (stale = true);
	});

	async function ask(dataset: string, state: State): Promise<Data> {
		const open = () =>
			openInBrowser(dataset, (now) => {
				progress = now.loaded < now.total ? now : null;
			});
		const ahead = wasOpened(dataset)
			? []
			: answersAhead(built, changedIn(view.address, initial.state, state));
		return view.read(ahead.length > 0 ? answeredAhead(built, ahead, open) : await open(), state);
	}

	/** What may be asked next is fetched before it is, the engine last; a failure shows when it is needed. */
	async function warm(): Promise<void> {
		// Read before anything is waited for: the reader may have left the page by then.
		const [asked, ahead] = [dataset, built];
		if (!wasOpened(asked)) await everyAnswerAhead(ahead);
		await openInBrowser(asked).catch(() => undefined);
	}

	const askFirst = async (dataset: string): Promise<State> =>
		firstState(view, await openInBrowser(dataset));

	return {
		/** What it reads of the address. */
		reads: view.address as Reads,
		/** What the address asks for; the controls show it at once. */
		get wanted() {
			return wanted;
		},
		/** The search part of the address of what is drawn. */
		get search() {
			return byDefault ? '' : view.address.searchFor(answer.state);
		},
		/** The same where another page is to show it, which starts from something else. */
		get whole() {
			return view.address.searchFor(answer.state);
		},
		/** Whether an answer is drawn: the one asked for, or the one before it while that is on its way. */
		get drawn() {
			return byDefault || (failure === null && kept !== null);
		},
		/** What is drawn: belongs to `state`, which may still be the earlier one. */
		get state() {
			return answer.state;
		},
		get data() {
			return answer.data;
		},
		get ready() {
			return ready;
		},
		get asking() {
			return awake && !ready && failure === null;
		},
		get progress() {
			return progress;
		},
		get failure() {
			return failure;
		},
		retry: () => {
			attempt += 1;
		}
	};
}

/** What `createAnswer` gives: the answer drawn, the one asked for, and how the asking goes. */
export type ViewAnswer<State, Data> = Answer<State, Data> & Answering & { wanted: State };

export type Answering = Pick<
	ReturnType<typeof createAnswer>,
	'reads' | 'drawn' | 'search' | 'whole' | 'ready' | 'asking' | 'progress' | 'failure' | 'retry'
>;

const sameDataset = (a: string, b: string) => {
	const [left, right] = [a, b].map((key) => JSON.parse(key) as unknown[]);
	return left?.[0] === right?.[0] && left?.[1] === right?.[1];
};

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
