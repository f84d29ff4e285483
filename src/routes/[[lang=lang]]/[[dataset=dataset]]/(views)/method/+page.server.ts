import { readAccuracy } from '#lib/db/accuracy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const accuracy = await readAccuracy();
	if (accuracy === null) return { accuracy };
	// What /rules shows of each check stays there, and each way of telling whose a report is with `npm run accuracy`.
	return { accuracy: { ...accuracy, rules: [], world: { ...accuracy.world, ways: [] } } };
};
