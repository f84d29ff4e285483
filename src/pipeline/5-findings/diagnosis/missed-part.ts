import { lineOf, partsOf, type Place, placeOf } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import { itemsOfGroup, OUTCOME_GROUPS } from '#domain/requests.ts';
import type { Explanation } from './explanation.ts';
import type { Form } from '../form/identities.ts';
import { statedOrBlankAt } from '../form/sum.ts';

/** Says of totals that are too small which one part, left out, makes up for all of it; null where none or several do. */
export function missedPart(figures: Figures, form: Form, { cells }: Explanation): string | null {
	const own: string[][] = [];
	for (const [place, expected] of cells) {
		const stated = statedOrBlankAt(figures, place);
		if (stated === null || stated >= expected) return null;
		const sums = (form.identitiesAt.get(place) ?? []).filter((i) => i.at === place && isSum(i));
		own.push(sums.flatMap((i) => partsLeftOut(figures, i.left, expected - stated)));
	}
	const [first = [], ...others] = own;
	const common = new Set(first.filter((part) => others.every((parts) => parts.includes(part))));
	const named = [...common].map((part) => part.split(' ') as [string, Place]);
	const [place = ''] = cells.keys();
	const [only, more] = named;
	if (only === undefined || more !== undefined) return null;
	const whole = cells.size > 1;
	return writeCause(
		'total_missed',
		whole ? lineOf(place, only[0] === 'row' ? 'row' : 'column') : place,
		only[1]
	);
}

/** A balance has its total on the right as well, beside what is carried over. */
const isSum = ({ right }: { right: readonly Place[] }) => right.length === 1;

/** Parts as `row|column <place>`, named so that the same part of another total bears the same name. */
function partsLeftOut(figures: Figures, places: readonly Place[], amount: number): string[] {
	const value = (place: Place) => statedOrBlankAt(figures, place) ?? 0;
	const { table, row, column = '' } = partsOf(places[0] ?? '');
	const found = places
		.filter((place) => value(place) === amount)
		.flatMap((place) => {
			if (table !== 'requests') return [`cell ${place}`];
			const by = partsOf(place).row === row ? 'column' : 'row';
			return [`${by} ${lineOf(place, by)}`];
		});
	if (table !== 'requests') return found;
	for (const { code } of OUTCOME_GROUPS) {
		const rows = itemsOfGroup(code).map((item) => placeOf('requests', item.code, column));
		const group = rows.filter((place) => places.includes(place) && value(place) > 0);
		if (group.length < 2) continue;
		if (group.reduce((sum, place) => sum + value(place), 0) === amount)
			found.push(`row requests/${code}`);
	}
	return found;
}
