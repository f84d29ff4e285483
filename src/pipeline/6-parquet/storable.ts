import type { PublishedReport } from '#domain/dataset.ts';
import type { Figure } from '#domain/figure.ts';

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
			period_end: dayOrNull(read.period_end),
			figures: [...read.figures.values()].every(isStorable)
				? read.figures
				: new Map(Array.from(read.figures, ([place, figure]) => [place, held(figure)]))
		}
	};
}

const isStorable = ({ place, value }: Figure): boolean =>
	value === null || (value | 0) === value || place.startsWith('proactive/');

const held = (figure: Figure): Figure =>
	isStorable(figure) ? figure : { ...figure, value: null, state: 'unreadable' };

function dayOrNull(iso: string | null): string | null {
	if (iso === null) return null;
	const day = new Date(`${iso}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}
