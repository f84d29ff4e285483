import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { agency } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(agency, params);
