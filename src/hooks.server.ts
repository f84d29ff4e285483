import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { base } from '$app/paths';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import { FLOOR_WORDS } from '#routes/floor.ts';
import { EARLY, scriptsOf } from '#routes/inline/early-scripts.ts';
import type { ClientManifest } from '#routes/inline/early-scripts.ts';
import { givingWay } from '#routes/inline/giving-way.ts';

// Pages are prerendered side by side, so each request carries its own locale.
const locales = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locales.getStore() ?? 'zh');

/** Written before the pages are. */
const MADE = '.svelte-kit/output/client/.vite/manifest.json';
let early: Promise<string[]> | undefined;

const earlyScripts = async (): Promise<string[]> =>
	scriptsOf(JSON.parse(await readFile(MADE, 'utf8')) as ClientManifest, EARLY);

export const handle: Handle = async ({ event, resolve }) => {
	const locale = event.params.lang === 'en' ? 'en' : 'zh';
	const scripts = building ? await (early ??= earlyScripts()) : [];
	return locales.run(locale, () =>
		resolve(event, {
			// Prerendered pages come whole.
			transformPageChunk: ({ html }) =>
				givingWay(
					html.replace('%lang%', locale === 'en' ? 'en' : 'zh-CN'),
					{
						asking: m.asking(),
						old: m.built_old({ floor: FLOOR_WORDS }),
						failed: m.built_failed(),
						reload: m.built_reload()
					},
					scripts.map((file) => `${base}/${file}`)
				)
		})
	);
};
