/** Why what was given cannot be used: what is wrong with the value in its place, in the words of a command line. */
export const REFUSALS = {
	no_file: 'no file {value}',
	no_folder: 'no folder {value}',
	no_document_in: 'no document in {value}',
	no_list_in: '{value} holds none of {right}',
	no_document: 'no document among the files',
	list_twice: '{value} is there twice: {other}. Leave one of them out',
	not_text: 'is no table of text',
	column_missing: 'column {value} is missing',
	open_quotes: 'a value in quotes does not end',
	stray_quotes: 'a sign follows the quotes that end a value',
	too_few_cells: 'has fewer cells than there are columns',
	too_many_cells: 'has more cells than there are columns',
	no_separator: 'no sign is found that divides the columns',
	too_long: 'is longer than {right} characters',
	steers: 'holds a sign that is not printed and steers what is: write the value anew',
	empty: 'is empty',
	empty_name: 'is empty: the full name of the organ belongs here',
	sector_missing: 'the sector {value} is missing',
	no_region: 'no region has the code {value}',
	no_sector: 'no such sector: {value}',
	name_twice:
		'{value} is on line {other} already: remove one, or give each its years in from and to',
	not_region_code: 'not a code of six digits, such as {right}: {value}',
	not_one_of: 'not one of {right}',
	parent_unfit: 'every place but a province has one',
	not_a_date: 'not a date {right}: {value}',
	before_start: 'lies before {other}',
	not_pinyin: 'not a syllable for each character: {value}',
	not_a_tile: 'not a tile: {value}',
	own_predecessor: 'is the organ itself: the name that it had before belongs here',
	not_a_year: 'not a year, such as {right}: {value}',
	not_a_host: 'not the name of a host, such as {right}: {value}',
	not_a_sector_code: 'not a code in lower case: {value}',
	corrected_twice: 'is corrected twice: {value}',
	not_a_number: 'not a number: {value}',
	not_a_count: 'not a count: {value}',
	no_cell: 'the form has no cell {value}',
	no_report: 'no report {value}',
	report_lacks_cell: 'the report {other} has no cell {value}',
	table_lacking: 'the dataset lacks {value}',
	table_unreadable: '{value} cannot be read',
	table_differs: '{value} is not the file that manifest.json tells of',
	manifest_unfit: '{value}'
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** What a sentence names. */
export interface RefusalParts {
	value?: string;
	/** What would be right, or an example of it. */
	right?: string;
	/** What it does not agree with. */
	other?: string;
}

/** What was given cannot be used, as parts that a page puts in its own words. */
export interface Refusal extends RefusalParts {
	code: RefusalCode;
	file?: string;
	/** From 1. */
	line?: number;
	column?: string;
}

/** One sentence in English. */
export function sentenceOf({ code, file, line, column, ...parts }: Refusal): string {
	const place = [
		file,
		line === undefined ? undefined : `line ${line}`,
		column === undefined ? undefined : `column ${column}`
	].filter((part) => part !== undefined);
	const problem = REFUSALS[code].replace(
		/\{(value|right|other)\}/gu,
		(_, name: keyof RefusalParts) => parts[name] ?? ''
	);
	return place.length === 0 ? problem : `${place.join(', ')}: ${problem}`;
}
