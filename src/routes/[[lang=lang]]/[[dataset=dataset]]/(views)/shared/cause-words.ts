import { parseCause } from '#domain/finding.ts';
import type { Cause, CauseCode, CellChange, OutlierScreen } from '#domain/finding.ts';
import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { printedNumber } from './numbers.ts';
import { placesWords, placeWords } from './place-words.ts';
import { labelOf } from './words.ts';

type Params = Readonly<Record<string, string>>;

const CHANGES: Record<CellChange, () => string> = {
	digits_exchanged: m.change_digits_exchanged,
	digit_dropped: m.change_digit_dropped,
	digit_added: m.change_digit_added,
	times_ten: m.change_times_ten,
	tenth: m.change_tenth,
	digit_differs: m.change_digit_differs,
	difference: m.change_difference
};
const SOURCES: Record<string, () => string> = {
	title: m.source_title,
	page_title: m.source_page_title,
	period: m.source_period,
	signature: m.source_signature,
	contact: m.source_contact,
	prose: m.source_prose,
	website: m.source_website,
	address: m.source_address
};
const DEFINITIONS: Record<string, () => string> = {
	new: m.definition_new,
	local_form: m.definition_local_form,
	new_and_carried_in: m.definition_new_and_carried_in,
	all_cases: m.definition_all,
	concluded_cases: m.definition_concluded,
	granted_and_partially_granted: m.definition_granted_and_partially_granted,
	of_handled: m.definition_of_handled,
	of_new: m.definition_of_new,
	of_new_and_carried_in: m.definition_of_new_and_carried_in,
	direct: m.definition_direct,
	after_reconsideration: m.definition_after,
	in_force: m.definition_in_force
};
const TOPICS: Record<string, () => string> = {
	proactive_disclosure: m.topic_proactive_disclosure,
	on_request: m.topic_on_request,
	information_management: m.topic_information_management,
	platforms: m.topic_platforms,
	supervision: m.topic_supervision,
	appraisal: m.topic_appraisal,
	social_review: m.topic_social_review,
	accountability: m.topic_accountability,
	problems: m.topic_problems,
	measures: m.topic_measures,
	fee: m.topic_fee
};

const SCREENS: Record<OutlierScreen, () => string> = {
	disclosed_rate: m.screen_disclosed_rate,
	denied_rate: m.screen_denied_rate,
	unavailable_rate: m.screen_unavailable_rate,
	corrected_rate: m.screen_corrected_rate,
	volume: m.screen_volume,
	change: m.screen_change,
	mix: m.screen_mix,
	round: m.screen_round
};

const number = (text = '') =>
	Number.isFinite(Number(text)) && text !== '' ? printedNumber(Number(text)) : text;
const text = (value = '') => value;
const topic = (code: string) => TOPICS[code]?.() ?? code;
const listed = (words: readonly string[]) => words.join(m.list_gap());
const sourceWords = (code = '') => SOURCES[code]?.() ?? code;
const screenWords = (code = '') => (SCREENS as Record<string, () => string>)[code]?.() ?? code;
const change = (code = '') => (CHANGES as Record<string, () => string>)[code]?.() ?? code;
/** What a figure of the prose counts; where it is one row of the form, that row. */
export const definitionWords = (code = '') =>
	DEFINITIONS[code]?.() ?? labelOf([...REQUEST_ITEMS, ...OUTCOME_GROUPS], code);

