import type { Answering } from './answer.svelte.ts';
import { READS_NOTHING } from './passed-over.ts';

/** For a view that asks nothing in the browser: what is prerendered is all there is. */
export const STILL: Answering = {
	reads: READS_NOTHING,
	drawn: true,
	search: '',
	whole: '',
	ready: true,
	asking: false,
	progress: null,
	failure: null,
	retry: () => undefined
};
