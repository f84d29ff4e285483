import type { AgencyKind, AgencyLevel } from './agency.ts';
import type { ClaimCode, ClaimUnit } from './claim.ts';
import type { Origin, Severity } from './finding.ts';
import type { DocumentKind, DocumentStatus, Scope, TableState } from './report.ts';
import type { Columns, ColumnType } from './schema.ts';
import type { Template } from './template.ts';

export type Value = string | number | boolean | null;

interface Values {
	INTEGER: number;
	SMALLINT: number;
	DOUBLE: number;
	VARCHAR: string;
	DATE: string;
	BOOLEAN: boolean;
	/** In Base64. */
	BLOB: string;
}

/** Columns that hold the words of a closed list, by the name that they have in every table. */
interface Words {
	kind: AgencyKind;
	/** Of an organ; a place of the registry is of one of these levels too. */
	level: AgencyLevel;
	status: DocumentStatus;
	text_kind: DocumentKind;
	template: Template;
	scope: Scope;
	proactive_state: TableState;
	requests_state: TableState;
	disputes_state: TableState;
	claim: ClaimCode;
	unit: ClaimUnit;
	severity: Severity;
	origin: Origin;
}

type ValueOf<Name, Type extends ColumnType> = Name extends keyof Words ? Words[Name] : Values[Type];

/** A row of a table: a value, or null, for each of its columns by the column's name. */
export type RowOf<Table extends Columns> = {
	readonly [Name in keyof Table]: ValueOf<Name, Table[Name]> | null;
};
