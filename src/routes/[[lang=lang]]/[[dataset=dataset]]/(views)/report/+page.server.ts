import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { report } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(report, params);
