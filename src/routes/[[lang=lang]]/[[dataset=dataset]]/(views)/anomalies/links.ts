import { base } from '$app/paths';
import { agencyIn, pathIn, reportIn, searchOf } from '#routes/links.ts';
import type { Edition } from '#routes/links.ts';
import type { Standout } from './screen-all.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const reportHref = (edition: Edition, report_id: string) =>
	base + reportIn(edition, report_id);

export const agencyHref = (edition: Edition, id: string) => base + agencyIn(edition, id);

/** What the checks found in one report. */
export const findingsHref = (edition: Edition, id: string, year: number) =>
	base + pathIn(edition, '/findings') + searchOf({ agency: id, years: year });

/** The funnel in which a rate of the list stands apart. */
export const funnelHref = (edition: Edition, state: State, one: Standout) =>
	base +
	pathIn(edition, '/anomalies') +
	address.searchFor({
		...state,
		selection: {
			...state.selection,
			levels: [one.level],
			scopes: [one.scope],
			kinds: one.management === 'vertical' ? ['vertical'] : state.selection.kinds
		},
		indicator: one.indicator,
		year: one.year,
		organ: one.agency_id,
		add: [],
		drop: []
	});

/** The same view about another organ, whose peers are its own. */
export const organHref = (edition: Edition, state: State, organ: string) =>
	base + pathIn(edition, '/anomalies') + address.searchFor({ ...state, organ, add: [], drop: [] });
