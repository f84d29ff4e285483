import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { partsOf, type PlaceParts } from '#domain/place.ts';
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
	'report/basis': m.place_report_basis,
	'report/pictures': m.place_report_pictures
};

/** A place of a report in words: “予以公开”一行的自然人. */
export function placeWords(place: string): string {
	const { table, row, column } = partsOf(place);
	const part = PARTS[place];
	if (part) return part();
	if (table === 'claims' && row) return m.place_claim({ claim: labelOf(CLAIMS, row) });
	if (table === 'sections') return row ? m.place_section({ section: row }) : m.place_sections();
	const title = TABLES[table]?.() ?? place;
	if (!row) return column ? m.place_column({ column: columnWords(table, column) }) : title;
	const words = rowWords(table, row);
	if (!column) return m.place_row({ row: words });
	return m.place_cell({ row: words, column: columnWords(table, column) });
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
	const cells = places.map(partsOf);
	const one = (part: keyof PlaceParts) => new Set(cells.map((cell) => cell[part])).size === 1;
	const [{ table, row = '', column = '' } = partsOf('')] = cells;
	if (places.length < 2 || !one('table') || !cells.every((c) => c.row && c.column)) return null;
	const rows = cells.map((cell) => rowWords(table, cell.row ?? ''));
	const columns = cells.map((cell) => columnWords(table, cell.column ?? ''));
	if (one('row')) return m.place_cell({ row: rowWords(table, row), column: listed(columns) });
	if (one('column')) return m.place_cell({ row: listed(rows), column: columnWords(table, column) });
	return null;
}

/** Quotation marks of a name, which stands between quotation marks itself. */
const quoted = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’');

const rowWords = (table: string, row: string): string => quoted(rowName(table, row));

function rowName(table: string, row: string): string {
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
