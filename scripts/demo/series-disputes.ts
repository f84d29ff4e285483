import { placeOf } from '#domain/place.ts';
import { itemsOfGroup } from '#domain/requests.ts';
import { enter, figureAt, type Ledger } from './ledger.ts';
import type { Random } from './random.ts';

const REFUSED = [...itemsOfGroup('denied'), ...itemsOfGroup('unavailable')].map((item) =>
	placeOf('requests', item.code, 'total')
);
const RESULTS = ['upheld', 'corrected', 'other'];

/** Table 四: refusals lead to cases, cases left pending come back next year. Mutates the ledgers. */
export function disputesOf(random: Random, ledgers: readonly Ledger[]): void {
	const temper = 0.02 + 0.08 * random.next();
	const channels = [
		channel('reconsideration', random.dirichlet([7, 0.6, 2]), (refused) => [refused, temper]),
		channel('litigation_direct', random.dirichlet([3, 0.3, 4]), (refused) => [refused, temper / 6]),
		channel('litigation_after_reconsideration', random.dirichlet([3, 0.2, 5]), (_, upheld) => [
			upheld,
			0.2
		])
	];
	for (const ledger of ledgers) {
		const refused = REFUSED.reduce((sum, place) => sum + figureAt(ledger, place), 0);
		let upheld = 0;
		for (const channel of channels) {
			const brought = random.binomial(...channel.from(refused, upheld));
			const cases = channel.pending + brought;
			const pending = random.binomial(cases, 0.15);
			const counts = random.multinomial(cases - pending, channel.results);
			RESULTS.forEach((result, i) =>
				enter(ledger, placeOf('disputes', channel.code, result), counts[i] ?? 0)
			);
			enter(ledger, placeOf('disputes', channel.code, 'pending'), pending);
			enter(ledger, placeOf('disputes', channel.code, 'total'), cases);
			channel.pending = pending;
			if (channel.code === 'reconsideration') upheld = counts[0] ?? 0;
		}
	}
}

/** `from` gives how many refusals or upheld reviews can lead to a case, and how often one does. */
const channel = (
	code: string,
	results: number[],
	from: (refused: number, upheld: number) => [number, number]
) => ({ code, results, from, pending: 0 });
