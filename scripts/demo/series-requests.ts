import { placeOf } from '#domain/place.ts';
import { APPLICANTS, REQUEST_ITEMS } from '#domain/requests.ts';
import { indexOf, type Ledger } from './ledger.ts';
import type { Random } from './random.ts';

const PARTIES = APPLICANTS.filter((a) => a.code !== 'total').map((a) => a.code);
/** The 22 outcomes of template 2021; the one row 其他处理 of 2019 is the sum of its last three. */
const OUTCOMES = REQUEST_ITEMS.filter(
	(item) => item.group !== 'intake' && item.group !== 'balance' && item.code !== 'other_handling'
).map((item) => item.code);
const OTHERS = ['other_not_corrected', 'other_fee_unpaid', 'other_reason'];

// How often each outcome comes up in the complete reports we know, in parts of a hundred.
const USUAL: Partial<Record<string, number>> = {
	granted: 36,
	partially_granted: 10,
	denied_state_secret: 0.1,
	denied_prohibited_by_law: 0.7,
	denied_security_stability: 0.3,
	denied_third_party_rights: 1,
	denied_internal_affairs: 1.2,
	denied_process_information: 1,
	denied_enforcement_file: 1.1,
	denied_administrative_query: 0.9,
	unavailable_not_held: 26,
	unavailable_needs_creation: 1.5,
	unavailable_unclear: 0.8,
	rejected_petition: 5,
	rejected_duplicate: 2,
	rejected_publication: 0.1,
	rejected_excessive: 1,
	rejected_reconfirmation: 0.3,
	other_not_corrected: 2,
	other_fee_unpaid: 0.3,
	other_reason: 8
};

const row = (item: string) => PARTIES.map((party) => indexOf(placeOf('requests', item, party)));
const ROWS = new Map(REQUEST_ITEMS.map((item) => [item.code as string, row(item.code)]));
const TOTALS = new Map(
	REQUEST_ITEMS.map((item) => [
		item.code as string,
		indexOf(placeOf('requests', item.code, 'total'))
	])
);

/** Table 三 of each year: what comes in is handled or carried over. Mutates the ledgers. */
export function requestsOf(
	random: Random,
	demand: readonly number[],
	ledgers: readonly Ledger[],
	carriedBefore: boolean
): void {
	const natural = 0.94 + 0.05 * random.next();
	const shares = [
		natural,
		...random.dirichlet([6, 0.4, 0.5, 0.9, 0.8]).map((share) => share * (1 - natural))
	];
	const mix = random.dirichlet(OUTCOMES.map((code) => (USUAL[code] ?? 0.1) * 0.12));
	const delay = 0.005 + 0.05 * random.next();
	let carried = PARTIES.map((_, i) =>
		carriedBefore ? random.poisson((demand[0] ?? 0) * delay * (shares[i] ?? 0)) : 0
	);
	ledgers.forEach((ledger, year) => {
		const received = random.multinomial(random.poisson(demand[year] ?? 0), shares);
		const due = received.map((count, i) => count + (carried[i] ?? 0));
		const left = due.map((count) => random.binomial(count, delay));
		const wobble = random.dirichlet(mix.map((share) => share * 60 + 0.002));
		fill(ledger, 'received_new', received);
		fill(ledger, 'carried_in', carried);
		fill(ledger, 'carried_out', left);
		const handled = due.map((count, i) => count - (left[i] ?? 0));
		fill(ledger, 'handled_total', handled);
		const outcomes = handled.map((count) => random.multinomial(count, wobble));
		OUTCOMES.forEach((code, k) =>
			fill(
				ledger,
				code,
				outcomes.map((counts) => counts[k] ?? 0)
			)
		);
		fill(
			ledger,
			'other_handling',
			PARTIES.map((_, i) => OTHERS.reduce((sum, code) => sum + cell(ledger, code, i), 0))
		);
		carried = left;
	});
}

function fill(ledger: Ledger, item: string, counts: readonly number[]): void {
	ROWS.get(item)?.forEach((index, i) => (ledger[index] = counts[i] ?? 0));
	ledger[TOTALS.get(item) ?? -1] = counts.reduce((a, b) => a + b, 0);
}

const cell = (ledger: Ledger, item: string, party: number) =>
	ledger[ROWS.get(item)?.[party] ?? -1] ?? 0;
