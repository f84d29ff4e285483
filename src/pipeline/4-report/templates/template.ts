import type { Place } from '#domain/place.ts';
import type { Measure, Subject } from '#domain/proactive.ts';
import type { Template } from '#domain/template.ts';
import type { RequestItem } from '#domain/requests.ts';

/** The words, as `keyOf` leaves them, by which a row of the form is known; the last that a label holds counts. */
export interface RowLabel<Row> {
	row: Row;
	words: RegExp;
	/** How its label begins, its ordinal included, wherever lines break it: no `g`. */
	head: RegExp;
	/** The whole label without its ordinal. */
	label: string;
}

/** One of the official forms: how to tell it, which rows it has, what its labels say. */
export interface FormTemplate {
	id: Template;
	/** Column heads and row labels that only this form prints. */
	signs: readonly string[];
	requests: readonly RowLabel<RequestItem>[];
	proactive: readonly RowLabel<{ subject: Subject; measures: readonly Measure[] }>[];
	/** Rows of one number each, where the form is a single table of them. */
	indicators: readonly Indicator[];
}

/** A row of one number. Rows of several blocks may bear the same words, so they count in their block only. */
export interface Indicator {
	place: Place;
	block: string;
	/** What the row's label ends with, its unit taken off. */
	words: RegExp;
	/** The head of its block, which prints the block's sum or nothing. */
	isHead?: boolean;
}
