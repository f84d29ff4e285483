import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { overview } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(overview, params);
