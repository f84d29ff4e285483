import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { behind } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(behind, params);
