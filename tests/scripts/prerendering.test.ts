import { expect, test } from 'vitest';
import config from '../../svelte.config.js';

const AHEAD = '/[[lang=lang]]/[[dataset=dataset]]/ahead/[version]/[view]/[part].json';

test('a site whose datasets are too large for answers ahead is built, one that lacks a page is not', () => {
	const unseen = config.kit?.prerender?.handleUnseenRoutes;
	if (typeof unseen !== 'function') throw new Error('not told');
	expect(() => unseen({ routes: [AHEAD], message: 'unseen' })).not.toThrow();
	expect(() => unseen({ routes: [AHEAD, '/[[lang=lang]]/cmaps'], message: 'unseen' })).toThrow(
		'unseen'
	);
});
