import type { Rectification } from './rectification.ts';

/** What an organ has to put right: its own contradictions and gaps, hints left out. */
export const isOwn = (row: Rectification['rows'][number]): boolean =>
	row.origin_code === 'source' && row.severity_code !== 'note';
