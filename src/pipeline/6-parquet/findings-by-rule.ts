import { FINDINGS_BY_RULE } from '#domain/derived.ts';

const PARTS = ['rule', 'severity', 'origin'] as const;
const COUNTED = ['findings', 'reports'];
const SIDES = Object.keys(FINDINGS_BY_RULE).filter(
	(name) => !COUNTED.includes(name) && !(PARTS as readonly string[]).includes(name)
);

/**
 * The findings of current reports counted for each check, severity and origin and for all of them,
 * which null stands for: the reports that have any of several are fewer than those of each together.
 */
export const findingsByRule = (findings: string, totals: string): string => `
	select ${Object.entries(FINDINGS_BY_RULE)
		.map(([name, type]) => `${name}::${type} as ${name}`)
		.join(', ')}
	from (${subsets(PARTS)
		.map((parts) => counted(findings, totals, parts))
		.join(' union all ')})
	order by severity nulls first, origin nulls first, rule nulls first, ${SIDES.join(', ')}
`;

/** A report is counted once: it has one row where its findings are of these parts. */
function counted(findings: string, totals: string, parts: readonly string[]): string {
	const given = (name: string) => (parts.includes(name) ? name : `null as ${name}`);
	const keys = ['report', ...parts];
	return `
		select ${PARTS.map(given).join(', ')}, ${SIDES.join(', ')},
			sum(found) as findings, count(*) as reports
		from (select ${keys.join(', ')}, count(*) as found from ${findings} group by ${keys.join(', ')})
		join ${totals} using (report)
		where is_current
		group by ${[...parts, ...SIDES].join(', ')}`;
}

const subsets = (names: readonly string[]): string[][] =>
	names.reduce<string[][]>((all, name) => [...all, ...all.map((some) => [...some, name])], [[]]);
