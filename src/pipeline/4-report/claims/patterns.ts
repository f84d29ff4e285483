import { channelOf } from './channels.ts';
import { documentsOf } from './documents.ts';
import { disputesOf } from './disputes.ts';
import { outcomeOf } from './outcomes.ts';
import { type CountReader, NO_CLAIMS } from './pattern.ts';
import { proposalsOf } from './proposals.ts';
import { requestsOf } from './requests.ts';

const READERS: readonly CountReader[] = [
	disputesOf,
	channelOf,
	outcomeOf,
	requestsOf,
	proposalsOf,
	documentsOf
];

/** The claims of the first subject that the number is about. */
export const claimsOf: CountReader = (count, year) => {
	for (const read of READERS) {
		const claims = read(count, year);
		if (claims.length > 0) return claims;
	}
	return NO_CLAIMS;
};
