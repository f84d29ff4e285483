/** Why a document gave no report of its own, by the status that it has for it; `documents.reason`. */
export const REASONS = {
	duplicate: ['same_bytes', 'same_figures', 'same_report'],
	not_a_report: ['no_form_no_sections', 'school_year_report', 'notice', 'fragment'],
	unreadable: [
		'year_unknown',
		'empty_document',
		'binary',
		'too_large',
		'needs_ocr',
		'encrypted',
		'damaged_file',
		'damaged_archive',
		'archive_bomb',
		'nested_archive',
		'unsupported_archive',
		'unsupported_format',
		'system_file',
		'damaged_record',
		'too_slow',
		'reader_failed',
		'cannot_open'
	]
} as const;
export type ReasonFor<Status extends keyof typeof REASONS> = (typeof REASONS)[Status][number];
export type Reason = ReasonFor<keyof typeof REASONS>;

/** A duplicate's reason names the document or the report that it repeats: `same_figures:<report_id>`. */
export type DuplicateReason = `${ReasonFor<'duplicate'>}:${string}`;

/** The code of a reason as it stands in the dataset, without what it names. */
export const reasonCode = (reason: string): string => reason.split(':', 1)[0] ?? reason;

export const isReason = (code: string): code is Reason =>
	Object.values(REASONS).some((codes: readonly string[]) => codes.includes(code));
