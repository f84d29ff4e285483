import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { agencies } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(agencies, params);
