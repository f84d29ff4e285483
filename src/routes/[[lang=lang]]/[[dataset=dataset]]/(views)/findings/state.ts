import type { Origin, Severity } from '#domain/finding.ts';
import type { FindingFilter } from '#lib/queries/finding-list.ts';
import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { searchWith } from '../shared/selection.ts';

export const PAGE_SIZE = 20;

export const SEVERITIES = ['error', 'warning', 'note'] as const satisfies Severity[];
export const ORIGINS = ['source', 'extraction'] as const satisfies Origin[];

export interface State {
	selection: Selection;
	filter: FindingFilter;
	/** From 1, as the address counts. */
	page: number;
}

export function stateOf(search: URLSearchParams): State {
	const rule = search.get('rule') ?? '';
	return {
		selection: fromAddress(search),
		filter: {
			rule: /^[a-z][a-z0-9-]{0,59}$/.test(rule) ? rule : null,
			severity: SEVERITIES.find((word) => word === search.get('severity')) ?? null,
			origin: ORIGINS.find((word) => word === search.get('origin')) ?? null
		},
		page: /^[1-9]\d{0,4}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1
	};
}

export const searchFor = ({ selection, filter, page }: State): string =>
	searchWith(selection, { ...filter, page: page === 1 ? null : page });
