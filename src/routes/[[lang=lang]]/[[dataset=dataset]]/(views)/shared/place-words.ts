import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { MEASURES, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { m } from '#lib/paraglide/messages.js';
import { labelOf, listed } from './words.ts';

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
	// A column of table 三, named by its applicant alone.
	if (table === 'requests' && !column && APPLICANTS.some(({ code }) => code === row))
		return m.place_column({ column: columnWords(table, row) });
	const rowName = rowWords(table, row);
	if (!column) return m.place_row({ row: rowName });
	return m.place_cell({ row: rowName, column: columnWords(table, column) });
}

/** Several places of one report, the first so many by name; what they share is said once. */
export function placesWords(places: readonly string[], most = 3): string {
	const shown = places.slice(0, most);
	const named = sharedWords(shown) ?? listed(shown.map(placeWords));
	return places.length > most
		? m.finding_and_more({ places: named, more: places.length - most })
		: named;
}

/** “予以公开”的自然人、商业企业; null where they share neither row nor column. */
function sharedWords(places: readonly string[]): string | null {
	const cells = places.map((place) => place.split('/'));
	const one = (index: number) => new Set(cells.map((parts) => parts[index])).size === 1;
	const [[table = '', row = '', column = ''] = []] = cells;
	if (places.length < 2 || !one(0) || cells.some((parts) => parts.length !== 3)) return null;
	const rows = cells.map(([, code = '']) => rowWords(table, code));
	const columns = cells.map(([, , code = '']) => columnWords(table, code));
	if (one(1)) return m.place_cell({ row: rowWords(table, row), column: listed(columns) });
	if (one(2)) return m.place_cell({ row: listed(rows), column: columnWords(table, column) });
	return null;
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
