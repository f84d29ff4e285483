import type { ParamMatcher } from '@sveltejs/kit';
import { EDITIONS, OWN_EDITION } from '#routes/editions.ts';

export const match: ParamMatcher = (param) =>
	[...EDITIONS, OWN_EDITION].some(({ prefix }) => prefix === `/${param}`);
