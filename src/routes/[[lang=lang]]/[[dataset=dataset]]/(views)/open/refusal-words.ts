import type { Refusal, RefusalCode, RefusalParts } from '#domain/refusal.ts';
import { m } from '#lib/paraglide/messages.js';

const WORDS: Record<RefusalCode, (parts: Required<RefusalParts>) => string> = {
	no_file: m.refused_no_file,
	no_folder: m.refused_no_folder,
	no_document_in: m.refused_no_document_in,
	no_list_in: m.refused_no_list_in,
	no_document: m.refused_no_document,
	list_twice: m.refused_list_twice,
	not_text: m.refused_not_text,
	column_missing: m.refused_column_missing,
	open_quotes: m.refused_open_quotes,
	stray_quotes: m.refused_stray_quotes,
	too_few_cells: m.refused_too_few_cells,
	too_many_cells: m.refused_too_many_cells,
	no_separator: m.refused_no_separator,
	too_long: m.refused_too_long,
	steers: m.refused_steers,
	empty: m.refused_empty,
	empty_name: m.refused_empty_name,
	sector_missing: m.refused_sector_missing,
	no_region: m.refused_no_region,
	no_sector: m.refused_no_sector,
	name_twice: m.refused_name_twice,
	not_region_code: m.refused_not_region_code,
	not_one_of: m.refused_not_one_of,
	parent_unfit: m.refused_parent_unfit,
	not_a_date: m.refused_not_a_date,
	before_start: m.refused_before_start,
	not_pinyin: m.refused_not_pinyin,
	not_a_tile: m.refused_not_a_tile,
	own_predecessor: m.refused_own_predecessor,
	not_a_year: m.refused_not_a_year,
	not_a_host: m.refused_not_a_host,
	not_a_sector_code: m.refused_not_a_sector_code,
	corrected_twice: m.refused_corrected_twice,
	not_a_number: m.refused_not_a_number,
	not_a_count: m.refused_not_a_count,
	no_cell: m.refused_no_cell,
	no_report: m.refused_no_report,
	report_lacks_cell: m.refused_report_lacks_cell,
	table_lacking: m.refused_table_lacking,
	table_unreadable: m.refused_table_unreadable,
	table_differs: m.refused_table_differs,
	manifest_unfit: m.refused_manifest_unfit
};

/** Why what was given cannot be used, and where it stands, in the language of the page. */
export function refusalWords({ code, file, line, column, ...parts }: Refusal): string {
	const problem = WORDS[code]({ value: '', right: '', other: '', ...parts });
	if (file === undefined) return problem;
	if (line === undefined) return m.refused_in_file({ file, problem });
	return column === undefined
		? m.refused_in_line({ file, line: String(line), problem })
		: m.refused_in_cell({ file, line: String(line), column, problem });
}
