import type { CellState } from '#domain/figure.ts';
import type { Scope, TableState } from '#domain/report.ts';
import type { Template } from '#domain/template.ts';
import type { Origin, Severity } from '#domain/finding.ts';
import type { ChartWords } from '#lib/charts/marks/spot.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const STATES: Record<CellState | 'absent', () => string> = {
	stated: m.state_stated,
	blank: m.state_blank,
	not_applicable: m.state_not_applicable,
	inferred: m.state_inferred,
	corrected: m.state_corrected,
	unreadable: m.state_unreadable,
	absent: m.state_absent
};
const TABLE_STATES: Record<TableState, () => string> = {
	read: m.table_read,
	partial: m.table_partial,
	absent: m.table_absent,
	unreadable: m.table_unreadable
};
const SEVERITIES: Record<Severity, () => string> = {
	error: m.severity_error,
	warning: m.severity_warning,
	note: m.severity_note
};
const MANY: Record<Severity, () => string> = {
	error: m.severity_errors,
	warning: m.severity_warnings,
	note: m.severity_notes
};
const SCOPES: Record<Scope, () => string> = {
	own: m.scope_own,
	aggregate: m.scope_aggregate,
	unknown: m.scope_unknown
};
const TEMPLATES: Record<Template, () => string> = {
	'2021': m.template_2021,
	'2019': m.template_2019,
	annex: m.template_annex,
	other: m.template_other
};

export const stateWord = (state: CellState | 'absent') => STATES[state]();
export const tableStateWord = (state: TableState) => TABLE_STATES[state]();
export const severityWord = (severity: Severity) => SEVERITIES[severity]();
/** The word beside a count. */
export const severityWordFor = (severity: Severity, count: number) =>
	count === 1 ? severityWord(severity) : MANY[severity]();
export const originWord = (origin: Origin) =>
	origin === 'source' ? m.origin_source() : m.origin_extraction();
export const scopeWord = (scope: Scope) => SCOPES[scope]();
export const templateWord = (template: Template) => TEMPLATES[template]();

/** What charts print besides numbers. */
export const chartWords = (): ChartWords => ({
	missing: m.state_blank(),
	keys: m.chart_keys(),
	say: {
		course: m.summary_course,
		once: m.summary_once,
		extremes: m.summary_extremes,
		single: m.summary_only,
		largest: m.summary_largest,
		without: m.summary_without,
		counts: m.summary_counts
	}
});

/** The label of a coded thing in the language of the page. */
export const label = (thing: { zh: string; en: string }): string => thing[getLocale()];

export function labelOf(
	list: readonly { code: string; zh: string; en: string }[],
	code: string
): string {
	const found = list.find((entry) => entry.code === code);
	return found ? label(found) : code;
}

/** Of text that may be Chinese on a page in English. */
export const langOf = (text: string): 'zh-CN' | undefined =>
	/\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;

/** Some documents print no title. */
export const titleOf = (agency: string, { title, year }: { title: string; year: number }): string =>
	title.trim() || m.report_untitled({ agency, year: String(year) });

/** Parts of a sentence about a selection: 山东省 · 县级 · 2021–2023. */
export const joined = (parts: readonly (string | null | undefined)[]): string =>
	parts.filter(Boolean).join(' · ');

/** The separator of a list within a sentence. */
export const listed = (parts: readonly string[]): string =>
	parts.join(getLocale() === 'en' ? ', ' : '、');
