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
