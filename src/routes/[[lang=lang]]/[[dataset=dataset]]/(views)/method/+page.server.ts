import { readAccuracy } from '#lib/db/accuracy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const accuracy = await readAccuracy();
	// What /rules shows of each check stays there.
	return { accuracy: accuracy && { ...accuracy, rules: [] } };
};
