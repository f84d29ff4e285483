import * as v from 'valibot';
import type { Versions } from '#domain/versions.ts';
import { isVersion, VERSIONS_FILE } from '#domain/versions.ts';
import { DataFault } from './fault.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Listed = v.looseObject({
	versions: v.array(
		v.looseObject({
			version: v.pipe(v.string(), v.check(isVersion)),
			date: v.pipe(v.string(), v.isoDate()),
			documents: Count,
			reports: Count,
			findings: Count,
			years: v.nullable(v.tuple([v.number(), v.number()]))
		})
	)
});

/** The versions of a dataset, as read from `versions.json`; none where it is no such list. */
export function asVersions(read: unknown): Versions['versions'] {
	const { success, output } = v.safeParse(Listed, read);
	return success ? output.versions : [];
}

/** The list in a folder of the site, past the browser's cache; none where there is none. Fails with a `DataFault` where that cannot be told. */
export async function fetchVersions(folder: string): Promise<Versions['versions']> {
	const url = new URL(VERSIONS_FILE, folder).href;
	const response = await fetch(url, { cache: 'no-cache' }).catch(() => null);
	if (response && NONE.includes(response.status)) return [];
	if (!response?.ok) throw new DataFault('unreachable', `${response?.status ?? ''} ${url}`);
	return asVersions(await response.json().catch(() => null));
}

/** Not found, and gone. */
const NONE = [404, 410];
