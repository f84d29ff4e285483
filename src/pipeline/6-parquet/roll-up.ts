import { type Columns, TOTALS } from '#domain/schema.ts';

/** Bits of a BIGINT, without its sign. */
const WORD = 62;

/**
 * The current reports of `totals` added up where they agree in every column that is no count and in
 * which counts they state: so a count of a row is either stated by all of its reports or by none,
 * and a question that weighs rows by `reports` gets what it would get report by report.
 */
export function rollUp(totals: string, columns: Columns): string {
	const counts = Object.keys(columns).filter(isCount);
	const sides = Object.keys(columns).filter((name) => name !== 'reports' && !isCount(name));
	const withErrors = counts.includes('errors') ? ['errors > 0'] : [];
	return `
		select ${[...sides, 'reports', ...counts].map((name) => `${name}::${columns[name]} as ${name}`).join(', ')}
		from (
			select
				${sides.join(', ')},
				count(*) as reports,
				${counts.map((name) => `${TOTALS[name] === 'DOUBLE' ? exactSum(name) : `sum(${name})`} as ${name}`).join(',\n\t\t\t\t')}
			from ${totals}
			where is_current
			group by ${[...sides, ...withErrors, ...patterns(counts)].join(', ')}
		)
		order by all
	`;
}

/** The sixth decimal is the last that a cell is read to (`readPrinted`); with fifteen digits before it, many billions of them fit. */
const SMALLEST = 1_000_000;

/** A sum that is the same in whatever order the threads of the engine come upon the rows: of doubles the last digit is not. */
function exactSum(name: string): string {
	const sum = `sum(round(${name} * ${SMALLEST})::hugeint)`;
	return `(${sum} // ${SMALLEST})::double + (${sum} % ${SMALLEST})::double / ${SMALLEST}`;
}

/** Which counts a report states, as whole numbers of a bit for each. */
function patterns(counts: readonly string[]): string[] {
	const words = Array.from({ length: Math.ceil(counts.length / WORD) }, (_, i) =>
		counts.slice(i * WORD, (i + 1) * WORD)
	);
	return words.map((names) =>
		names.map((name, bit) => `((${name} is null)::bigint << ${bit})`).join(' | ')
	);
}

function isCount(name: string): boolean {
	const type = TOTALS[name];
	return (type === 'INTEGER' && name !== 'report') || type === 'DOUBLE';
}
