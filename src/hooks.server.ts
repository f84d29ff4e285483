import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import { FLOOR_WORDS } from '#routes/floor.ts';
import { givingWay } from '#routes/inline/giving-way.ts';

// Pages are prerendered side by side, so each request carries its own locale.
const locales = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locales.getStore() ?? 'zh');

export const handle: Handle = ({ event, resolve }) => {
	const locale = event.params.lang === 'en' ? 'en' : 'zh';
	return locales.run(locale, () =>
		resolve(event, {
			// Prerendered pages come whole.
			transformPageChunk: ({ html }) =>
				givingWay(html.replace('%lang%', locale === 'en' ? 'en' : 'zh-CN'), {
					asking: m.asking(),
					old: m.built_old({ floor: FLOOR_WORDS }),
					failed: m.built_failed(),
					reload: m.built_reload()
				})
		})
	);
};
