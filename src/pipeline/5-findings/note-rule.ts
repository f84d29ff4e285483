import type { Origin } from '#domain/finding.ts';
import type { ReportRule } from './rule.ts';

type NoteRule = Omit<ReportRule, 'kind' | 'check'> & { origin: Origin };

/** A rule that publishes what the reader noted under its id. */
export const noteRule = ({ origin, ...rule }: NoteRule): ReportRule => ({
	...rule,
	kind: 'report',
	*check(report) {
		for (const note of report.notes)
			if (note.rule === rule.id)
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