const WORDS: Record<CauseCode, (p: Params) => string> = {
	single_cell: (p) =>
		m.cause_single_cell({
			place: placeWords(text(p.place)),
			stated: number(p.stated),
			expected: number(p.expected),
			change: change(p.change)
		}),
	cells_exchanged: (p) =>
		m.cause_cells_exchanged({
			place: placeWords(text(p.place)),
			other: placeWords(text(p.other))
		}),
	several_cells: (p) => m.cause_several_cells({ cells: number(p.cells) }),
	seen_cells: (p) => m.cause_seen_cells({ vouched: number(p.vouched), of: number(p.of) }),
	one_of: (p) => m.cause_one_of({ places: placesWords(text(p.places).split(','), Infinity) }),
	one_line: (p) => m.cause_one_line({ line: placeWords(text(p.line)), cells: number(p.cells) }),
	several_lines: (p) => m.cause_several_lines({ lines: number(p.lines) }),
	row_shifted: (p) => {
		const row = { row: placeWords(text(p.row)) };
		return p.direction === 'left' ? m.cause_row_shifted_left(row) : m.cause_row_shifted_right(row);
	},
	cells_joined: (p) =>
		m.cause_cells_joined({
			place: placeWords(text(p.place)),
			other: placeWords(text(p.other)),
			value: number(p.value)
		}),
	total_missed: (p) =>
		m.cause_total_missed({ place: placeWords(text(p.place)), part: placeWords(text(p.part)) }),
	or_last_year: () => m.cause_or_last_year(),
	last_year_cell: (p) =>
		m.cause_last_year_cell({ stated: number(p.stated), expected: number(p.expected) }),
	no_single_cell: () => m.cause_no_single_cell(),
	row_damaged: () => m.cause_row_damaged(),
	despite_blanks: (p) => m.cause_despite_blanks({ blank: number(p.blank) }),
	blanks_hold: ({ blank, difference }) =>
		m.cause_blanks_hold({ blank: number(blank), difference: number(difference) }),
	blank_meant_zero: () => m.cause_blank_meant_zero(),
	blank_cells: (p) => m.cause_blank_cells({ blank: number(p.blank), of: number(p.of) }),
	total_column: (p) => m.cause_total_column({ rows: number(p.rows) }),
	agrees_under: (p) => m.cause_agrees_under({ definition: definitionWords(p.definition) }),
	no_definition: () => m.cause_no_definition(),
	leaves_out: (p) => m.cause_leaves_out({ count: number(p.count) }),
	prose_silent: () => m.cause_prose_silent(),
	prose_says_none: () => m.cause_prose_says_none(),
	table_says_none: () => m.cause_table_says_none(),
	growth_implies: (p) =>
		p.from === p.to
			? m.cause_growth_implies_one({
					definition: definitionWords(p.definition),
					number: number(p.from)
				})
			: m.cause_growth_implies({
					definition: definitionWords(p.definition),
					from: number(p.from),
					to: number(p.to)
				}),
	growth_from_no_number: () => m.cause_growth_from_no_number(),
	template_in_year: (p) =>
		m.cause_template_in_year({ template: text(p.template), year: text(p.year) }),
	not_mentioned: (p) =>
		m.cause_not_mentioned({ topics: listed(text(p.topics).split(',').map(topic)) }),
	short_text: (p) => m.cause_short_text({ characters: number(p.characters) }),
	sections_found: (p) => m.cause_sections_found({ sections: text(p.sections) }),
	period_is: (p) => m.cause_period_is({ start: text(p.start), end: text(p.end) }),
	days_late: (p) => m.cause_days_late({ deadline: text(p.deadline), days: number(p.days) }),
	year_named: (p) => m.cause_year_named({ named: text(p.named), year: text(p.year) }),
	breaks_off: () => m.cause_breaks_off(),
	tail_missing: (p) => m.cause_tail_missing({ sections: text(p.sections) }),
	form_of_year: (p) => m.cause_form_of_year({ year: text(p.year) }),
	times_last_year: (p) => m.cause_times_last_year({ before: number(p.before), now: number(p.now) }),
	unit_factor: (p) => m.cause_unit_factor({ factor: number(p.factor) }),
	share_moved: (p) => m.cause_share_moved({ before: text(p.before), now: text(p.now) }),
	cells: (p) => m.cause_cells({ cells: number(p.cells) }),
	row_missing: () => m.cause_row_missing(),
	row_twice: () => m.cause_row_twice(),
	rows_apart: () => m.cause_rows_apart(),
	unread_cells: (p) => m.cause_unread_cells({ unread: number(p.unread), of: number(p.of) }),
	named_elsewhere: (p) =>
		m.cause_named_elsewhere({
			source: sourceWords(p.source),
			value: text(p.value),
			chosen: text(p.chosen)
		}),
	organ_named: (p) => m.cause_organ_named({ named: text(p.named), agency: text(p.agency) }),
	name_misread: (p) =>
		m.cause_name_misread({
			source: sourceWords(p.source),
			value: text(p.value),
			chosen: text(p.chosen)
		}),
	place_repeats: (p) => m.cause_place_repeats({ regions: text(p.regions) }),
	place_unknown: (p) => m.cause_place_unknown({ name: text(p.name) }),
	unit: (p) => m.cause_unit({ unit: p.unit === 'yuan' ? m.unit_cny() : text(p.unit) }),
	unit_unknown: (p) => m.cause_unit_unknown({ raw: text(p.raw) }),
	text_similar: (p) => m.cause_text_similar({ percent: number(p.percent) }),
	figures_same: () => m.cause_figures_same(),
	cells_differ: (p) => m.cause_cells_differ({ cells: number(p.cells) }),
	outlier: (p) =>
		m.cause_outlier({
			screen: screenWords(p.screen),
			score: number(p.score),
			tested: number(p.tested),
			usual: number(p.usual)
		}),
	round_figures: (p) => m.cause_round_figures({ round: number(p.round), of: number(p.of) }),
	children: (p) => m.cause_children({ reports: number(p.reports) }),
	label: (p) => m.cause_label({ label: text(p.label) }),
	corrected: (p) => m.cause_corrected({ reason: text(p.reason) }),
	reading: (p) => m.cause_reading({ text: text(p.text) })
};

/** A coded diagnosis as sentences. */
export const causeWords = (cause: string): string =>
	parseCause(cause)
		.map(({ code, params }: Cause) => WORDS[code](params))
		.join(m.sentence_gap());
