import type { Agency } from '#domain/report.ts';

/**
 * Whether it is settled whose report it is: a name at its place, or an organ of the whole country. A
 * name whose place is open, or that only a site holds together, may be that of several organs.
 */
export const isSettled = ({ region, level }: Pick<Agency, 'region' | 'level'>): boolean =>
	region !== '' || level === 'national';
