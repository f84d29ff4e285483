import { FIRST_YEAR, YEARS, type Organ } from './organs.ts';
import { emptyLedger, type Ledger } from './ledger.ts';
import { createRandom, type Random } from './random.ts';
import { disputesOf } from './series-disputes.ts';
import { proactiveOf } from './series-proactive.ts';
import { requestsOf } from './series-requests.ts';

export type Series = ReadonlyMap<number, Ledger>;

/** What one organ does over the years, whether it reports it or not. Years before its founding stay empty. */
export function seriesOf(seed: number, organ: Organ): Series {
	const random = createRandom(seed, 'series', organ.number);
	const years = YEARS.filter((year) => year >= organ.founded);
	const ledgers = new Map(YEARS.map((year) => [year, emptyLedger()]));
	const open = years.map((year) => ledgers.get(year) as Ledger);
	requestsOf(random, demand(random, organ, years), open, organ.founded === FIRST_YEAR);
	disputesOf(random, open);
	proactiveOf(random, organ, open);
	return ledgers;
}

/** Requests expected in an average year. A government counts what no organ in the corpus reports besides. */
const BASE: Record<string, number> = {
	'province/government': 500,
	'prefecture/government': 120,
	'county/government': 25,
	'province/general_office': 260,
	'prefecture/general_office': 60,
	'county/general_office': 24,
	province: 60,
	prefecture: 14,
	county: 2.4,
	township: 1.1
};

function demand(random: Random, organ: Organ, years: readonly number[]): number[] {
	const base = BASE[`${organ.level}/${organ.kind}`] ?? BASE[organ.level] ?? 1;
	const quiet = base < 10 && random.chance(0.35) ? 0.05 : 1;
	const size = base * quiet * (organ.department?.requests ?? 1) * Math.exp(random.normal(-0.5, 1));
	let drift = 0;
	return years.map(() => {
		drift = 0.8 * drift + random.normal(0.02, 0.2);
		// One applicant who asks hundreds of times moves a whole office.
		const shock = random.chance(0.03) ? 2 + 4 * random.next() : 1;
		return Math.min(size * Math.exp(drift) * shock, 40_000);
	});
}
