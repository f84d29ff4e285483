import { ROLLED_UP, TOTALS } from '#domain/schema.ts';

const COUNTS = Object.keys(TOTALS).filter((name) => name in ROLLED_UP && isCount(name));
const SIDES = Object.keys(ROLLED_UP).filter((name) => name !== 'reports' && !isCount(name));
/** Bits of a BIGINT, without its sign. */
const WORD = 62;

/**
 * The current reports of `totals` added up where they agree in every side of a selection and in
 * which counts they state: so a count of a row is either stated by all of its reports or by none,
 * and a question that weighs rows by `reports` gets what it would get report by report.
 */
export const rollUp = (totals: string): string => `
	select ${[...SIDES, 'reports', ...COUNTS].map((name) => `${name}::${ROLLED_UP[name]} as ${name}`).join(', ')}
	from (
		select
			${SIDES.join(', ')},
			count(*) as reports,
			${COUNTS.map((name) => `sum(${name}) as ${name}`).join(',\n\t\t\t')}
		from ${totals}
		where is_current
		group by ${[...SIDES, 'errors > 0', ...patterns()].join(', ')}
	)
	order by all
`;

/** Which counts a report states, as whole numbers of a bit for each. */
function patterns(): string[] {
	const words = Array.from({ length: Math.ceil(COUNTS.length / WORD) }, (_, i) =>
		COUNTS.slice(i * WORD, (i + 1) * WORD)
	);
	return words.map((names) =>
		names.map((name, bit) => `((${name} is null)::bigint << ${bit})`).join(' | ')
	);
}

function isCount(name: string): boolean {
	const type = TOTALS[name];
	return (type === 'INTEGER' && name !== 'report') || type === 'DOUBLE';
}
