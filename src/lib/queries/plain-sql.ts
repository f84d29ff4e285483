import type { Param, Query } from '#lib/db/sql.ts';

/**
 * A question as text that stands alone: what the site binds is written into it, every text quoted.
 * For a reader to see and to run; the site itself runs what it binds. A question mark within quotes is
 * a character, elsewhere the place of a value.
 */
export function plainSql({ text, params }: Query): string {
	let used = 0;
	const told = text.replace(/'(?:[^']|'')*'|\?/g, (found) =>
		found === '?' ? literal(params[used++]) : found
	);
	if (used !== params.length) throw new Error(`${params.length} values for ${used} places`);
	return `${derived(told)}${dedented(told)}`;
}

function literal(value: Param | undefined): string {
	if (value === undefined) throw new Error('a place without a value');
	if (typeof value === 'string') return `'${value.replaceAll("'", "''").replace(/\p{Cc}/gu, '')}'`;
	return String(value);
}

/** What this site defines over the tables of a dataset, for those who ask them elsewhere. */
const DERIVED: Record<string, string> = {
	rolled_up: 'totals_by_province, or totals with a column reports of 1 where there are few',
	default_scope:
		"one row, what is added up where no scope is named: 'own', or 'unknown' or 'aggregate' where nothing else is there",
	by_organ:
		'totals_by_organ, or totals with a column reports of 1 where organs have few reports each',
	by_organ_year: 'totals_by_organ_year, or totals with a column reports of 1 where there are few',
	agency_reports: 'reports, and a column of each count of totals',
	places: 'regions, of each code the name it bore last',
	organs: 'agencies, named in the language of the page'
};

const derived = (text: string): string =>
	Object.entries(DERIVED)
		.filter(([name]) => new RegExp(`\\b${name}\\b`).test(text))
		.map(([name, words]) => `-- ${name}: ${words}\n`)
		.join('');

/** Without empty lines and what all lines are indented by. */
function dedented(text: string): string {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const depths = lines.slice(1).map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
	const depth = Math.min(...depths, /^\t*/.exec(lines[0] ?? '')?.[0].length || Infinity);
	return lines
		.map((line) => line.replace(new RegExp(`^\\t{0,${Number.isFinite(depth) ? depth : 0}}`), ''))
		.join('\n')
		.trim();
}
