import type { TabledTemplate } from '#domain/template.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { type Place, placeOf, numberOf } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import { APPLICANTS, OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';

/** Two groups of cells that the form says come to the same; `at` is the cell of `right` that a failure is laid to. */
export interface Identity {
	at: Place;
	left: readonly Place[];
	right: readonly Place[];
	/** All its places but `at`. */
	against: readonly Place[];
	/** The same cells by the numbers of their places. */
	leftCells: readonly number[];
	rightCells: readonly number[];
}

/** A table of which sums are printed. */
export interface Form {
	identities: readonly Identity[];
	/** Rows by columns, in the order of the form. */
	grid: readonly (readonly Place[])[];
	identitiesAt: ReadonlyMap<Place, readonly Identity[]>;
}

/** Table 三 as one template prints it. */
export interface RequestsForm extends Form {
	balances: readonly Identity[];
	outcomes: readonly Identity[];
	applicants: readonly Identity[];
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

/** All fifteen cells of table 四 stand in one row. */
export const disputesForm: Form = formOf(disputeIdentities, [
	CHANNELS.flatMap(({ code }) =>
		DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', code, outcome.code))
	)
]);

function layForm(template: TabledTemplate): RequestsForm {
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
	return { ...form, ...formOf([...form.balances, ...form.outcomes, ...form.applicants], grid) };
}

function formOf(identities: readonly Identity[], grid: readonly (readonly Place[])[]): Form {
	const holding = (place: Place) =>
		identities.filter((i) => i.left.includes(place) || i.right.includes(place));
	return {
		identities,
		grid,
		identitiesAt: new Map(grid.flat().map((place) => [place, holding(place)]))
	};
}

function identity(left: Place[], right: Place[]): Identity {
	const [at = '', ...rest] = right;
	return {
		at,
		left,
		right,
		against: [...left, ...rest],
		leftCells: left.map(numberOf),
		rightCells: right.map(numberOf)
	};
}
