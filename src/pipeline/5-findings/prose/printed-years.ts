import { parseCause } from '#domain/finding.ts';
import type { ReadingNote, ReadReport } from '#domain/report.ts';

/**
 * Whether a conflict of years is one between what the document itself prints: title against period,
 * or a signature before the year was over. Who signs later may be late, and an address is no part of
 * the report.
 */
export function isPrintedConflict(report: ReadReport, note: ReadingNote): boolean {
	if (note.rule !== 'identity-conflict' || note.place !== 'report/year') return false;
	const [cause] = note.cause === null ? [] : parseCause(note.cause);
	if (cause?.code !== 'named_elsewhere') return false;
	const year = String(report.year);
	const inTitle = report.title.includes(year);
	const inPeriod = report.period_start?.startsWith(year) ?? false;
	switch (cause.params.source) {
		case 'title':
			return inPeriod;
		case 'period':
			return inTitle;
		case 'signature':
			return (inTitle || inPeriod) && Number(cause.params.value) < report.year;
		default:
			return false;
	}
}
