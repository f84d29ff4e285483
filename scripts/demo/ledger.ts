import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, REQUEST_ITEMS, requestItems } from '#domain/requests.ts';
import type { TabledTemplate, Template } from '#domain/template.ts';

/** All figures of one organ in one year, for both templates. Amounts of money are in yuan. */
export type Ledger = Float64Array;
export type DemoTemplate = Exclude<Template, 'other'>;

const proactivePlaces = (template: TabledTemplate) =>
	PROACTIVE_ROWS[template].flatMap((row) =>
		row.measures.map((measure) => placeOf('proactive', row.subject, measure))
	);
const requestPlaces = (items: readonly { code: string }[]) =>
	items.flatMap((item) => APPLICANTS.map((a) => placeOf('requests', item.code, a.code)));
const DISPUTE_PLACES = CHANNELS.flatMap((channel) =>
	DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', channel.code, outcome.code))
);

const PLACES: readonly Place[] = [
	...requestPlaces(REQUEST_ITEMS),
	...DISPUTE_PLACES,
	...new Set([...proactivePlaces('2021'), ...proactivePlaces('2019')])
];
const INDEX: ReadonlyMap<Place, number> = new Map(PLACES.map((place, i) => [place, i]));

/** The cells that one template prints. */
export const PRINTED: Record<DemoTemplate, readonly Place[]> = {
	'2021': [...proactivePlaces('2021'), ...requestPlaces(requestItems('2021')), ...DISPUTE_PLACES],
	'2019': [...proactivePlaces('2019'), ...requestPlaces(requestItems('2019')), ...DISPUTE_PLACES],
	annex: [
		placeOf('requests', 'received_new', 'total'),
		...['total', 'upheld', 'corrected', 'other'].map((outcome) =>
			placeOf('disputes', 'reconsideration', outcome)
		)
	]
};

/** Whether a row of table 三 can be told of under a template; the annex knows nothing of what is carried over. */
export const inForm = (template: DemoTemplate, item: string): boolean =>
	template === 'annex'
		? requestItems('2019').some(({ code }) => code === item && !code.startsWith('carried_'))
		: requestItems(template).some(({ code }) => code === item);

export const emptyLedger = (): Ledger => new Float64Array(PLACES.length);

export function indexOf(place: Place): number {
	const index = INDEX.get(place);
	if (index === undefined) throw new Error(`unknown place: ${place}`);
	return index;
}

export const figureAt = (ledger: Ledger, place: Place): number => ledger[indexOf(place)] ?? 0;

/** Mutates `ledger`. */
export function enter(ledger: Ledger, place: Place, value: number): void {
	ledger[indexOf(place)] = value;
}

/** Every identity of the form is linear, so a sum of ledgers keeps them all. Mutates `sum`. */
export function addTo(sum: Ledger, part: Ledger): void {
	for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (part[i] ?? 0);
}

export const isMoney = (place: Place) => place.endsWith('/amount_10k_cny');
