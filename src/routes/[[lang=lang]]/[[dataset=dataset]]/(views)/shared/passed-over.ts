import { isVersion } from '#domain/versions.ts';
import { passedOverIn, textsIn } from '#lib/queries/selection.ts';
import type { PassedOver } from '#lib/queries/selection.ts';
import type { Address } from './address.ts';

/** What a page reads of its address beside the selection, which every link takes along, and the version. */
export type Reads = Pick<Address<unknown>, 'passedOver'>;

/** Of a page that reads nothing else. */
export const READS_NOTHING: Reads = { passedOver: () => ({}) };

/** What other sites and apps hang on an address that is passed around. */
const NOT_OURS =
	/^(?:utm_\w+|fbclid|gclid|msclkid|spm|scm|from|scene|isappinstalled|nsukey|share_\w+)$/u;

/** What stands in an address and does nothing, and the parameter that may have been meant. */
export interface Misread extends PassedOver {
	meant: string | null;
}

/** All of an address that a page passes over: values that it cannot read, and parameters that it does not know. */
export function misreadIn(search: URLSearchParams, reads: Reads): Misread[] {
	const known = new Map<string, readonly PassedOver[]>(
		Object.entries({
			...passedOverIn(search),
			...reads.passedOver(search),
			v: textsIn(search, 'v').filter(({ value }, i) => i > 0 || !isVersion(value))
		})
	);
	const names = [...known.keys()];
	return [...new Set(search.keys())].flatMap((name) => {
		const left = known.get(name);
		if (left) return left.map((one) => ({ ...one, meant: null }));
		if (NOT_OURS.test(name)) return [];
		const meant = nearestTo(name, names);
		return search.getAll(name).map((value) => ({ name, value, meant }));
	});
}

/** The one name that goes on as this one does, or ends before it: `year` for `years`, `Regions` for `region`. */
function nearestTo(name: string, names: readonly string[]): string | null {
	const low = name.toLowerCase();
	if (low.length < 3) return null;
	if (names.includes(low)) return low;
	const alike = names.filter(
		(one) => one.length > 2 && (one.startsWith(low) || low.startsWith(one))
	);
	return alike.length === 1 ? (alike[0] ?? null) : null;
}
