import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS, itemsOfGroup } from '#domain/requests.ts';
import type { OutcomeGroup } from '#domain/requests.ts';
import type { Template } from '#domain/report.ts';
import { TOTALS } from '#domain/schema.ts';

type Expressions = Record<string, string>;

const only = (value: string, condition: string) => `max(${value}) filter (where ${condition})`;

const requests: Expressions = {
	...Object.fromEntries(
		REQUEST_ITEMS.map(({ code }) => [
			code,
			only('count', `item = '${code}' and applicant = 'total'`)
		])
	),
	...Object.fromEntries(
		APPLICANTS.filter(({ code }) => code !== 'total').map(({ code }) => [
			`received_new_${code}`,
			only('count', `item = 'received_new' and applicant = '${code}'`)
		])
	)
};

const disputes: Expressions = Object.fromEntries(
	CHANNELS.flatMap((channel) =>
		DISPUTE_OUTCOMES.map((outcome) => [
			`${channel.code}_${outcome.code}`,
			only('count', `channel = '${channel.code}' and outcome = '${outcome.code}'`)
		])
	)
);

const proactive: Expressions = Object.fromEntries(
	[...PROACTIVE_ROWS['2021'], ...PROACTIVE_ROWS['2019']].flatMap(({ subject, measures }) =>
		measures.map((measure) => [
			`${subject}_${measure}`,
			only('value', `subject = '${subject}' and measure = '${measure}'`)
		])
	)
);

const states: Expressions = {
	cells: 'count(*)',
	...Object.fromEntries(
		['stated', 'blank', 'unreadable', 'inferred'].map((state) => [
			`cells_${state}`,
			`count(*) filter (where state = '${state}')`
		])
	)
};

const findings: Expressions = {
	...Object.fromEntries(
		['error', 'warning', 'note'].map((severity) => [
			`${severity}s`,
			`count(*) filter (where origin = 'source' and severity = '${severity}')`
		])
	),
	extractions: `count(*) filter (where origin = 'extraction')`
};

/** A plus of nulls is null: a group that has a blank cell has no sum. The templates differ in their rows, so either set may be the one that is there. */
function groupSum(group: OutcomeGroup): string {
	const sums = (['2021', '2019'] as Template[]).map((template) =>
		itemsOfGroup(group)
			.filter((i) => i.templates.includes(template))
			.map((i) => `${i.code}::bigint`)
			.join(' + ')
	);
	return `coalesce(${[...new Set(sums)].join(', ')})`;
}

const sums: Expressions = Object.fromEntries(
	OUTCOME_GROUPS.filter(({ code }) => !(code in requests)).map(({ code }) => [code, groupSum(code)])
);

const counts = { ...states, ...findings };

/** One row for each report from `first` to before `end`; the range bounds the memory that a step takes. */
export function totalsOf(first: number, end: number): string {
	const within = `report >= ${first} and report < ${end}`;
	const cells = ['requests', 'disputes', 'proactive']
		.map((table) => `select report, state from ${table} where ${within}`)
		.join(' union all ');
	const columns = Object.entries(TOTALS).map(([name, type]) => {
		if (name === 'agency') return 'a.name as agency';
		const value = sums[name] ?? (name in counts ? `coalesce(${name}, 0)` : name);
		// Eight counts of a damaged table may pass 32 bits: no sum is then known.
		return `try_cast(${value} as ${type}) as ${name}`;
	});
	return `
		with wide_requests as (${grouped(requests, `requests where ${within} and (applicant = 'total' or item = 'received_new')`)}),
		wide_disputes as (${grouped(disputes, `disputes where ${within}`)}),
		wide_proactive as (${grouped(proactive, `proactive where ${within}`)}),
		wide_states as (${grouped(states, `(${cells})`)}),
		wide_findings as (${grouped(findings, `findings where ${within}`)})
		select ${columns.join(', ')}
		from (select * from published where ${within})
		left join agencies a using (agency_id)
		left join wide_requests using (report)
		left join wide_disputes using (report)
		left join wide_proactive using (report)
		left join wide_states using (report)
		left join wide_findings using (report)
	`;
}

const grouped = (columns: Expressions, from: string) =>
	`select report, ${Object.entries(columns)
		.map(([name, value]) => `${value} as ${name}`)
		.join(', ')} from ${from} group by report`;
