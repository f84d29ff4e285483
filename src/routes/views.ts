import { m } from '#lib/paraglide/messages.js';

export interface View {
	id: string;
	/** Below the language and the dataset. */
	path: string;
	name: () => string;
	question: () => string;
	/** Shown in the bar; the others are reached from a list or a number. */
	inMenu: boolean;
}

/** Every view, in the order of the menu. */
export const VIEWS = [
	view('overview', '/', m.overview_name, m.overview_question),
	view('volumes', '/volumes', m.volumes_name, m.volumes_question),
	view('outcomes', '/outcomes', m.outcomes_name, m.outcomes_question),
	view('disputes', '/disputes', m.disputes_name, m.disputes_question),
	view('compliance', '/compliance', m.compliance_name, m.compliance_question),
	view('findings', '/findings', m.findings_name, m.findings_question),
	view('anomalies', '/anomalies', m.anomalies_name, m.anomalies_question),
	view('agencies', '/agencies', m.agencies_name, m.agencies_question),
	view('compare', '/compare', m.compare_name, m.compare_question),
	view('tables', '/tables', m.tables_name, m.tables_question, false),
	view('text', '/text', m.text_name, m.text_question, false),
	view('check', '/check', m.check_name, m.check_question),
	view('open', '/open', m.open_name, m.open_question, false),
	view('data', '/data', m.data_name, m.data_question),
	view('changes', '/changes', m.changes_name, m.changes_question, false),
	view('method', '/method', m.method_name, m.method_question),
	view('sql', '/sql', m.sql_name, m.sql_question, false),
	view('rules', '/rules', m.rules_name, m.rules_question, false),
	view('behind', '/behind', m.behind_name, m.behind_question, false),
	view('agency', '/agency', m.agency_name, m.agency_question, false),
	view('report', '/report', m.report_name, m.report_question, false)
] as const;

export type ViewId = (typeof VIEWS)[number]['id'];

export const viewOf = (id: ViewId): View => {
	const found = VIEWS.find((v) => v.id === id);
	if (!found) throw new Error(`unknown view: ${id}`);
	return found;
};

/** The entry of the menu under which a view that has none is found; none for what is reached from anywhere. */
const ABOVE: Partial<Record<ViewId, ViewId>> = {
	agency: 'agencies',
	report: 'agencies',
	text: 'agencies',
	tables: 'compare',
	rules: 'findings',
	sql: 'data',
	changes: 'data'
};

/** The entry of the menu that a view is marked by. */
export function entryOf(id: ViewId): View | undefined {
	const above = ABOVE[id] ?? id;
	return VIEWS.find((view) => view.inMenu && view.id === above);
}

/** The view that a route id such as `/[[lang=lang]]/[[dataset=dataset]]/(views)/volumes` belongs to; folders in brackets are no part of its path, and one thing has the view of its kind. */
export const viewOfRoute = (route: string | null): (typeof VIEWS)[number] | undefined => {
	const path = route?.split('(views)')[1];
	if (path === undefined) return undefined;
	const below = path.replace(/\/\([^)/]*\)|\/\[[^\]/]*\]/gu, '');
	return VIEWS.find((v) => v.path === (below || '/'));
};

function view<const Id extends string>(
	id: Id,
	path: string,
	name: () => string,
	question: () => string,
	inMenu = true
) {
	return { id, path, name, question, inMenu };
}
