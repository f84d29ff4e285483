import { APPLICANTS, REQUEST_ITEMS } from '../requests.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '../disputes.ts';
import { MEASURES, PROACTIVE_ROWS, SUBJECTS } from '../proactive.ts';
import {
	BY_AGENCY,
	BY_ORGAN,
	BY_ORGAN_YEAR,
	FINDINGS_BY_RULE,
	FIRST_FINDINGS,
	ROLLED_UP
} from '../derived.ts';
import { TABLES, TOTALS } from '../schema.ts';
import type { TableName } from '../schema.ts';
import { OUTCOME_GROUPS } from '../requests.ts';
import { COLUMN_NOTES, SIDE_NOTES } from './notes.ts';
import type { ColumnNote } from './column-note.ts';
import { FINDING_NOTES, RANK_NOTE, TALLY_NOTES } from './tally-notes.ts';

export interface CodebookColumn extends ColumnNote {
	name: string;
	type: string;
}

/** The tables of a dataset in the order of its manifest, the derived ones behind. */
export const DERIVED = {
	totals: TOTALS,
	totals_by_province: ROLLED_UP,
	totals_by_organ: BY_ORGAN,
	totals_by_organ_year: BY_ORGAN_YEAR,
	organ_reports: BY_AGENCY,
	rule_counts: FINDINGS_BY_RULE,
	top_findings: FIRST_FINDINGS
} as const;
export type DescribedTable = TableName | keyof typeof DERIVED;

const isDerived = (table: DescribedTable): table is keyof typeof DERIVED => table in DERIVED;

export const describedTables = (): DescribedTable[] => [
	...(Object.keys(TABLES) as TableName[]),
	...(Object.keys(DERIVED) as (keyof typeof DERIVED)[])
];

export const isDescribed = (name: string): name is DescribedTable =>
	name in TABLES || name in DERIVED;

/** What every column of a table holds, in the table's own order. Throws for a column without words: one was added and not told of. */
export function columnsOf(table: DescribedTable): CodebookColumn[] {
	const derived = isDerived(table);
	const types: Readonly<Record<string, string>> = derived ? DERIVED[table] : TABLES[table];
	const notes: Readonly<Record<string, ColumnNote>> = derived
		? (OWN_NOTES[table] ?? DERIVED_NOTES)
		: COLUMN_NOTES[table];
	return Object.entries(types).map(([name, type]) => {
		const note = notes[name];
		if (!note) throw new Error(`no words for column ${table}.${name}`);
		return { name, type, ...note };
	});
}

interface Named {
	code: string;
	zh: string;
	en: string;
}

const named = (list: readonly Named[], code: string): Named => {
	const found = list.find((entry) => entry.code === code);
	if (!found) throw new Error(`unknown code: ${code}`);
	return found;
};

const both = (parts: readonly Named[], unit: ColumnNote['unit']): ColumnNote => ({
	zh: parts.map(({ zh }) => zh).join(' · '),
	en: parts.map(({ en }) => en).join(' · '),
	unit
});

/** The counts of `totals`, whose names are made of codes: what they hold is made of the labels. */
const COUNT_NOTES = Object.fromEntries([
	...OUTCOME_GROUPS.map((group) => [group.code, both([group], 'requests')]),
	...REQUEST_ITEMS.map((item) => [item.code, both([item], 'requests')]),
	...APPLICANTS.map((applicant) => [
		`received_new_${applicant.code}`,
		both([named(REQUEST_ITEMS, 'received_new'), applicant], 'requests')
	]),
	...CHANNELS.flatMap((channel) =>
		DISPUTE_OUTCOMES.map((outcome) => [
			`${channel.code}_${outcome.code}`,
			both([channel, outcome], 'cases')
		])
	),
	...Object.values(PROACTIVE_ROWS).flatMap((rows) =>
		rows.flatMap(({ subject, measures }) =>
			measures.map((measure) => [
				`${subject}_${measure}`,
				both(
					[named(SUBJECTS, subject), named(MEASURES, measure)],
					measure === 'amount_10k_cny' ? 'ten_thousand_cny' : 'items'
				)
			])
		)
	)
]) as Record<string, ColumnNote>;

const DERIVED_NOTES: Record<string, ColumnNote> = {
	...COUNT_NOTES,
	...COLUMN_NOTES.reports,
	...SIDE_NOTES,
	...TALLY_NOTES
};

/** Of tables whose columns are those of `findings`, and what tells of each. */
const OWN_NOTES: Partial<Record<DescribedTable, Record<string, ColumnNote>>> = {
	rule_counts: { ...SIDE_NOTES, ...TALLY_NOTES, ...FINDING_NOTES },
	top_findings: { ...COLUMN_NOTES.reports, ...COLUMN_NOTES.findings, rank: RANK_NOTE }
};
