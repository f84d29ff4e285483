import { faultOf } from '#lib/db/fault.ts';
import type { FaultKind } from '#lib/db/fault.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<FaultKind, () => string> = {
	unreachable: m.fault_unreachable,
	stalled: m.fault_stalled,
	cut: m.fault_cut,
	changed: m.fault_changed,
	damaged: m.fault_damaged,
	stopped: m.fault_stopped,
	script: m.fault_code
};

/** Why something was not done, for the reader; empty where it is no fault on the way of the data but ours. */
export function faultWords(error: unknown): string {
	const fault = faultOf(error);
	return fault ? WORDS[fault.kind]() : '';
}

/** What may be done about a failure: ask again on this page, or load the page anew. */
export interface Remedy {
	words: string;
	act: () => void;
}

/** The page itself is of another build, or has lost a script: asking again would change nothing. */
export function remedyFor(error: unknown, retry: () => void): Remedy {
	const kind = faultOf(error)?.kind;
	const reload = () => location.reload();
	if (kind === 'changed') return { words: m.fault_reopen(), act: reload };
	if (kind === 'script') return { words: m.error_retry(), act: reload };
	return { words: m.asking_retry(), act: retry };
}
