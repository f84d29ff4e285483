import { readChoices } from './shared/choices.ts';
import { inOwn } from './shared/in-own.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) =>
	inOwn(data, await parent(), readChoices);
