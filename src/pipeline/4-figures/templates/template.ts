import type { Measure, Subject } from '#domain/proactive.ts';
import type { Template } from '#domain/report.ts';
import type { RequestItem } from '#domain/requests.ts';

/** The words, as `keyOf` leaves them, by which a row of the form is known; the last that a label holds counts. */
export interface RowLabel<Row> {
	row: Row;
	words: RegExp;
}

/** One of the official forms: how to tell it, which rows it has, what its labels say. */
export interface FormTemplate {
	id: Template;
	/** Column heads and row labels that only this form prints. */
	signs: readonly string[];
	requests: readonly RowLabel<RequestItem>[];
	proactive: readonly RowLabel<{ subject: Subject; measures: readonly Measure[] }>[];
}
