import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, maybeOneOf, oneOf, selected, year } from '../shared/address.ts';
import { panelScale } from '../shared/panel-scale.ts';
import type { PanelScale } from '../shared/panel-scale.ts';
import { BASES } from '#lib/queries/panel-lines.ts';
import type { Basis } from '#lib/queries/panel-lines.ts';
import type { RequestSplit } from '#lib/queries/requests-by-year.ts';

export const SPLITS = [
	'none',
	'region',
	'kind',
	'level',
	'sector',
	'applicant'
] as const satisfies RequestSplit[];
export const RANKINGS = ['agency', 'region', 'sector', 'kind', 'level'] as const;

export interface State {
	selection: Selection;
	split: (typeof SPLITS)[number];
	/** What the lines are drawn over; null where the data decide. */
	basis: Basis | null;
	/** Of small charts side by side. */
	scale: PanelScale;
	/** Of the ranked bars; null for the last year of the selection. */
	year: number | null;
	by: (typeof RANKINGS)[number];
}

export const address = addressOf<State>({
	selection: selected(),
	split: oneOf('split', SPLITS),
	basis: maybeOneOf('basis', BASES),
	scale: panelScale(),
	year: year('year'),
	by: oneOf('by', RANKINGS)
});
