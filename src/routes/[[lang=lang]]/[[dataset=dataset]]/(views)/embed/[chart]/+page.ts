import type { Component } from 'svelte';
import { browser } from '$app/environment';
import { base } from '$app/paths';
import { citedIn } from '#routes/cited.ts';
import { editionOf } from '#routes/links.ts';
import { readChoices } from '../../shared/choices.ts';
import { askedAnew } from '../../shared/asked-anew.ts';
import type { PageLoad, PageServerData } from './$types';
import type { FrameProps } from './frames/frame.ts';

/** Each with the code of its own view alone. */
const FRAMES: Record<PageServerData['path'], () => Promise<{ default: Component<FrameProps> }>> = {
	'/volumes': () => import('./frames/Volumes.svelte'),
	'/outcomes': () => import('./frames/Outcomes.svelte'),
	'/disputes': () => import('./frames/Disputes.svelte'),
	'/compare': () => import('./frames/Compare.svelte'),
	'/tables': () => import('./frames/Tables.svelte'),
	'/text': () => import('./frames/Text.svelte'),
	'/': () => import('./frames/Overview.svelte'),
	'/compliance': () => import('./frames/Compliance.svelte'),
	'/findings': () => import('./frames/Findings.svelte'),
	'/anomalies': () => import('./frames/Anomalies.svelte'),
	'/agency': () => import('./frames/Agency.svelte')
};

/** A frame has no layout above it, so it looks for itself which version its address cites. */
export const load: PageLoad = async ({ data, params, url }) => {
	const { default: Frame } = await FRAMES[data.path]();
	if (!browser) return { ...data, Frame, cited: null };
	const v = url.searchParams.get('v');
	const shown = await citedIn(`${base}/data/${editionOf(params).dataset}`, v, data.manifest);
	const choices = await askedAnew(data.choices, { own: null, ...shown }, readChoices);
	return { ...data, ...shown, choices, Frame };
};
