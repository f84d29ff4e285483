import type { Place } from '#domain/place.ts';
import type { ReadReport } from '#domain/report.ts';

/** Figures as a page prints them. */
export const printed = (figures: ReadonlyMap<Place, number | null>) =>
	new Map([...figures].map(([place, value]) => [place, value === null ? '' : String(value)]));

/** Cells of other values than printed, and cells not read. */
export function compared(
	report: ReadReport | undefined,
	figures: ReadonlyMap<Place, number | null>
) {
	const wrong: string[] = [];
	const unread: Place[] = [];
	for (const [place, value] of figures) {
		const figure = report?.figures.get(place);
		if (figure === undefined || figure.state === 'unreadable') unread.push(place);
		else if (figure.value !== value) wrong.push(`${place}: ${value}, read ${figure.value}`);
	}
	return { wrong, unread };
}
