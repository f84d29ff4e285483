import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { findings } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(findings, params);
