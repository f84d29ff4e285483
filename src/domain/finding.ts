import type { Place } from './place.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];
/** `source`: the report itself says it. `extraction`: the document was damaged on its way to us. */
export const ORIGINS = ['source', 'extraction'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * What a rule saw in one report, before it is given an identity. `place` and `against` are cells of
 * a table, or what else a report has: a row or a table of it (`requests/granted`, `requests`), `claims/<claim>`,
 * `sections/<1-6>`, `report/<what>`. A place in another report is `<report_id>:<place>`.
 */
export interface Observation {
	place: Place;
	origin: Origin;
	stated?: number | null;
	expected?: number | null;
	/** The places that `place` contradicts. */
	against?: Place[];
	/** In the grammar of `CAUSES`. */
	cause?: string | null;
	start?: number | null;
	end?: number | null;
	/** Where it differs from the rule's own. */
	severity?: Severity;
}

export interface Finding extends Observation {
	finding_id: string;
	report: number;
	rule: string;
	severity: Severity;
}

export interface RuleText {
	id: string;
	severity: Severity;
	title: { zh: string; en: string };
	why: { zh: string; en: string };
	/** What looks like it and is no fault: what the rule leaves alone, or tells of without charging the report. */
	spares: { zh: string; en: string };
	formula: string;
	/** Law or practice it rests on; only what domain.md marks as verified. */
	basis: { zh: string; en: string };
}

/** How one changed cell differs from what every printed sum asks for. */
export const CELL_CHANGES = [
	'digits_exchanged',
	'digit_dropped',
	'digit_added',
	'times_ten',
	'tenth',
	'digit_differs',
	'difference'
] as const;
export type CellChange = (typeof CELL_CHANGES)[number];

/** What a statistical screen looks at: four rates, the number of requests, its change, the mix of outcomes, last digits. */
export const OUTLIER_SCREENS = [
	'disclosed_rate',
	'denied_rate',
	'unavailable_rate',
	'corrected_rate',
	'volume',
	'change',
	'mix',
	'round'
] as const;
export type OutlierScreen = (typeof OUTLIER_SCREENS)[number];

/**
 * The grammar of `cause`. One or more causes divided by `;`. Each is a code and its parameters,
 * divided by `:`, or by `>` where a printed value leads to the expected one:
 * `single_cell:requests/granted/total:12>21:digits_exchanged;despite_blanks:3`.
 * The names of each code's parameters, in order:
 */
export const CAUSES = {
	/** Changing this one cell satisfies every printed sum of table 三 at once. */
	single_cell: ['place', 'stated', 'expected', 'change'],
	/** Exchanging these two neighbours does. */
	cells_exchanged: ['place', 'other'],
	/** Any one of so many cells could be the wrong one. */
	several_cells: ['cells'],
	/** Any of these cells, which commas divide, could be the wrong one. */
	one_of: ['places'],
	/** Changing so many cells of this one row (`requests/granted`), or column (`requests/total`), does. */
	one_line: ['line', 'cells'],
	/** The same change would do in any of so many rows. */
	several_lines: ['lines'],
	/** The cells of a row were moved by one; `direction` is where they have to go: left or right. */
	row_shifted: ['row', 'direction'],
	/** Two neighbouring cells hold one number between them. */
	cells_joined: ['place', 'other', 'value'],
	/** The total comes to the sum without this part: a cell, a row or a group of rows. */
	total_missed: ['place', 'part'],
	/** Or the number of the year before, of which the years do not tell. */
	or_last_year: [],
	/** The number of the year before is the wrong one, as its own year tells as well. */
	last_year_cell: ['stated', 'expected'],
	no_single_cell: [],
	/** A row of the sum had lost, gained or shifted cells, so nothing is laid at the agency's door. */
	row_damaged: [],
	/** The sum fails whatever the blank cells stand for. */
	despite_blanks: ['blank'],
	/** The sum holds only if the blank cells stand for the difference, so they cannot all be 0. */
	blanks_hold: ['blank', 'difference'],
	/** So many of so many cells are blank. */
	blank_cells: ['blank', 'of'],
	/** Every sum in which the blank cells stand holds with zeros in their place. */
	blank_meant_zero: [],
	/** The total is blank or absent in so many of the rows that print figures. */
	total_column: ['rows', 'of'],
	/** The prose agrees with the tables under this definition (`Claim.definition`) of what it counts. */
	agrees_under: ['definition'],
	/** The prose agrees with the tables under none of the definitions tried. */
	no_definition: [],
	/** What the prose lists leaves out so many of the whole. */
	leaves_out: ['count'],
	/** The table has cases and the prose does not mention them. */
	prose_silent: [],
	prose_says_none: [],
	table_says_none: [],
	/** Growth implies last year's figure, under this definition, to lie between these whole numbers. */
	growth_implies: ['definition', 'from', 'to'],
	/** No whole number of last year gives the growth that is stated. */
	growth_from_no_number: [],
	template_in_year: ['template', 'year'],
	/** Of what a section should speak of, these topics (commas divide them) are not found. */
	not_mentioned: ['topics'],
	short_text: ['characters'],
	/** The sections in the order found: `1-2-4-3`. */
	sections_found: ['sections'],
	/** The period as stated, ISO dates. */
	period_is: ['start', 'end'],
	/** Published so many days after the date set. */
	days_late: ['deadline', 'days'],
	/** The sentence names this year, the report is that of another. */
	year_named: ['named', 'year'],
	/** The text stops in mid-sentence or in a table. */
	breaks_off: [],
	/** The text ends of itself, unsigned, and these sections (`5-6`) are not there. */
	tail_missing: ['sections'],
	/** No form of the report's year has the tables that are looked for. */
	form_of_year: ['year'],
	times_last_year: ['before', 'now'],
	/** As if another unit, so many times larger or smaller, had been meant. */
	unit_factor: ['factor'],
	/** A share in percent, last year and this. */
	share_moved: ['before', 'now'],
	/** A row came with so many cells, from which the columns cannot be told. */
	cells: ['cells'],
	row_missing: [],
	row_twice: [],
	/** No lines are drawn, values do not stand level with labels, and no sums of columns prove whose they are. */
	rows_apart: [],
	/** So many of a table's cells could not be read. */
	unread_cells: ['unread', 'of'],
	/** This part of the document (title, period, signature, address) names something else. */
	named_elsewhere: ['source', 'value', 'chosen'],
	/** A sentence that means the report's own organ names the first, the report is that of the second. */
	organ_named: ['named', 'agency'],
	/** As `named_elsewhere`, but all but a character or two are the same. */
	name_misread: ['source', 'value', 'chosen'],
	/** The place's name is that of several regions, whose codes a comma divides. */
	place_repeats: ['regions'],
	place_unknown: ['name'],
	/** Of so many cells on pictures so many are vouched for by two readings that agree, or by the sums. */
	seen_cells: ['vouched', 'of'],
	/** Printed in this unit, converted to the one of the form. */
	unit: ['unit'],
	/** A sum of money of which neither the cell nor its head says in what unit. */
	unit_unknown: ['raw'],
	/** Two texts share so many per cent of their runs of four characters, without names, numbers and dates. */
	text_similar: ['percent'],
	/** Every cell of table 三 is the same. */
	figures_same: [],
	/** So many of the cells that both reports print differ. */
	cells_differ: ['cells'],
	/** A screen singled the figure out among so many tested: so many standard deviations from `usual`, what its peers or its own past would give. */
	outlier: ['screen', 'score', 'tested', 'usual'],
	/** So many of so many numbers end in 0. */
	round_figures: ['round', 'of'],
	/** What the reports of so many organs state adds up to more. */
	children: ['reports'],
	/** A label as printed; it may hold any character, so it ends the cause. */
	label: ['label'],
	/** Why a line of the corrections sets another value, in its own words; it ends the cause. */
	corrected: ['reason'],
	/** Anything else that the reader met, as printed or in its own words; it ends the cause. */
	reading: ['text']
} as const satisfies Record<string, readonly string[]>;
export type CauseCode = keyof typeof CAUSES;

export interface Cause {
	code: CauseCode;
	params: Readonly<Record<string, string>>;
}

export const writeCause = (code: CauseCode, ...params: (string | number)[]) =>
	[code, ...params].join(':');

/** Never fails: what is not in the grammar comes back as `reading` with the whole text. */
export function parseCause(cause: string): Cause[] {
	const free = /^(label|corrected|reading):([^]*)$/.exec(cause);
	if (free?.[1] === 'label') return [{ code: 'label', params: { label: free[2] ?? '' } }];
	if (free?.[1] === 'corrected') return [{ code: 'corrected', params: { reason: free[2] ?? '' } }];
	if (free) return [{ code: 'reading', params: { text: free[2] ?? '' } }];
	const causes: Cause[] = [];
	for (const part of cause.split(';')) {
		const [code = '', ...values] = part.split(/[:>]/);
		if (!isCauseCode(code) || CAUSES[code].length !== values.length)
			return [{ code: 'reading', params: { text: cause } }];
		causes.push({
			code,
			params: Object.fromEntries(CAUSES[code].map((name, i) => [name, values[i] ?? '']))
		});
	}
	return causes;
}

const isCauseCode = (code: string): code is CauseCode => Object.hasOwn(CAUSES, code);
