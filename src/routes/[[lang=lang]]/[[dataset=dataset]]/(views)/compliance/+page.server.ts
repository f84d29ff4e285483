import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { compliance } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(compliance, params);
