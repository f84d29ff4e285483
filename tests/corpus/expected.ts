import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import reports from './expected.json' with { type: 'json' };

type Row = readonly (number | null)[];

/** What a report prints, row by row in the form's order of columns; null is a blank. */
export interface ExpectedReport {
	file: string;
	/** The document it was transcribed from, where that is one of the five originals. */
	original: string | null;
	agency: string;
	year: number;
	template: '2021' | '2019';
	/** Cells whose value is not the number printed: a sum in 元 where the column counts 万元. */
	inferred: readonly Place[];
	proactive: Record<string, Row>;
	requests: Record<string, Row>;
	disputes: Record<string, Row>;
}

export const expectedReports = reports as unknown as readonly ExpectedReport[];

/** Every cell of the form with what the report prints there: a cell that the statement lacks is a fault of the statement. */
export function expectedCells(report: ExpectedReport): Map<Place, number | null> {
	const cells = new Map<Place, number | null>();
	const add = (table: string, row: string, columns: readonly string[], values?: Row) => {
		if (values?.length !== columns.length)
			throw new Error(`${report.file}: ${table}/${row} must state ${columns.length} cells`);
		for (const [i, column] of columns.entries())
			cells.set(placeOf(table, row, column), values[i] ?? null);
	};
	for (const { subject, measures } of PROACTIVE_ROWS[report.template])
		add('proactive', subject, measures, report.proactive[subject]);
	const applicants = APPLICANTS.map((a) => a.code);
	for (const code of rowsOf(report)) add('requests', code, applicants, report.requests[code]);
	const outcomes = DISPUTE_OUTCOMES.map((o) => o.code);
	for (const { code } of CHANNELS) add('disputes', code, outcomes, report.disputes[code]);
	return cells;
}

/** Some print the one row 其他处理 of the form of 2019 in that of 2021. */
function rowsOf({ template, requests }: ExpectedReport): string[] {
	const isOne = requests.other_handling !== undefined;
	const codes = requestItems(template)
		.map(({ code }) => code)
		.filter((code) => !isOne || !code.startsWith('other_'));
	return isOne ? [...codes, 'other_handling'] : codes;
}
