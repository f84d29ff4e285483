import type { Origin, Severity } from '#domain/finding.ts';
import type { FindingFilter } from '#lib/queries/finding-list.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, group, matching, maybeOneOf, pageNumber, selected } from '../shared/address.ts';

export const PAGE_SIZE = 20;

export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies Severity[];
export const ORIGINS = ['source', 'extraction'] as const satisfies Origin[];

export interface State {
	selection: Selection;
	filter: FindingFilter;
	/** From 1, as the address counts. */
	page: number;
	/** Of the organs with something to put right, from 1. */
	organs: number;
}

export const address = addressOf<State>({
	selection: selected(),
	filter: group<FindingFilter>({
		rule: matching('rule', /^[a-z][a-z0-9-]{0,59}$/),
		severity: maybeOneOf('severity', SEVERITIES),
		origin: maybeOneOf('origin', ORIGINS)
	}),
	page: pageNumber(),
	organs: pageNumber('organs')
});

/** What of the address the list of organs answers. */
export type BenchState = Pick<State, 'selection' | 'organs'>;

export const benchAddress = addressOf<BenchState>({
	selection: selected(),
	organs: pageNumber('organs')
});
