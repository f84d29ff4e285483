import { sql } from '#lib/db/sql.ts';

export interface DocumentCount {
	status: 'report' | 'duplicate' | 'not_a_report' | 'unreadable';
	/** Without what follows its colon, which differs for every document. */
	reason: string | null;
	documents: number;
}

/** What became of the documents given to the build, and why? */
export const documentsByStatus = () => sql<DocumentCount>`
	select status, nullif(split_part(reason, ':', 1), '') as reason, count(*)::int as documents
	from documents
	group by 1, 2
	order by status = 'report' desc, documents desc, status, reason nulls first
`;

export interface DocumentListRow {
	document: number;
	path: string;
	url: string | null;
	status: string;
	reason: string | null;
}

/** Which documents gave no report? */
export const documentsWithoutReport = (most = 200) => sql<DocumentListRow>`
	select document, path, url, status, reason
	from documents
	where status <> 'report'
	order by status desc, document
	limit ${most}
`;
