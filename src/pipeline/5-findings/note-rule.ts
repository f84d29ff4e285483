import type { Origin } from '#domain/finding.ts';
import type { ReadingNote, ReadReport } from '#domain/report.ts';
import type { ReportRule } from './rule.ts';

type NoteRule = Omit<ReportRule, 'kind' | 'check'> & {
	origin: Origin;
	/** Whether another rule tells of the note. */
	toldElsewhere?: (report: ReadReport, note: ReadingNote) => boolean;
};

/** A rule that publishes what the reader noted under its id. */
export const noteRule = ({ origin, toldElsewhere, ...rule }: NoteRule): ReportRule => ({
	...rule,
	kind: 'report',
	*check(report) {
		for (const note of report.notes)
			if (note.rule === rule.id && !toldElsewhere?.(report, note))
				yield {
					place: note.place,
					origin,
					stated: note.stated ?? null,
					expected: note.expected ?? null,
					cause: note.cause,
					start: note.start,
					end: note.end
				};
	}
});
