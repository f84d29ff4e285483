import { base } from '$app/paths';
import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { SCOPES } from '#domain/report.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { Basis } from '#lib/queries/panel-lines.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { pathIn, searchWith } from '#routes/links.ts';
import type { Edition } from '#routes/links.ts';

/** The reports that a number is made of, each with what it adds; `measure` is the code of what is counted. */
const behindHref = (edition: Edition, selection: Selection, measure: string, of?: string): string =>
	base + pathIn(edition, '/behind') + searchWith(selection, { measure, of });

/** The part of a selection under one key of what it is split by; null where no address can say it. */
function narrowedTo(selection: Selection, side: string, key: string | null): Selection | null {
	if (['none', 'applicant', 'channel'].includes(side)) return selection;
	if (key === null) return null;
	if (side === 'year') return { ...selection, years: [Number(key), Number(key)] };
	if (side === 'region') return { ...selection, regions: [key] };
	if (side === 'sector') return { ...selection, sectors: [key] };
	if (side === 'agency') return { ...selection, agencies: [key] };
	if (side === 'scope') return { ...selection, scopes: SCOPES.filter((scope) => scope === key) };
	const among = <Code extends string>(list: readonly { code: Code }[]) =>
		list.flatMap(({ code }) => (code === key ? [code] : []));
	if (side === 'level') return { ...selection, levels: among(AGENCY_LEVELS) };
	if (side === 'kind') return { ...selection, kinds: among(AGENCY_KINDS) };
	return null;
}

/** Where a bar or a point of one key and year leads. */
export function barHref(
	edition: Edition,
	selection: Selection,
	keys: readonly (readonly [side: string, key: string | null])[],
	measure: string,
	of?: string
): string | undefined {
	let narrowed: Selection | null = selection;
	for (const [side, key] of keys)
		narrowed = narrowed === null ? null : narrowedTo(narrowed, side, key);
	return narrowed === null ? undefined : behindHref(edition, narrowed, measure, of);
}

/** Where a point of requests received leads; of the same organs the list of all reports would be another number. */
export const pointHref = (
	edition: Edition,
	selection: Selection,
	basis: Basis,
	keys: readonly (readonly [side: string, key: string | null])[]
): string | undefined =>
	basis === 'same' ? undefined : barHref(edition, selection, keys, REQUESTS_RECEIVED.code);
