import type { ParseError } from 'papaparse';
import type { RefusalCode } from '#domain/refusal.ts';

/** What is wrong with a row whose cells cannot be told, by the codes of the parser. */
export const TORN: Record<ParseError['code'], RefusalCode> = {
	MissingQuotes: 'open_quotes',
	InvalidQuotes: 'stray_quotes',
	TooFewFields: 'too_few_cells',
	TooManyFields: 'too_many_cells',
	UndetectableDelimiter: 'no_separator'
};
