import {
	crossMeasure,
	DENOMINATORS,
	hasApplicants,
	MEASURABLES,
	measurableOf
} from '#lib/queries/cross-measure.ts';
import type { CrossMeasure, Denominator } from '#lib/queries/cross-measure.ts';
import { CROSS_SIDES } from '#lib/queries/cross-reports.ts';
import type { CrossSide } from '#lib/queries/cross-reports.ts';
import { inPanel, PANELS } from '#lib/queries/organ-panels.ts';
import type { Panel } from '#lib/queries/organ-panels.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, ids, maybeOneOf, oneOf, selected } from '../shared/address.ts';
import { panelScale } from '../shared/panel-scale.ts';
import type { PanelScale } from '../shared/panel-scale.ts';

/** Organs of a reader's own list. */
export const MOST_OWN = 40;
/** Below this a rate is not printed: its swings would be read as differences. */
export const LEAST = ['10', '0', '5', '30', '100'] as const;
export const FORMS = ['heat', 'lines'] as const;

export interface State {
	selection: Selection;
	/** Code of what is counted. */
	measure: string;
	/** What it is held against, where the measure can be. */
	of: Denominator;
	rows: CrossSide;
	columns: CrossSide;
	least: (typeof LEAST)[number];
	/** Cells, or a small chart over the years for each row. */
	form: (typeof FORMS)[number];
	scale: PanelScale;
	/** Organs under a name; null for the selection as it stands. */
	panel: Panel | null;
	/** The reader's own list of organs. */
	ids: readonly string[];
}

const ROWS = ['level', 'none', ...CROSS_SIDES.filter((side) => side !== 'level')] as const;
const COLUMNS = ['year', 'none', ...CROSS_SIDES.filter((side) => side !== 'year')] as const;
const BY_DEFAULT = 'outcome_refused';

export const address = addressOf<State>({
	selection: selected(),
	measure: oneOf<string>('measure', [
		BY_DEFAULT,
		...MEASURABLES.flatMap(({ code }) => (code === BY_DEFAULT ? [] : [code]))
	]),
	of: oneOf('of', ['handled', ...DENOMINATORS.filter((one) => one !== 'handled')]),
	rows: oneOf<CrossSide>('rows', ROWS),
	columns: oneOf<CrossSide>('columns', COLUMNS),
	least: oneOf('least', LEAST),
	form: oneOf('form', FORMS),
	scale: panelScale(),
	panel: maybeOneOf('panel', PANELS),
	ids: ids('ids', MOST_OWN)
});

/** What a state comes to: a measure with what it is held against, and sides that it can be split by. */
export interface Crossed {
	/** Code of what is counted. */
	code: string;
	measure: CrossMeasure;
	/** Whether the prose states it, not the tables. */
	prose: boolean;
	denominator: Denominator;
	rows: CrossSide;
	columns: CrossSide;
	selection: Selection;
}

export function crossedIn(state: State): Crossed {
	const { denominators, prose } = measurableOf(state.measure);
	const denominator = denominators.includes(state.of) ? state.of : (denominators[0] ?? 'count');
	const measure = crossMeasure(state.measure, denominator);
	const sides = sidesOf(measure, prose);
	const fitting = (side: CrossSide): CrossSide => (sides.includes(side) ? side : 'none');
	const rows = fitting(state.rows);
	const columns = state.form === 'lines' ? 'year' : fitting(state.columns);
	return {
		code: state.measure,
		measure,
		prose,
		denominator,
		rows: prose && rows !== 'channel' && columns !== 'channel' ? 'channel' : rows,
		columns: columns === rows ? 'none' : columns,
		selection: inPanel(state.selection, state.panel, state.ids)
	};
}

/** The sides that a measure can be split by, with none. */
export const sidesOf = (measure: CrossMeasure, prose: boolean): CrossSide[] => [
	'none',
	...CROSS_SIDES.filter(
		(side) => (side !== 'applicant' || hasApplicants(measure)) && (side !== 'channel' || prose)
	)
];
