import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { CLAIMS } from '#domain/claim.ts';
import { CELL_STATES } from '#domain/figure.ts';
import { CELL_TABLE_NAMES, CELL_TABLES } from '#domain/place.ts';
import { ORIGINS, SEVERITIES } from '#domain/finding.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, SCOPES, TABLE_STATES } from '#domain/report.ts';
import { TEMPLATES } from '#domain/template.ts';

/** Columns whose words are all known, as `table.column`. They are staged as numbers, which are quicker to hand over and to sort than words. */
export const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(
		CELL_TABLE_NAMES.flatMap((table) => {
			const { row, column, rows, columns } = CELL_TABLES[table];
			return [
				[`${table}.${row}`, rows],
				[`${table}.${column}`, columns],
				[`${table}.state`, CELL_STATES]
			];
		})
	),
	...Object.fromEntries(
		['reports', 'totals'].flatMap((table) => [
			[`${table}.template`, TEMPLATES],
			[`${table}.scope`, SCOPES],
			[`${table}.proactive_state`, TABLE_STATES],
			[`${table}.requests_state`, TABLE_STATES],
			[`${table}.disputes_state`, TABLE_STATES]
		])
	),
	'totals.kind': AGENCY_KINDS.map(({ code }) => code),
	'totals.level': AGENCY_LEVELS.map(({ code }) => code),
	'claims.claim': CLAIMS.map(({ code }) => code),
	'claims.unit': [...new Set(CLAIMS.map(({ unit }) => unit))],
	'documents.status': DOCUMENT_STATUSES,
	'documents.text_kind': DOCUMENT_KINDS,
	'findings.severity': SEVERITIES,
	'findings.origin': ORIGINS
};
