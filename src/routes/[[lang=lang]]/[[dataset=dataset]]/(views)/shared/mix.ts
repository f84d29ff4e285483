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

/** The six groups, or every reason in the colour of its group, told apart by its number in the form. */
export function outcomeParts(detailed: boolean): StackPart[] {
	if (!detailed)
		return OUTCOME_GROUPS.map((group) => ({
			key: group.code,
			label: label(group),
			...painted(group.code)
		}));
	return OUTCOME_GROUPS.flatMap((group, number) => {
		const items = REQUEST_ITEMS.filter((item) => item.group === group.code);
		return items.map((item, index) => ({
			key: item.code,
			label: label(item),
			...painted(group.code),
			mark: items.length === 1 ? String(number + 1) : `${number + 1}.${index + 1}`
		}));
	});
}

/** `hrefOf` leads from a bar, or from one outcome of it. One bar for each key: the parts over the reports that state them all; of items, what no item accounts for is hatched. */
export function outcomeRows(
	rows: readonly OutcomeRow[],
	nameOf: (row: OutcomeRow) => string,
	hrefOf: (row: OutcomeRow, outcome?: string) => string | undefined = () => undefined,
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
		const whole = first?.whole ?? null;
		const known = parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
		const rest = (whole ?? 0) - known;
		const href = first && hrefOf(first);
		const breakBefore = breaks.get(key);
		return {
			key,
			label: first ? nameOf(first) : key,
			values: Object.fromEntries(parts.map((part) => [part.outcome, part.count])),
			count: whole === null ? '' : m.handled_count({ handled: printedNumber(whole) }),
			...(rest > 0 ? { unstated: rest } : {}),
			...(whole === null ? { missing: m.state_blank() } : {}),
			...(breakBefore === undefined ? {} : { breakBefore }),
			...(href === undefined
				? {}
				: { href, partHref: (outcome: string) => first && hrefOf(first, outcome) })
		};
	});
}

/** What the reports behind a bar, or behind one outcome of it, are listed with: the rate that the mark shows. */
export const outcomeMeasure = (outcome?: string): { measure: string; of?: string } =>
	outcome === undefined
		? { measure: 'disclosure_rate' }
		: { measure: `outcome_${outcome}`, of: 'handled' };

/** Which whole the shares are of, where the totals that reports print differ from their parts. */
export function wholeNote(rows: readonly OutcomeRow[]): string {
	const keys = new Map(rows.map((row) => [row.key, row]));
	const sum = (of: (row: OutcomeRow) => number | null) =>
		[...keys.values()].reduce((all, row) => all + (of(row) ?? 0), 0);
	const [printed, parts] = [sum((row) => row.printed), sum((row) => row.printed_parts)];
	return printed === parts
		? ''
		: m.whole_is_parts({ parts: printedNumber(parts), printed: printedNumber(printed) });
}

/** Reports of all bars together. */
export const reportsInMix = (rows: readonly OutcomeRow[]): number =>
	[...new Map(rows.map((row) => [row.key, row.reports])).values()].reduce(
		(all, reports) => all + reports,
		0
	);

/** Reports behind the bars: those that state all outcomes, of those there are. */
export function statedInMix(rows: readonly OutcomeRow[]): string {
	const keys = [...new Set(rows.map((row) => row.key))];
	const perKey = keys.map((key) => {
		const parts = rows.filter((row) => row.key === key);
		return {
			stated: Math.max(...parts.map((part) => part.stated)),
			reports: parts[0]?.reports ?? 0
		};
	});
	return m.stated_all_of({
		stated: printedNumber(perKey.reduce((all, { stated }) => all + stated, 0)),
		reports: printedNumber(perKey.reduce((all, { reports }) => all + reports, 0))
	});
}
