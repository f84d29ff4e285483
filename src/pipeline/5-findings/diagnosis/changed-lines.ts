import { lineOf, type Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import { changeOf } from './digits.ts';
import { type Excesses, settles, signOf } from '../form/excess.ts';
import type { Explanation } from './explanation.ts';
import type { Form, Identity } from '../form/identities.ts';
import { columnsOf, isCount, TELLING } from './single-cells.ts';
import { statedAt } from '../form/sum.ts';

/** Rows, and columns, of which several cells, changed together, make every sum hold. */
export function changedLines(figures: Figures, form: Form, excesses: Excesses): Explanation[] {
	if (form.grid.length < 2) return [];
	const rows = form.grid.map((cells) => ({ line: lineOf(cells[0] ?? '', 'row'), cells }));
	const columns = columnsOf(form.grid).map((cells) => ({
		line: lineOf(cells[0] ?? '', 'column'),
		cells
	}));
	const isRow = new Set(form.grid.map((cells) => identityOf(form, cells)));
	return [
		...rows.flatMap((r) => changed(figures, form, excesses, r, (i) => !isRow.has(i))),
		...columns.flatMap((c) => changed(figures, form, excesses, c, (i) => isRow.has(i)))
	];
}

interface Line {
	line: Place;
	cells: readonly Place[];
}

/** The one of a row's own. */
const identityOf = (form: Form, cells: readonly Place[]): Identity | undefined =>
	form.identities.find((i) => cells.every((c) => i.left.includes(c) || i.right.includes(c)));

function changed(
	figures: Figures,
	form: Form,
	excesses: Excesses,
	{ line, cells }: Line,
	crosses: (identity: Identity) => boolean
): Explanation[] {
	const amounts = new Map<Place, number>();
	const expected = new Map<Place, number>();
	let telling = true;
	for (const place of cells) {
		const across = (form.identitiesAt.get(place) ?? []).find(
			(i) => crosses(i) && (excesses.get(i) ?? 0) !== 0
		);
		if (across === undefined) continue;
		const stated = statedAt(figures, place);
		if (stated === null) return [];
		const amount = -(excesses.get(across) ?? 0) * signOf(across, place);
		if (!isCount(stated + amount)) return [];
		telling &&= TELLING.has(changeOf(stated, stated + amount));
		amounts.set(place, amount);
		expected.set(place, stated + amount);
	}
	if (amounts.size < 2 || !settles(form, excesses, amounts)) return [];
	const cause = writeCause('one_line', line, amounts.size);
	return [{ cells: expected, cause, place: line, telling }];
}
