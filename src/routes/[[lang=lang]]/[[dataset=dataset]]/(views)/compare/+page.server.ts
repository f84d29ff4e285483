import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { compare } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(compare, params);
