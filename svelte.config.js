import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Of the scripts that stand within prerendered pages beside Kit's own. */
const INLINE = ['give-way', 'before-app'].map((name) => {
	const script = readFileSync(new URL(`src/routes/inline/${name}.js`, import.meta.url));
	return `sha256-${createHash('sha256').update(script).digest('base64')}`;
});

/** Of the style of the element with which Kit tells screen readers of a new page. */
const ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		// A site over other datasets is built from a folder of its own.
		files: { assets: process.env.SITE_ASSETS ?? 'static' },
		prerender: {
			// A passage is on the page of its report once the address has said which report that is.
			handleMissingId({ path, message }) {
				if (!/\/report(\/|$)/.test(path)) throw new Error(message);
			},
			// Of datasets that are too large for it, or by `AHEAD_REPORTS=0`, nothing is answered beforehand.
			handleUnseenRoutes({ routes, message }) {
				if (routes.some((route) => !route.includes('/ahead/'))) throw new Error(message);
			}
		},
		// The page that checks a draft registers it: no other needs one.
		serviceWorker: { register: false },
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', ...INLINE],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', ANNOUNCER],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self'],
				// Svelte makes its templates under the first name; `inline/give-way.js` watches over the rest.
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'default']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../scripts/**/*.ts', '../*.config.ts', '../tests/**/*.ts']
			})
		}
	}
};
