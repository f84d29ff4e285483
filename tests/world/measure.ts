import fs from 'node:fs';
import path from 'node:path';
import { buildDataset } from '#pipeline/index.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import type { WorldDocument } from './compose.ts';
import { PLACES } from './organ.ts';

/** What was found of one document of the set. */
export interface Judged {
	document: WorldDocument;
	status: string;
	agencyId: string | null;
	/** Null where the report was not read. */
	nameRight: boolean | null;
	kindRight: boolean;
	scopeRight: boolean;
	yearRight: boolean;
	publishedRight: boolean;
	cells: { right: number; wrong: string[]; of: number };
	claimsFound: number;
	claimsInvented: string[];
	accused: string[];
	faultFound: boolean | null;
}

interface ReportRow {
	path: string;
	status: string;
	report: number | null;
	agency_id: string | null;
	name: string | null;
	kind: string | null;
	scope: string | null;
	year: number | null;
	published: string | null;
	is_current: boolean | null;
}

type Place = readonly [code: string, name: string, level: string, above: string];
const FIRST = { places: PLACES, measured: ['received', 'carried_in'] };

/** Builds a dataset of the documents in `folder` and holds it against what they are. */
export async function measureWorld(
	documents: readonly WorldDocument[],
	folder: string,
	{ places, measured }: { places: readonly Place[]; measured: readonly string[] } = FIRST
): Promise<Judged[]> {
	const corpus = path.join(folder, 'corpus');
	const registry = path.join(folder, 'registry');
	fs.mkdirSync(corpus, { recursive: true });
	fs.cpSync('data/registry', registry, { recursive: true });
	const regions = places.map(
		([code, name, level, parent]) => `${code},${name},${level},${parent},,,,`
	);
	fs.writeFileSync(
		path.join(registry, 'regions.csv'),
		['region,name,level,parent,grid_column,grid_row,valid_from,valid_to', ...regions, ''].join('\n')
	);
	for (const { path: name, text } of documents) fs.writeFileSync(path.join(corpus, name), text);
	const list = documents.map(({ path: name, url }) => `${name},${url}`);
	fs.writeFileSync(path.join(corpus, 'corpus.csv'), ['file,url', ...list, ''].join('\n'));
	const header = {
		dataset: 'world',
		title: { zh: '世', en: 'World' },
		synthetic: true,
		generator: 'test'
	};
	await buildDataset({ corpus, registry, out: path.join(folder, 'out'), jobs: 2, header });
	const database = await openNodeDataset(path.join(folder, 'out'));
	const reports = await database.query(
		sql<ReportRow>`select d.path, d.status, r.report, r.agency_id, a.name, a.kind, r.scope, r.year, cast(r.published as varchar) as published, r.is_current from documents d left join reports r on r.document = d.document left join agencies a on a.agency_id = r.agency_id order by d.path`
	);
	const cells = await database.query(
		sql<{
			report: number;
			place: string;
			value: number | null;
			state: string;
		}>`select report, 'requests/' || item || '/' || applicant as place, cast("count" as double) as value, state from requests union all select report, 'disputes/' || channel || '/' || outcome, cast("count" as double), state from disputes union all select report, 'proactive/' || subject || '/' || measure, value, state from proactive`
	);
	const claims = await database.query(
		sql<{ report: number; claim: string; value: number }>`select report, claim, value from claims`
	);
	const findings = await database.query(
		sql<{
			report: number;
			rule: string;
			place: string;
			severity: string;
			origin: string;
		}>`select report, rule, place, severity, origin from findings where severity <> 'note'`
	);
	return documents.map((document) => {
		const row = reports.find((r) => r.path === document.path);
		const of = <T extends { report: number }>(list: readonly T[]) =>
			list.filter((x) => x.report === row?.report);
		const read = new Map(of(cells).map((c) => [c.place, c]));
		const truth = [...(document.printed ?? [])];
		const told = truth.filter(
			([place]) => !['blank', 'unreadable', undefined].includes(read.get(place)?.state)
		);
		const stated = of(claims).filter(({ claim }) => measured.includes(claim));
		const names = stated.map(({ claim, value }) => `${claim}:${value}`);
		const accusations = of(findings).filter(({ origin }) => origin === 'source');
		return {
			document,
			status: row?.status ?? 'absent',
			agencyId: row?.agency_id ?? null,
			nameRight: row?.name ? (document.organ.names?.includes(row.name) ?? true) : null,
			kindRight: document.organ.kind === '' || row?.kind === document.organ.kind,
			scopeRight: document.organ.scope === null || row?.scope === document.organ.scope,
			yearRight: row?.year === document.year,
			publishedRight: document.published === null || row?.published === document.published,
			cells: {
				of: truth.length,
				right: truth.filter(([place, value]) => read.get(place)?.value === value).length,
				wrong: told
					.filter(([place, value]) => read.get(place)?.value !== value)
					.map(([place, value]) => `${place} ${value} read ${read.get(place)?.value}`)
			},
			claimsFound: document.claims.filter((claim) => names.includes(claim)).length,
			claimsInvented: names.filter(
				(name) => !document.claims.includes(name) && !document.also?.includes(name)
			),
			accused: document.fault ? [] : accusations.map(({ rule, place }) => `${rule} ${place}`),
			faultFound: document.fault
				? accusations.some(({ rule }) => document.fault?.rules.includes(rule))
				: null
		};
	});
}
