import { parseCause } from '#domain/finding.ts';

/** The one cell that a diagnosis names, and what it would have to say. */
export interface Proposal {
	place: string;
	value: number;
}

/** Null where the diagnosis names no single cell: nothing is proposed that it did not find. */
export function proposalOf(cause: string | null): Proposal | null {
	const named = parseCause(cause ?? '').find(({ code }) => code === 'single_cell');
	if (!named) return null;
	const { place = '', expected = '' } = named.params;
	return expected === '' || !Number.isFinite(Number(expected))
		? null
		: { place, value: Number(expected) };
}
