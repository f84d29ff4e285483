import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { partsOf } from '#domain/place.ts';
import type { SourceText } from '#domain/table.ts';
import { type FigureReading, stateOf } from '../4-report/index.ts';
import { failsSum } from '../4-report/tables/proven-rows.ts';

/** Text as it stands; formats that mark up their tables tell where a cell ends. */
const PLAIN = ['text/plain', 'text/markdown'];
const ENDS_IN_NUMBER = /[\d０-９][.．,，]?$/u;

/**
 * Without the last number of a text that breaks off behind it in table 二, of which digits may be gone;
 * in table 三, without the row that does not come to its total.
 */
export function withoutTornEnd(
	tables: FigureReading,
	{ text, media_type }: SourceText
): FigureReading {
	if (!PLAIN.includes(media_type) || !ENDS_IN_NUMBER.test(text)) return tables;
	const all = tables.figures.values();
	const last = all.find(({ state, end }) => state !== 'blank' && end >= text.length - 1);
	if (last === undefined) return tables;
	const { table, row } = partsOf(last.place);
	const ofRow = all.filter(
		({ place }) => partsOf(place).row === row && partsOf(place).table === table
	);
	if (table === 'disputes' || (table === 'requests' && !failsSum(ofRow))) return tables;
	const torn = table === 'requests' ? ofRow : [last];
	const figures = all.map((figure): Figure =>
		torn.includes(figure) ? { ...figure, value: null, state: 'unreadable' } : figure
	);
	const stateIn = (name: string) =>
		stateOf(figures.filter(({ place }) => partsOf(place).table === name));
	return {
		...tables,
		figures: new Figures(figures),
		notes: [
			...tables.notes,
			{
				rule: 'cell-unreadable',
				place: table === 'requests' ? `requests/${row}` : last.place,
				cause: 'breaks_off',
				start: last.start,
				end: last.end
			}
		],
		...(table === 'requests'
			? { requests_state: stateIn('requests') }
			: { proactive_state: stateIn('proactive') })
	};
}
