import { readChoices } from './shared/choices.ts';
import { askedAnew } from './shared/asked-anew.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) =>
	askedAnew(data, await parent(), readChoices);
