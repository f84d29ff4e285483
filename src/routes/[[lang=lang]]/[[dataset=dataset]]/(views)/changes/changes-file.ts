import { csvOf } from '#lib/export/csv.ts';
import type { CsvValue } from '#lib/export/csv.ts';
import type { FindingPrint, ReportPrint } from '#lib/queries/changes.ts';
import type { Changes } from './read-changes.ts';

const COLUMNS = [
	...['change', 'report_id', 'agency', 'year', 'place'],
	...['old_value', 'old_state', 'new_value', 'new_state'],
	...['finding_id', 'rule', 'severity', 'origin', 'stated', 'expected'],
	...['old_severity', 'old_origin', 'old_stated', 'old_expected']
].map((key) => ({ key, label: key }));

type Row = Readonly<Record<string, CsvValue>>;

/** The change log as a CSV, a row for each report, figure and finding, in the order in which the page tells of them. */
export function changesFile(
	{ added, gone, revised, figures, findings }: Changes,
	synthetic: boolean
): string {
	const rows: Row[] = [
		...added.map((report) => reportRow('report_added', report)),
		...gone.map((report) => reportRow('report_gone', report)),
		...revised.map((report) => reportRow('report_revised', report)),
		...figures.map(({ then, now, ...figure }) => ({
			change: 'figure_revised',
			...figure,
			old_value: then.value,
			old_state: then.state,
			new_value: now.value,
			new_state: now.state
		})),
		...findings.gone.map((finding) => findingRow('finding_gone', finding)),
		...findings.found.map((finding) => findingRow('finding_new', finding)),
		...findings.judged.map(({ then, now }) => ({
			...findingRow('finding_judged_otherwise', now),
			old_severity: then.severity,
			old_origin: then.origin,
			old_stated: then.stated,
			old_expected: then.expected
		})),
		...findings.still.map((finding) => findingRow('finding_still_there', finding))
	];
	return csvOf(COLUMNS, rows, synthetic);
}

const reportRow = (change: string, { report_id, agency, year }: ReportPrint): Row => ({
	change,
	report_id,
	agency,
	year
});

const findingRow = (change: string, finding: FindingPrint): Row => ({ change, ...finding });
