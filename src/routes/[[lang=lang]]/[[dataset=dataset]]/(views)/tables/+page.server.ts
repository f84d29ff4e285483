import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { tables } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(tables, params);
