import type { CrossRow } from '#lib/queries/cross-table.ts';
import type { Edition } from '#routes/links.ts';
import { behindHref } from '../shared/reports-behind.ts';
import type { Crossed } from './state.ts';

/** The reports that a cell is made of; what the prose states has no list of its own. */
export const cellHref = (
	edition: Edition,
	{ selection, rows, columns, code, denominator, prose }: Crossed,
	cell: CrossRow
): string | undefined =>
	prose || cell.reports === 0
		? undefined
		: behindHref(
				edition,
				selection,
				[
					[rows, cell.row],
					[columns, cell.column]
				],
				{ measure: code, of: denominator }
			);
