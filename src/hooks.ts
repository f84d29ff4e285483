import type { Reroute } from '@sveltejs/kit';
import { base } from '$app/paths';
import { EDITIONS } from '#routes/editions.ts';

/**
 * Kit finds no route for `/demo/report/<id>`: where the first of two optional parts of an address is
 * left out, a part that must be there behind them is taken for lost. So the language is named for it.
 */
export const reroute: Reroute = ({ url }) => {
	const path = url.pathname.slice(base.length);
	const isBelow = EDITIONS.some(({ prefix }) => prefix !== '' && path.startsWith(`${prefix}/`));
	return isBelow && path.split('/').length > 3 ? `${base}/zh${path}` : undefined;
};
