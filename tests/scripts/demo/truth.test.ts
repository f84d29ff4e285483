import { describe, expect, it } from 'vitest';
import { CHANNELS } from '#domain/disputes.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { Truth } from '../../../scripts/demo/report-model.ts';
import { PLANTS } from '../../../scripts/demo/plants/index.ts';
import { writtenDemo } from './written.ts';

const { documents, firsts } = writtenDemo(900);
/** Damage that takes numbers away or prints them otherwise. */
const TAKING = ['D8', 'D16', 'D17', 'D22', 'D24'];
const sound = firsts.filter(
	({ truth }) =>
		truth.tables !== 'absent' &&
		truth.template !== 'annex' &&
		truth.planted?.every(
			({ changed, place }) => changed.length === 0 && !place.startsWith('claims/')
		) &&
		!truth.damage?.some((id) => TAKING.includes(id))
);
const at = (truth: Truth, place: string): number => truth.cells?.[place] ?? 0;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describe('the true cells', () => {
	it('are all printed where the shape keeps the tables', () => {
		for (const { text, truth } of documents) {
			if (truth.tables !== 'whole' || truth.damage?.some((id) => TAKING.includes(id))) continue;
			const printed = tally(text.match(/\d+(?:\.\d+)?/gu) ?? []);
			const stated = Object.values(truth.cells ?? {}).filter((value) => value !== null);
			const due = tally(stated.map((value) => String(Math.abs(value))));
			const short = [...due].filter(([number, n]) => (printed.get(number) ?? 0) < n);
			// The one amount that such a report gives in yuan.
			const inYuan = truth.damage?.includes('D21') && truth.template === '2019' ? 1 : 0;
			expect([truth.path, short.slice(inYuan)]).toEqual([truth.path, []]);
		}
	});

	it('balance in every column, row and channel of a report without a planted error', () => {
		expect(sound.length).toBeGreaterThan(500);
		for (const { truth } of sound) {
			const items = requestItems(truth.template ?? '2021');
			const outcomes = items.filter(({ group }) => group !== 'intake' && group !== 'balance');
			const cell = (item: string, party: string) => at(truth, `requests/${item}/${party}`);
			for (const { code } of APPLICANTS) {
				const handled = cell('handled_total', code);
				expect(cell('received_new', code) + cell('carried_in', code)).toBe(
					handled + cell('carried_out', code)
				);
				expect(sum(outcomes.map((item) => cell(item.code, code)))).toBe(handled);
			}
			for (const { code } of items)
				expect(sum(APPLICANTS.slice(0, 6).map((party) => cell(code, party.code)))).toBe(
					cell(code, 'total')
				);
			for (const { code } of CHANNELS) {
				const results = ['upheld', 'corrected', 'other', 'pending'];
				expect(sum(results.map((result) => at(truth, `disputes/${code}/${result}`)))).toBe(
					at(truth, `disputes/${code}/total`)
				);
			}
		}
	});

	it('carry over from one year to the next, requests as well as documents in force', () => {
		const pairs = yearPairs();
		expect(pairs.length).toBeGreaterThan(250);
		for (const [before, after] of pairs) {
			for (const { code } of APPLICANTS)
				expect(at(after, `requests/carried_in/${code}`)).toBe(
					at(before, `requests/carried_out/${code}`)
				);
			const stock = (truth: Truth, measure: string) =>
				at(truth, `proactive/normative_documents/${measure}`);
			if (before.template === '2021' && after.template === '2021')
				expect(stock(after, 'in_force')).toBe(
					stock(before, 'in_force') + stock(after, 'issued') - stock(after, 'repealed')
				);
			if (before.template === '2019' && after.template === '2019')
				expect(at(after, 'proactive/licences/items_last_year')).toBe(
					at(before, 'proactive/licences/items_last_year') +
						at(before, 'proactive/licences/items_change')
				);
		}
	});

	it('of a government are no less than those of its organs together', () => {
		const received = 'requests/received_new/total';
		let governments = 0;
		for (const { truth } of sound) {
			if (truth.kind !== 'government') continue;
			governments++;
			const own = sound.filter(
				(other) =>
					other.truth.region === truth.region &&
					other.truth.year === truth.year &&
					other.truth !== truth
			);
			expect(at(truth, received)).toBeGreaterThanOrEqual(
				sum(own.map((other) => at(other.truth, received)))
			);
		}
		expect(governments).toBeGreaterThan(50);
	});

	it('are many zeros and a few very large numbers', () => {
		const received = sound
			.map(({ truth }) => at(truth, 'requests/received_new/total'))
			.sort((a, b) => a - b);
		const share = (part: number) => received[Math.floor(received.length * part)] ?? 0;
		expect(received.filter((n) => n === 0).length / received.length).toBeGreaterThan(0.1);
		expect(share(0.99)).toBeGreaterThan(20 * share(0.5));
	});
});

