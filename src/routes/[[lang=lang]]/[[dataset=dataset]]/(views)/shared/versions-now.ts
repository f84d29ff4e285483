import { browser } from '$app/environment';
import { base } from '$app/paths';
import type { KeptVersion } from '#domain/versions.ts';

/** The versions that are kept of a dataset: as the page was built, and in the browser as they are by now. */
export async function versionsNow(
	dataset: string,
	built: readonly KeptVersion[]
): Promise<readonly KeptVersion[]> {
	if (!browser || built.length === 0) return built;
	const { fetchVersions } = await import('#lib/db/versions.ts');
	const folder = new URL(`${base}/data/${dataset}/`, location.href).href;
	const now = await fetchVersions(folder).catch(() => []);
	return now.length > 0 ? now : built;
}
