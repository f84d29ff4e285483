import type { LayoutServerLoad } from './$types';
import { readChoices } from './shared/choices.ts';
import { openEdition } from './shared/first-answer.ts';

export const load: LayoutServerLoad = async ({ params }) => readChoices(await openEdition(params));
