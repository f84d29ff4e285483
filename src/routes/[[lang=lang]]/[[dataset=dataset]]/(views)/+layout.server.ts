import { choicesIn } from './shared/choices.ts';
import { openEdition } from './shared/first-answer.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => choicesIn(await openEdition(params));
