import { firstAnswer } from '../shared/first-answer.ts';
import type { PageServerLoad } from './$types';
import { bench, findings } from './view.ts';

export const load: PageServerLoad = async ({ params }) => {
	const [first, organs] = await Promise.all([
		firstAnswer(findings, params),
		firstAnswer(bench, params)
	]);
	return { ...first, bench: organs.answer };
};
