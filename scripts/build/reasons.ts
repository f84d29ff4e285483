import { isReason, type Reason } from '#domain/reasons.ts';

const REASONS: Record<Reason, string> = {
	same_bytes: 'the same bytes as a document before it',
	same_figures: 'the same figures of the same organ and year as a document before it',
	same_report: 'a copy that lacks rows of a document of the same organ and year',
	no_form_no_sections: 'has neither the tables of the form nor its sections',
	school_year_report: 'a report of a school year, which is another form',
	notice: 'a notice on how to report, or an empty form',
	fragment: 'a page of a report that begins within a table',
	year_unknown: 'does not say which year it reports',
	empty_document: 'has nothing in it',
	binary: 'is no text in any encoding known here',
	too_large: 'is larger than any report',
	needs_ocr: 'is a picture of a page: its text must be recognised first',
	encrypted: 'is locked with a password',
	damaged_file: 'is damaged: the programs for its kind of file cannot open it',
	damaged_archive: 'is an archive that is damaged: what lies behind the damage is not read',
	archive_bomb: 'unpacks to more than any archive of documents',
	nested_archive: 'is an archive within archives, deeper than they are opened',
	unsupported_archive: 'is an archive of a kind that is not opened: unpack it first',
	unsupported_format: 'is of a known kind that holds no report, or none that is read here',
	system_file: 'is no document: a program keeps it for itself',
	damaged_record: 'is a line that is no record',
	too_slow: 'takes longer to read than any report',
	reader_failed: 'uses up the memory of the reader',
	cannot_open: 'could not be opened'
};

/** The code of a reason as a sentence. */
export const reasonWords = (code: string): string => (isReason(code) ? REASONS[code] : code);
