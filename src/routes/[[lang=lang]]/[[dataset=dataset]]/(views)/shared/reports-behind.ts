import { base } from '$app/paths';
import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { SCOPES } from '#domain/report.ts';
import { CROSS_SIDES } from '#lib/queries/cross-reports.ts';
import type { CrossSide } from '#lib/queries/cross-reports.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { Basis } from '#lib/queries/panel-lines.ts';
import { SAME_BY } from '#lib/queries/reports-behind.ts';
import type { PartBehind, SameBy, SideKey } from '#lib/queries/reports-behind.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { pathIn, searchWith } from '#routes/links.ts';
import type { Edition } from '#routes/links.ts';
import { listOf, maybeOneOf } from './address.ts';
import type { Part } from './address.ts';

/** What a number is made of, as far as a selection of reports does not say it. */
interface Behind {
	measure: string;
	of?: string;
	/** Of the same organs in every year of the selection. */
	same?: SameBy | null;
}

/** Where the reports that a number is made of are listed, each with what it adds. */
export function behindHref(
	edition: Edition,
	selection: Selection,
	keys: readonly (readonly [side: CrossSide, key: string | null])[],
	{ measure, of, same = null }: Behind
): string {
	const left: SideKey[] = [];
	let narrowed = selection;
	for (const [side, key] of keys) {
		if (side === 'none') continue;
		// Which organs are the same in every year is asked of all years.
		const within = same === null ? narrowedTo(narrowed, side, key) : null;
		if (within === null) left.push({ side, key });
		else narrowed = within;
	}
	return (
		base +
		pathIn(edition, '/behind') +
		searchWith(narrowed, { measure, of, ...IN.write(left), ...SAME.write(same) })
	);
}

/** The selection that leaves exactly the reports under one key; null where none does, and the key stands beside it. */
function narrowedTo(selection: Selection, side: CrossSide, key: string | null): Selection | null {
	if (key === null) return null;
	if (side === 'year') return { ...selection, years: [Number(key), Number(key)] };
	// Under the selected place itself stand the organs of its own level alone.
	if (side === 'region')
		return selection.regions.length === 1 && selection.regions[0] === key
			? null
			: { ...selection, regions: [key] };
	if (side === 'sector') return { ...selection, sectors: [key] };
	if (side === 'scope') return { ...selection, scopes: SCOPES.filter((scope) => scope === key) };
	const among = <Code extends string>(list: readonly { code: Code }[]) =>
		list.flatMap(({ code }) => (code === key ? [code] : []));
	if (side === 'level') return { ...selection, levels: among(AGENCY_LEVELS) };
	if (side === 'kind') return { ...selection, kinds: among(AGENCY_KINDS) };
	// A named organ would bring its reports of every scope; applicants are no reports.
	return null;
}

const KEY = /^[\p{L}\p{N}_.:-]{1,80}$/u;

const asKey = (text: string): SideKey | null => {
	const [name = ''] = text.split('.', 1);
	const key = text.slice(name.length + 1);
	const side = CROSS_SIDES.find((one) => one === name);
	return side === undefined ? null : { side, key: KEY.test(key) ? key : null };
};

/** `region.370000,applicant.business`; of nothing after the point where the key has no code. */
const IN = listOf<SideKey>('in', 4, asKey, ({ side, key }) => `${side}.${key ?? ''}`);

const SAME = maybeOneOf('same', SAME_BY);

/** The part of a selection that a number is of, in the address. */
export const partBehind = (): Part<PartBehind> => ({
	read: (search) => ({ keys: IN.read(search), same: SAME.read(search) }),
	write: ({ keys, same }) => ({ ...IN.write(keys), ...SAME.write(same) }),
	passedOver: (search) => ({ ...IN.passedOver(search), ...SAME.passedOver(search) }),
	near: () => []
});

/** Where a point of requests received leads. */
export const pointHref = (
	edition: Edition,
	selection: Selection,
	basis: Basis,
	keys: readonly (readonly [side: CrossSide, key: string | null])[]
): string =>
	behindHref(edition, selection, keys, {
		measure: REQUESTS_RECEIVED.code,
		same: basis === 'same' ? 'measure' : null
	});
