import { isOf, lineOf, type Place } from '#domain/place.ts';
import type { Observation, Origin } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { diagnoseRequests } from './diagnosis.ts';

/** Notes of the reader that tell of a row or table that did not come to us in one piece. */
const DAMAGE = new Set(['cell-inferred', 'cell-unreadable', 'table-partial']);

/** Whether a contradiction between these places may be laid to the agency: not where the reader saw damage in one of their rows, nor where a repair of shape makes every sum hold. */
export function originOf(report: ReadReport, places: readonly Place[]): Origin {
	for (const note of report.notes)
		if (DAMAGE.has(note.rule) && touches(note.place, places)) return 'extraction';
	const { row } = diagnoseRequests(report);
	return row !== null && touches(row, places) ? 'extraction' : 'source';
}

/** The origin of what was seen at these places; damage is never more than a note. */
export const laidTo = (
	report: ReadReport,
	places: readonly Place[]
): Pick<Observation, 'origin' | 'severity'> =>
	originOf(report, places) === 'source'
		? { origin: 'source' }
		: { origin: 'extraction', severity: 'note' };

function touches(damaged: Place, places: readonly Place[]): boolean {
	const row = rowOf(damaged);
	const cells = `${row}/`;
	return places.some((place) => place === row || place.startsWith(cells));
}

// All fifteen cells of table 四 stand in one row.
function rowOf(place: Place): Place {
	return isOf('disputes', place) ? 'disputes' : lineOf(place, 'row');
}
