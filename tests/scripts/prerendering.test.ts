import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '@sveltejs/kit';
import { expect, test } from 'vitest';

const AHEAD = '/[[lang=lang]]/[[dataset=dataset]]/ahead/[version]/[view]/[part].json';

test('a site whose datasets are too large for answers ahead is built, one that lacks a page is not', async () => {
	const { href } = pathToFileURL(path.resolve('svelte.config.js'));
	const { default: config } = (await import(/* @vite-ignore */ href)) as { default: Config };
	const unseen = config.kit?.prerender?.handleUnseenRoutes;
	if (typeof unseen !== 'function') throw new Error('not told');
	expect(() => unseen({ routes: [AHEAD], message: 'unseen' })).not.toThrow();
	expect(() => unseen({ routes: [AHEAD, '/[[lang=lang]]/cmaps'], message: 'unseen' })).toThrow(
		'unseen'
	);
});
