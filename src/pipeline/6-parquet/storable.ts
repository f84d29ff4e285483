import { Figures } from '#domain/figures.ts';
import type { PublishedReport } from '#domain/dataset.ts';
import type { Figure } from '#domain/figure.ts';
import { packFigures, unpackFigures } from '#domain/packed-figures.ts';
import { CELLS, isOf } from '#domain/place.ts';
import type { PackedFigures } from '#domain/packed-figures.ts';

/**
 * A report as the columns can hold it. A document may print a count with a fraction or of twelve
 * digits, and a day that no calendar has: one such document must not end the build of the others.
 */
export function storable(report: PublishedReport): PublishedReport {
	const { read } = report;
	return {
		...report,
		read: {
			...read,
			published: dayOrNull(read.published),
			period_start: dayOrNull(read.period_start),
			period_end: dayOrNull(read.period_end)
		},
		figures: storableFigures(report.figures)
	};
}

/** Columns of whole numbers end where those of table 二 begin, the form's last. */
const PROACTIVE = CELLS.findIndex(({ table }) => table === 'proactive');

function storableFigures(packed: PackedFigures): PackedFigures {
	const { places, values } = packed;
	const fit = places.every((place, i) => place >= PROACTIVE || isInteger(values[i] ?? NaN));
	if (fit) return packed;
	return packFigures(new Figures(unpackFigures(packed).values().map(heldOf)));
}

/** NaN stands for no value. */
const isInteger = (value: number): boolean => Number.isNaN(value) || (value | 0) === value;

const heldOf = (figure: Figure): Figure =>
	isOf('proactive', figure.place) || isInteger(figure.value ?? NaN)
		? figure
		: { ...figure, value: null, state: 'unreadable' };

function dayOrNull(iso: string | null): string | null {
	if (iso === null) return null;
	const day = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}
