import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { disputes } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(disputes, params);
