import type { Cell } from '../db/dataset.ts';

export type Row = Record<string, Cell>;

const NOTHING = {
	granted: 0,
	partially_granted: 0,
	denied: 0,
	denied_state_secret: 0,
	unavailable: 0,
	unavailable_not_held: 0,
	rejected: 0,
	other: 0,
	other_reason: 0
};

/** Of table 四, all five cells of each channel; the total is their sum. */
const cases = (
	channel: string,
	upheld: number,
	corrected: number,
	other: number,
	pending: number
) => ({
	[`${channel}_upheld`]: upheld,
	[`${channel}_corrected`]: corrected,
	[`${channel}_other`]: other,
	[`${channel}_pending`]: pending,
	[`${channel}_total`]: upheld + corrected + other + pending
});

const NO_CASES = {
	...cases('reconsideration', 0, 0, 0, 0),
	...cases('litigation_direct', 0, 0, 0, 0),
	...cases('litigation_after_reconsideration', 0, 0, 0, 0)
};

/** What each report states; the rest of a row of `totals` is the organ's. */
export const REPORTS: Row[] = [
	{
		agency_id: 'bigdata',
		year: 2020,
		template: '2019',
		received_new: 4,
		carried_in: 0,
		handled_total: 4,
		carried_out: 0,
		...NOTHING,
		other_reason: null,
		granted: 2,
		unavailable: 1,
		unavailable_not_held: 1,
		other: 1,
		other_handling: 1,
		...NO_CASES,
		published: '2021-01-20'
	},
	{
		agency_id: 'data',
		year: 2021,
		received_new: 10,
		received_new_natural_person: 9,
		received_new_business: 1,
		carried_in: 1,
		handled_total: 9,
		carried_out: 2,
		...NOTHING,
		granted: 4,
		partially_granted: 1,
		denied: 2,
		denied_state_secret: 2,
		unavailable: 2,
		unavailable_not_held: 2,
		...NO_CASES,
		...cases('reconsideration', 2, 1, 0, 1),
		...cases('litigation_direct', 1, 0, 0, 0),
		published: '2022-01-31',
		errors: 2,
		warnings: 1
	},
	// A report with blanks: what is not stated is null.
	{
		agency_id: 'data',
		year: 2022,
		received_new: null,
		carried_in: 2,
		handled_total: 5,
		carried_out: 0,
		...NOTHING,
		granted: null,
		partially_granted: 5,
		reconsideration_corrected: 1,
		requests_state: 'partial',
		disputes_state: 'unreadable',
		cells_blank: 7,
		cells_unreadable: 15,
		extractions: 3,
		published: '2023-04-01'
	},
	{
		agency_id: 'data',
		year: 2022,
		report_id: 'data-2022-r2',
		is_current: false,
		received_new: 999,
		handled_total: 999
	},
	{
		agency_id: 'school',
		year: 2021,
		received_new: 0,
		carried_in: 0,
		handled_total: 0,
		carried_out: 0,
		...NOTHING,
		...NO_CASES
	},
	{
		agency_id: 'school',
		year: 2023,
		received_new: 3,
		carried_in: 0,
		handled_total: 3,
		carried_out: 0,
		...NOTHING,
		denied: 3,
		denied_state_secret: 3,
		...NO_CASES
	},
	{
		agency_id: 'office',
		year: 2022,
		received_new: 27,
		received_new_natural_person: 26,
		received_new_business: 1,
		carried_in: 6,
		handled_total: 31,
		carried_out: 2,
		...NOTHING,
		granted: 7,
		partially_granted: 1,
		unavailable: 21,
		unavailable_not_held: 21,
		rejected: 1,
		other: 1,
		...NO_CASES,
		...cases('reconsideration', 0, 0, 0, 2),
		...cases('litigation_direct', 2, 0, 1, 0)
	},
	{
		agency_id: 'direct',
		year: 2022,
		requests_state: 'absent',
		disputes_state: 'absent',
		scope: 'unknown'
	},
	{
		agency_id: 'second',
		year: 2022,
		received_new: 20,
		carried_in: 0,
		handled_total: 20,
		carried_out: 0,
		...NOTHING,
		granted: 20,
		...NO_CASES
	},
	{
		agency_id: 'nation',
		year: 2023,
		received_new: 50,
		carried_in: 0,
		handled_total: 50,
		carried_out: 0,
		...NOTHING,
		granted: 50,
		...NO_CASES
	},
	{
		agency_id: 'city',
		year: 2021,
		scope: 'aggregate',
		received_new: 100,
		carried_in: 0,
		handled_total: 100,
		carried_out: 0,
		...NOTHING,
		granted: 100,
		...NO_CASES
	},
	{
		agency_id: 'city',
		year: 2022,
		scope: 'aggregate',
		received_new: 120,
		carried_in: 0,
		handled_total: 120,
		carried_out: 0,
		...NOTHING,
		granted: 120,
		...NO_CASES
	}
];
