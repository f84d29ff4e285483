import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import type { OutcomeGroup } from '#domain/requests.ts';
import type { Colour } from '#lib/charts/marks/palette.ts';
import type { StackPart, StackRow } from '#lib/charts/stacked-bars/model.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FormRow } from '#lib/queries/facets.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { breaksOf } from './context.ts';
import { printedNumber } from './numbers.ts';
import { label } from './words.ts';

type Painted = 'granted' | 'partially-granted' | 'denied' | 'unavailable' | 'rejected' | 'other';
const COLOURS: Record<OutcomeGroup, Painted> = {
	granted: 'granted',
	partially_granted: 'partially-granted',
	denied: 'denied',
	unavailable: 'unavailable',
	rejected: 'rejected',
	other: 'other'
};

const painted = (group: OutcomeGroup) => ({
	colour: COLOURS[group] satisfies Colour,
	on: `on-${COLOURS[group]}` satisfies Colour,
	edge: `edge-${COLOURS[group]}` satisfies Colour
});

/** The six groups, or every reason shaded within the colour of its group. */
export function outcomeParts(detailed: boolean): StackPart[] {
	if (!detailed)
		return OUTCOME_GROUPS.map((group) => ({
			key: group.code,
			label: label(group),
			...painted(group.code)
		}));
	return OUTCOME_GROUPS.flatMap((group) => {
		const items = REQUEST_ITEMS.filter((item) => item.group === group.code);
		return items.map((item, index) => ({
			key: item.code,
			label: label(item),
			...painted(group.code),
			strength: 1 - (0.62 * index) / Math.max(1, items.length)
		}));
	});
}

/** One bar for each key. What its reports handled and none of the parts accounts for is hatched. */
export function outcomeRows(
	rows: readonly OutcomeRow[],
	nameOf: (row: OutcomeRow) => string,
	hrefOf: (row: OutcomeRow) => string | undefined = () => undefined,
	forms: readonly FormRow[] = []
): StackRow[] {
	const breaks = new Map(breaksOf(forms).map((mark) => [String(mark.year), mark.note]));
	const byKey = new Map<string, OutcomeRow[]>();
	for (const row of rows) {
		const key = row.key ?? '';
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	return [...byKey.entries()].map(([key, parts]) => {
		const [first] = parts;
		const known = parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
		const handled = first?.handled ?? null;
		const href = first && hrefOf(first);
		const breakBefore = breaks.get(key);
		return {
			key,
			label: first ? nameOf(first) : key,
			values: Object.fromEntries(parts.map((part) => [part.outcome, part.count])),
			unstated: handled === null ? null : Math.max(0, handled - known),
			count: handled === null ? '' : m.handled_count({ handled: printedNumber(handled) }),
			...(handled === null && known === 0 ? { missing: m.state_blank() } : {}),
			...(breakBefore === undefined ? {} : { breakBefore }),
			...(href === undefined ? {} : { href })
		};
	});
}
