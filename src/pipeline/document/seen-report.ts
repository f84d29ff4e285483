import type { Passage } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadReport, TableState } from '#domain/report.ts';
import type { Figures } from '#domain/figures.ts';
import type { SeenPassage } from '#domain/table.ts';
import { stateOf } from '../4-report/index.ts';
import { settleSeen } from './seen-figures.ts';

/**
 * A report of which some pages are pictures, with nothing taken on trust: its figures settled, without
 * claims from words that were read once, and nothing concluded from what its prose lacks.
 */
export function settledReport(read: ReadReport, seen: readonly SeenPassage[]): ReadReport {
	const settled = settleSeen(read.figures, seen);
	if (settled === null) return read;
	const { figures, pictures } = settled;
	const [first] = seen;
	return {
		...read,
		figures,
		pictures,
		coverage: 'figures',
		proactive_state: stateIn(figures, 'proactive', read.proactive_state),
		requests_state: stateIn(figures, 'requests', read.requests_state),
		disputes_state: stateIn(figures, 'disputes', read.disputes_state),
		claims: read.claims.filter((claim) => !seen.some((passage) => overlap(claim, passage))),
		notes: [
			...read.notes,
			{
				rule: 'read-from-pictures',
				place: 'report/pictures',
				cause: writeCause('seen_cells', pictures.vouched, pictures.cells),
				start: first?.start ?? 0,
				end: first?.end ?? 0
			}
		]
	};
}

function stateIn(figures: Figures, table: string, state: TableState): TableState {
	if (state === 'absent') return state;
	return stateOf(figures.values().filter(({ place }) => place.startsWith(`${table}/`)));
}

const overlap = (a: Passage, b: Passage): boolean => a.start < b.end && b.start < a.end;
