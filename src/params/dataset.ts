import type { ParamMatcher } from '@sveltejs/kit';
import { EDITIONS } from '#routes/editions.ts';

export const match: ParamMatcher = (param) => EDITIONS.some(({ prefix }) => prefix === `/${param}`);
