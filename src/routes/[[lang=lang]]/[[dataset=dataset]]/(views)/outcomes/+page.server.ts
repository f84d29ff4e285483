import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { outcomes } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(outcomes, params);
