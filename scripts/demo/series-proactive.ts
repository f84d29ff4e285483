import { placeOf } from '#domain/place.ts';
import { enter, type Ledger } from './ledger.ts';
import { FIRST_YEAR, type Organ } from './organs.ts';
import type { Random } from './random.ts';

const LEVEL = { national: 1, province: 10, prefecture: 3, county: 1, township: 0.15 };

/** Table 二 under both templates: stocks move only by what is added and taken away. Mutates the ledgers. */
export function proactiveOf(random: Random, organ: Organ, ledgers: readonly Ledger[]): void {
	const level = LEVEL[organ.level];
	// A new organ starts from nothing, so that the stocks of the government above it stay in step.
	const fresh = organ.founded > FIRST_YEAR;
	const { licences = 0.6, penalties = 0.4 } = organ.department ?? {};
	documents(random, 'regulations', organ.makesRules ? 1.5 : 0, ledgers, fresh);
	documents(random, 'normative_documents', random.chance(0.4) ? 0 : 4 * level, ledgers, fresh);
	decisions(random, 'licences', 120 * licences * level, ledgers, fresh);
	decisions(random, 'other_management', 60 * licences * level, ledgers, fresh);
	decisions(random, 'penalties', 60 * penalties * level, ledgers, fresh);
	decisions(random, 'coercive_measures', 3 * penalties * level, ledgers, fresh);
	money(random, 80_000 * licences * level, ledgers, fresh);
}

function documents(
	random: Random,
	subject: string,
	perYear: number,
	ledgers: readonly Ledger[],
	fresh: boolean
): void {
	const put = entry(subject);
	let stock = fresh ? 0 : random.poisson(perYear * (2 + 6 * random.next()));
	let shown = random.poisson(stock * 0.9);
	for (const ledger of ledgers) {
		const issued = random.poisson(perYear);
		// Every few years the old documents are gone through.
		const cleared = random.chance(0.2) ? 0.35 : 0.04;
		const repealed = random.binomial(stock, cleared);
		stock += issued - repealed;
		put(ledger, 'issued', issued);
		put(ledger, 'repealed', repealed);
		put(ledger, 'in_force', stock);
		const disclosed = random.binomial(issued, 0.95);
		shown += disclosed;
		put(ledger, 'made', issued);
		put(ledger, 'disclosed', disclosed);
		put(ledger, 'disclosed_total', shown);
	}
}

function decisions(
	random: Random,
	subject: string,
	perYear: number,
	ledgers: readonly Ledger[],
	fresh: boolean
): void {
	const put = entry(subject);
	const idle = perYear === 0 || random.chance(0.35);
	const size = idle ? 0 : perYear * Math.exp(random.normal(-0.4, 1.1));
	const found = idle ? 0 : random.poisson(4 + Math.sqrt(size));
	let items = fresh ? 0 : found;
	for (const [i, ledger] of ledgers.entries()) {
		const change =
			fresh && i === 0
				? found
				: random.chance(0.4)
					? random.int(-Math.min(items, 12), items > 0 ? 15 : 0)
					: 0;
		put(ledger, 'items_last_year', items);
		put(ledger, 'items_change', change);
		put(ledger, 'decisions', random.poisson(size * Math.exp(random.normal(0, 0.2))));
		items += change;
	}
}

function money(random: Random, perYear: number, ledgers: readonly Ledger[], fresh: boolean): void {
	const fees = entry('fees');
	const procurement = entry('procurement');
	const charges = random.chance(0.3) ? perYear * Math.exp(random.normal(0, 1.4)) : 0;
	const found = charges > 0 ? random.int(1, 12) : 0;
	let items = fresh ? 0 : found;
	for (const [i, ledger] of ledgers.entries()) {
		fees(ledger, 'amount_10k_cny', Math.round(charges * Math.exp(random.normal(0, 0.25))));
		const change =
			fresh && i === 0
				? found
				: random.chance(0.25)
					? random.int(-Math.min(items, 2), items > 0 ? 2 : 0)
					: 0;
		fees(ledger, 'items_last_year', items);
		fees(ledger, 'items_change', change);
		items += change;
		const bought = random.poisson(3);
		procurement(ledger, 'items', bought);
		procurement(
			ledger,
			'amount_10k_cny',
			bought === 0 ? 0 : Math.round(bought * 90_000 * Math.exp(random.normal(0, 1)))
		);
	}
}

const entry = (subject: string) => (ledger: Ledger, measure: string, value: number) =>
	enter(ledger, placeOf('proactive', subject, measure), value);
