import { placeOf, type Place } from '#domain/place.ts';
import { itemsOfGroup, OUTCOME_GROUPS, type OutcomeGroup } from '#domain/requests.ts';
import type { Corpus } from '../corpus.ts';

const TEMPLATES = ['2021', '2019'] as const;
const placesOf = (group: OutcomeGroup, template: (typeof TEMPLATES)[number]): Place[] =>
	itemsOfGroup(group)
		.filter((item) => item.templates.includes(template))
		.map((item) => placeOf('requests', item.code, 'total'));

const VARIANTS = OUTCOME_GROUPS.map(({ code }) => ({
	code,
	variants: TEMPLATES.map((template) => placesOf(code, template))
}));

/** The 总计 of every outcome. */
export const OUTCOME_NEEDS: readonly Place[] = [
	...new Set(VARIANTS.flatMap(({ variants }) => variants.flat()))
];

/** Each group's sum; -1 where a cell of it is not printed, so that no sum hides a blank. */
export function outcomeColumns(corpus: Corpus): Record<OutcomeGroup, Int32Array> {
	const sums = VARIANTS.map(({ code, variants }) => {
		const sum = new Int32Array(corpus.rows).fill(-1);
		for (const places of variants) {
			const columns = places.map((place) => corpus.column(place));
			for (let row = 0; row < corpus.rows; row++) {
				if ((sum[row] ?? -1) >= 0) continue;
				sum[row] = addUp(columns, row);
			}
		}
		return [code, sum] as const;
	});
	return Object.fromEntries(sums) as Record<OutcomeGroup, Int32Array>;
}

/** What the cells of a row add up to; -1 where one of them is not printed. */
export function addUp(columns: readonly Int32Array[], row: number): number {
	let sum = 0;
	for (const column of columns) {
		const value = column[row] ?? -1;
		if (value < 0) return -1;
		sum += value;
	}
	return sum;
}