describe('planted contradictions', () => {
	const planted = firsts.filter(({ truth }) => (truth.planted?.length ?? 0) > 0);

	it('are in a part of the reports only, and of every kind', { timeout: 600_000 }, () => {
		expect(planted.length / firsts.length).toBeGreaterThan(0.1);
		expect(planted.length / firsts.length).toBeLessThan(0.35);
		const all = [3, 4].flatMap((seed) => writtenDemo(3000, seed).firsts);
		const kinds = new Set(all.flatMap(({ truth }) => truth.planted?.map((p) => p.kind) ?? []));
		expect(PLANTS.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)).toEqual([]);
	});

	it('print what they say is printed in the cell that they say', () => {
		let compared = 0;
		for (const { truth } of planted)
			for (const { kind, place, printed, changed, ...error } of truth.planted ?? []) {
				if (printed === undefined || !changed.includes(place)) continue;
				expect(printed).not.toBe(error.true);
				if (place.startsWith('requests/'))
					expect([kind, at(truth, place)]).toEqual([kind, printed]);
				compared++;
			}
		expect(compared).toBeGreaterThan(30);
	});

	it('of a single cell break a sum of its row or of its column', () => {
		const single = planted.filter(({ truth }) =>
			truth.planted?.some(({ kind }) => kind.startsWith('single_cell:'))
		);
		expect(single.length).toBeGreaterThan(5);
		for (const { truth } of single) {
			const rules = new Set(truth.broken?.map(({ rule }) => rule));
			expect([truth.path, rules.has('applicants-sum')]).toEqual([truth.path, true]);
			expect(rules.has('outcomes-sum') || rules.has('requests-balance')).toBe(true);
		}
	});

	it('are the only cause of a broken identity, this year or the year before', () => {
		const wrong = new Set(planted.map(({ truth }) => `${truth.organ} ${truth.year}`));
		const innocent = firsts.filter(
			({ truth }) =>
				(truth.broken?.length ?? 0) > 0 &&
				!wrong.has(`${truth.organ} ${truth.year}`) &&
				!wrong.has(`${truth.organ} ${(truth.year ?? 0) - 1}`)
		);
		expect(innocent).toEqual([]);
	});

	it('leave lost cells only where the document says less than was typed', () => {
		for (const { truth } of documents)
			for (const place of truth.lost ?? []) expect(truth.cells).toHaveProperty([place]);
		expect(documents.some(({ truth }) => (truth.lost?.length ?? 0) > 0)).toBe(true);
	});
});

describe('the claims of the prose', () => {
	it('are printed, and true under the reading the truth names', () => {
		let compared = 0;
		for (const { truth, text } of sound)
			for (const { claim, value, definition } of truth.claims ?? []) {
				if (value !== 0) expect(text.replace(/\s/gu, '')).toContain(String(Math.abs(value)));
				const count = READINGS[definition ?? ''];
				if (!count) continue;
				expect([truth.path, claim, value]).toEqual([truth.path, claim, count(truth, claim)]);
				compared++;
			}
		expect(compared).toBeGreaterThan(1500);
	});
});

const requests = (truth: Truth, item: string) => at(truth, `requests/${item}/total`);
const cases = (truth: Truth, claim: string, outcome: string) =>
	sum(
		CHANNELS.filter(({ code }) => code.startsWith('litigation') === (claim === 'litigations')).map(
			({ code }) => at(truth, `disputes/${code}/${outcome}`)
		)
	);
const READINGS: Record<string, (truth: Truth, claim: string) => number> = {
	carried_in: (truth) => requests(truth, 'carried_in'),
	carried_out: (truth) => requests(truth, 'carried_out'),
	handled_total: (truth) => requests(truth, 'handled_total'),
	new_and_carried_in: (truth) => requests(truth, 'received_new') + requests(truth, 'carried_in'),
	all_cases: (truth, claim) => cases(truth, claim, 'total'),
	concluded_cases: (truth, claim) => cases(truth, claim, 'total') - cases(truth, claim, 'pending'),
	denied: (truth) =>
		sum(
			requestItems(truth.template ?? '2021')
				.filter(({ group }) => group === 'denied')
				.map(({ code }) => requests(truth, code))
		)
};

const tally = (words: string[]) =>
	words.reduce(
		(count, word) => count.set(word, (count.get(word) ?? 0) + 1),
		new Map<string, number>()
	);

function yearPairs(): [Truth, Truth][] {
	const byName = new Map(sound.map(({ truth }) => [`${truth.agency} ${truth.year}`, truth]));
	return [...byName.values()].flatMap((truth): [Truth, Truth][] => {
		const after = byName.get(`${truth.agency} ${(truth.year ?? 0) + 1}`);
		return after ? [[truth, after]] : [];
	});
}
