import type { Place } from '#domain/place.ts';
import { type Line, parseCsv, type Refuse } from './parse-csv.ts';

/** A value set by hand. `refuse` says where it stands, for what only the whole corpus can tell. */
export interface Correction {
	report: string;
	place: Place;
	value: number;
	reason: string;
	evidence: string;
	refuse: Refuse;
}

export const CORRECTIONS_FILE = 'corrections.csv';
const COLUMNS = ['report', 'place', 'value', 'reason', 'evidence'];

/** The corrections that a table holds. Refused with line and column at the first that cannot be used. */
export function correctionsOf(table: string): Correction[] {
	const met = new Set<string>();
	return parseCsv(table, CORRECTIONS_FILE, COLUMNS).map(({ line, refuse }) => {
		const correction = correctionOf(line, refuse);
		const cell = `${correction.report} ${correction.place}`;
		if (met.has(cell)) refuse('place', 'corrected_twice', { value: correction.place });
		met.add(cell);
		return correction;
	});
}

function correctionOf(line: Line, refuse: Refuse): Correction {
	const text = (column: string) => (line[column] ?? '').trim();
	const [report, place, reason, evidence] = [
		text('report'),
		text('place'),
		text('reason'),
		text('evidence')
	];
	if (report === '') refuse('report', 'empty');
	if (place === '') refuse('place', 'empty');
	if (reason === '') refuse('reason', 'empty');
	return { report, place, value: valueOf(place, text('value'), refuse), reason, evidence, refuse };
}

/** Table 二 has amounts, and changes that fall; the other two count. */
function valueOf(place: Place, value: string, refuse: Refuse): number {
	if (!/^-?\d{1,15}(?:\.\d{1,6})?$/u.test(value)) refuse('value', 'not_a_number', { value });
	const number = Number(value);
	const counts = !place.startsWith('proactive/');
	if (counts && (number < 0 || (number | 0) !== number)) refuse('value', 'not_a_count', { value });
	return number;
}
