import { isReason, type Reason } from '#domain/reasons.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<Reason, () => string> = {
	same_bytes: m.reason_same_bytes,
	same_figures: m.reason_same_figures,
	same_report: m.reason_same_report,
	no_form_no_sections: m.reason_no_form_no_sections,
	school_year_report: m.reason_school_year_report,
	notice: m.reason_notice,
	fragment: m.reason_fragment,
	empty_document: m.reason_empty_document,
	binary: m.reason_binary,
	too_large: m.reason_too_large,
	needs_ocr: m.reason_needs_ocr,
	encrypted: m.reason_encrypted,
	damaged_file: m.reason_damaged_file,
	damaged_archive: m.reason_damaged_archive,
	archive_bomb: m.reason_archive_bomb,
	nested_archive: m.reason_nested_archive,
	unsupported_archive: m.reason_unsupported_archive,
	unsupported_format: m.reason_unsupported_format,
	system_file: m.reason_system_file,
	damaged_record: m.reason_damaged_record,
	too_slow: m.reason_too_slow,
	reader_failed: m.reason_reader_failed,
	cannot_open: m.reason_cannot_open,
	year_unknown: m.reason_year_unknown
};

/** Why a document gave no report; a code without words is given as it is. */
export const reasonWord = (reason: string): string => (isReason(reason) ? WORDS[reason]() : reason);
