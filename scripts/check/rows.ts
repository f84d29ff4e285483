import type { Check } from './check.ts';
import { CELL_TABLES, type CellTable, CODES, WITH_PASSAGES } from './interface.ts';
import type { Ask } from './tables.ts';

interface Question {
	says: string;
	/** Selects one column: what breaks it. */
	offenders: string;
}

const QUESTIONS: readonly Question[] = [
	...Object.entries(CODES).map(([name, allowed]) => codesOf(name, allowed)),
	{
		says: 'reports.report does not count from 0 without a gap',
		offenders: `select report from
			(select report, row_number() over (order by report) - 1 as place from reports)
			where report is distinct from place`
	},
	twice('reports', ['report_id']),
	twice('findings', ['finding_id']),
	twice('rules', ['id']),
	without('reports', 'agency_id', 'agencies', 'agency_id'),
	without('reports', 'document', 'documents', 'document'),
	without('findings', 'rule', 'rules', 'id'),
	...WITH_PASSAGES.map((table) => without(table, 'report', 'reports', 'report')),
	{
		says: 'documents: one that gave no report tells no reason',
		offenders: `select document from documents where status <> 'report' and coalesce(reason, '') = ''`
	},
	{
		says: 'documents.path is not relative, or leaves the corpus',
		offenders: `select path from documents
			where starts_with(path, '/') or path like '%\\%' or regexp_matches(path, '(^|/)\\.\\.(/|$)|^[A-Za-z]:')`
	},
	...CELL_TABLES.flatMap(cellsOf),
	{
		says: 'a report has an inferred cell and no finding that says how',
		offenders: `select report from
			(select report from requests where state = 'inferred'
			union select report from disputes where state = 'inferred'
			union select report from proactive where state = 'inferred')
			anti join findings using (report)`
	},
	...WITH_PASSAGES.map(passagesOf)
];

/** Holds the rows to what the interface says of them, question by question. */
export async function checkRows(ask: Ask, check: Check): Promise<void> {
	for (const { says, offenders } of QUESTIONS) {
		const found = await ask(
			`select count(*)::integer as broken, min(o::varchar) as first from (${offenders}) t(o)`
		);
		const { broken, first } = found[0] ?? {};
		check(broken === 0, `${says} (${String(broken)}, e.g. ${String(first)})`);
	}
}

function codesOf(name: string, allowed: readonly string[]): Question {
	const [table, column] = name.split('.');
	const list = allowed.map((code) => `'${code}'`).join();
	return {
		says: `${name} holds a word that is none of its codes`,
		offenders: `select ${column} from ${table} where ${column} not in (${list})`
	};
}

function twice(table: string, key: readonly string[]): Question {
	return {
		says: `${table}: the same ${key.join(' and ')} twice`,
		offenders: `select min(${key[0]}) from ${table} group by ${key.join()} having count(*) > 1`
	};
}

function without(table: string, column: string, other: string, key: string): Question {
	return {
		says: `${table}.${column} names none of ${other}`,
		offenders: `select t.${column} from ${table} t anti join ${other} o on t.${column} = o.${key}`
	};
}

function cellsOf({ table, key, value }: CellTable): Question[] {
	return [
		twice(table, ['report', ...key]),
		{
			says: `${table}: a cell without a number has one`,
			offenders: `select report from ${table}
				where state in ('blank', 'not_applicable', 'unreadable') and ${value} is not null`
		},
		{
			says: `${table}: a cell with a number has none`,
			offenders: `select report from ${table}
				where state in ('stated', 'inferred', 'corrected') and ${value} is null`
		},
		{
			says: `${table}: a stated cell does not tell where it stands`,
			offenders: `select report from ${table} where state = 'stated' and text_start is null`
		}
	];
}

/** Both ends or none, in order, and within the text; DuckDB counts characters, so that no text is shorter than it says. */
function passagesOf(table: string): Question {
	return {
		says: `${table}: a passage that is none`,
		offenders: `select t.report from ${table} t
			left join reports r using (report) left join documents d using (document)
			where (text_start is null) <> (text_end is null)
			or text_start < 0 or text_end < text_start or text_end > 2 * length(d.text)`
	};
}
