import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { MEASURES, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { labelOf } from './words.ts';

const TABLES: Record<string, () => string> = {
	requests: m.form_requests,
	disputes: m.form_disputes,
	proactive: m.form_proactive
};
const PARTS: Record<string, () => string> = {
	'report/year': m.place_report_year,
	'report/period': m.place_report_period,
	'report/region': m.place_report_region,
	'report/template': m.place_report_template,
	'report/agency': m.place_report_agency,
	'report/published': m.place_report_published,
	'report/basis': m.place_report_basis
};

/** A place of another report stands as `<report_id>:<place>`. */
export interface PlaceOf {
	report_id: string | null;
	place: string;
}

export function placeOfFinding(text: string): PlaceOf {
	const cut = text.indexOf(':');
	return cut < 0
		? { report_id: null, place: text }
		: { report_id: text.slice(0, cut), place: text.slice(cut + 1) };
}

/** A place of a report in words: “予以公开”一行的自然人. */
export function placeWords(place: string): string {
	const [table = '', row, column] = place.split('/');
	const part = PARTS[place];
	if (part) return part();
	if (table === 'claims' && row) return m.place_claim({ claim: labelOf(CLAIMS, row) });
	if (table === 'sections') return row ? m.place_section({ section: row }) : m.place_sections();
	const title = TABLES[table]?.() ?? place;
	if (!row) return title;
	// The column of totals of table 三 is the one line that is no row.
	if (table === 'requests' && row === 'total' && !column)
		return m.place_column({ column: columnWords(table, row) });
	const rowName = rowWords(table, row);
	if (!column) return m.place_row({ row: rowName });
	return m.place_cell({ row: rowName, column: columnWords(table, column) });
}

function rowWords(table: string, row: string): string {
	if (table === 'disputes') return labelOf(CHANNELS, row);
	if (table === 'proactive') return labelOf(SUBJECTS, row);
	const name = labelOf([...REQUEST_ITEMS, ...OUTCOME_GROUPS], row);
	const group = REQUEST_ITEMS.find((item) => item.code === row)?.group;
	const above = OUTCOME_GROUPS.find((g) => g.code === group && g.code !== row);
	return above ? m.place_within({ group: labelOf(OUTCOME_GROUPS, above.code), row: name }) : name;
}

function columnWords(table: string, column: string): string {
	if (table === 'disputes') return labelOf(DISPUTE_OUTCOMES, column);
	if (table === 'proactive') return labelOf(MEASURES, column);
	return labelOf(APPLICANTS, column);
}
