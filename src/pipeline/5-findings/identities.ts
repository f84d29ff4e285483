import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { type Figures, type Place, placeOf } from '#domain/figure.ts';
import { APPLICANTS, OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';

/** Two groups of cells that the form says come to the same; `at` is the cell of `right` that a failure is laid to. */
export interface Identity {
	at: Place;
	left: readonly Place[];
	right: readonly Place[];
	/** All its places but `at`. */
	against: readonly Place[];
}

/** Table 三 as one template prints it. */
export interface RequestsForm {
	balances: readonly Identity[];
	outcomes: readonly Identity[];
	applicants: readonly Identity[];
	/** Rows by columns, in the order of the form. */
	grid: readonly (readonly Place[])[];
	identitiesAt: ReadonlyMap<Place, readonly Identity[]>;
}

const COLUMNS = APPLICANTS.map((a) => a.code);
const GROUPS = new Set<string>(OUTCOME_GROUPS.map((g) => g.code));
const form2021 = layForm('2021');
const form2019 = layForm('2019');

/** Told by the row that only the older form has, since the tables of one report may be of two forms. */
export const requestsForm = (figures: Figures) =>
	figures.has('requests/other_handling/total') && !figures.has('requests/other_reason/total')
		? form2019
		: form2021;

const DISPUTE_PARTS = DISPUTE_OUTCOMES.map((o) => o.code).filter((code) => code !== 'total');

export const disputeIdentities = CHANNELS.map(({ code }) =>
	identity(
		DISPUTE_PARTS.map((outcome) => placeOf('disputes', code, outcome)),
		[placeOf('disputes', code, 'total')]
	)
);

function layForm(template: '2021' | '2019'): RequestsForm {
	const items = requestItems(template);
	const outcomes = items.filter((i) => GROUPS.has(i.group)).map((i) => i.code);
	const at = (item: string) => (column: string) => placeOf('requests', item, column);
	const grid = items.map((i) => COLUMNS.map(at(i.code)));
	const form = {
		balances: COLUMNS.map((c) =>
			identity(
				[at('received_new')(c), at('carried_in')(c)],
				[at('handled_total')(c), at('carried_out')(c)]
			)
		),
		outcomes: COLUMNS.map((c) =>
			identity(
				outcomes.map((item) => at(item)(c)),
				[at('handled_total')(c)]
			)
		),
		applicants: grid.map((row) => identity(row.slice(0, -1), row.slice(-1)))
	};
	const all = [...form.balances, ...form.outcomes, ...form.applicants];
	const holding = (place: Place) =>
		all.filter((i) => i.left.includes(place) || i.right.includes(place));
	const identitiesAt = new Map(grid.flat().map((place) => [place, holding(place)]));
	return { ...form, grid, identitiesAt };
}

function identity(left: Place[], right: Place[]): Identity {
	const [at = '', ...rest] = right;
	return { at, left, right, against: [...left, ...rest] };
}
