import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { volumes } from './view.ts';

export const load: PageServerLoad = ({ params }) => firstAnswer(volumes, params);
