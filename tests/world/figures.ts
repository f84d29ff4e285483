import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { Random } from '../../scripts/demo/random.ts';

export type Printed = Map<Place, number>;

const PARTIES = APPLICANTS.filter((a) => a.code !== 'total').map((a) => a.code);
const OUTCOMES = requestItems('2021').filter(
	({ group }) => group !== 'intake' && group !== 'balance'
);
const isOutcome = (code: string) => code !== 'handled_total' && code !== 'carried_out';

/** Figures of consecutive years in which every sum, carry-over and stock holds; `size` is about how many requests a year. */
export function figuresOver(random: Random, years: number, size: number): Printed[] {
	let carried = PARTIES.map(() => 0);
	let stock = random.int(3, 90);
	return Array.from({ length: years }, (): Printed => {
		const printed: Printed = new Map();
		const row = (item: string, counts: readonly number[]) => {
			PARTIES.forEach((party, i) => printed.set(placeOf('requests', item, party), counts[i] ?? 0));
			const total = counts.reduce((a, b) => a + b, 0);
			printed.set(placeOf('requests', item, 'total'), total);
		};
		const received = PARTIES.map((_, i) =>
			size === 0 ? 0 : random.int(0, i === 0 ? size : size / 8)
		);
		const due = received.map((count, i) => count + (carried[i] ?? 0));
		const left = due.map((count) => Math.floor(count * random.next() * 0.2));
		const codes = OUTCOMES.map(({ code }) => code).filter(isOutcome);
		const mix = random.dirichlet(codes.map((_, i) => (i < 2 ? 4 : 0.25)));
		const dealt = due.map((count, i) => random.multinomial(count - (left[i] ?? 0), mix));
		row('received_new', received);
		row('carried_in', carried);
		codes.forEach((code, k) =>
			row(
				code,
				dealt.map((counts) => counts[k] ?? 0)
			)
		);
		row(
			'handled_total',
			dealt.map((counts) => counts.reduce((a, b) => a + b, 0))
		);
		row('carried_out', left);
		carried = left;
		for (const channel of CHANNELS) {
			const counts = [0, 1, 2, 3].map(() => (size === 0 ? 0 : random.int(0, 4)));
			DISPUTE_OUTCOMES.forEach(({ code }, i) => {
				const total = counts.reduce((a, b) => a + b, 0);
				printed.set(placeOf('disputes', channel.code, code), counts[i] ?? total);
			});
		}
		const issued = random.int(0, 9);
		const repealed = Math.min(random.int(0, 5), stock + issued);
		stock += issued - repealed;
		const proactive: [string, string, number][] = [
			['regulations', 'issued', 0],
			['regulations', 'repealed', 0],
			['regulations', 'in_force', 0],
			['normative_documents', 'issued', issued],
			['normative_documents', 'repealed', repealed],
			['normative_documents', 'in_force', stock],
			['licences', 'decisions', random.int(0, 700)],
			['penalties', 'decisions', random.int(0, 200)],
			['coercive_measures', 'decisions', random.int(0, 12)],
			['fees', 'amount_10k_cny', random.int(0, 40)]
		];
		for (const [subject, measure, count] of proactive)
			printed.set(placeOf('proactive', subject, measure), count);
		return printed;
	});
}
