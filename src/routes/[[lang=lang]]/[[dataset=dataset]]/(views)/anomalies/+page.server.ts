import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { anomalies } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(anomalies, params);
