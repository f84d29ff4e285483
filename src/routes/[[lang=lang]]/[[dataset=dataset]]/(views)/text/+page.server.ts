import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { text } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(text, params);
