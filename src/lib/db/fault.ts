/**
 * What can go wrong between a question and its bytes:
 * `unreachable` no answer, or a refusal · `stalled` nothing came for too long · `cut` fewer bytes than
 * were promised · `changed` other data than the page was built with · `damaged` bytes that are not
 * those of the build · `stopped` the engine is no more · `script` a script of the site did not come.
 */
export type FaultKind =
	'unreachable' | 'stalled' | 'cut' | 'changed' | 'damaged' | 'stopped' | 'script';

const SENTENCES: Record<FaultKind, string> = {
	unreachable: 'The data could not be fetched',
	stalled: 'The data did not arrive in time',
	cut: 'The data ended too early',
	changed: 'There is a newer version of this dataset: reload the page',
	damaged: 'The data arrived damaged and is not used',
	stopped: 'The database in the browser has stopped',
	script: 'A script of the site could not be fetched'
};

/** A fault on the way of the data: nobody's bug, and told to the reader as a sentence. A retry may mend it, but for `changed` and `script`, which only a page loaded anew mends. */
export class DataFault extends Error {
	readonly kind: FaultKind;

	/** `detail` is for whoever mends it: an address, a status. */
	constructor(kind: FaultKind, detail = '') {
		super(detail === '' ? `${SENTENCES[kind]}.` : `${SENTENCES[kind]} (${detail}).`);
		this.name = 'DataFault';
		this.kind = kind;
	}
}

/** What the engine says where it could not have more memory, and where its own was broken by that, after which it answers nothing. */
const WITHOUT_MEMORY =
	/Out of Memory Error|could not allocate|failed to allocate|bad_alloc|(?:memory access|table index is) out of bounds|Cannot enlarge memory|out of memory|\bAborted\(/i;

/** Whether an engine that fails so is of no further use: what it took for itself it never gives back. */
export const wantsMemory = (error: unknown): boolean => WITHOUT_MEMORY.test(String(error));

/** The fault that an error comes of, however often it was wrapped; null where it comes of none. */
export function faultOf(error: unknown): DataFault | null {
	for (let at = error; at instanceof Error; at = at.cause) if (at instanceof DataFault) return at;
	return null;
}
