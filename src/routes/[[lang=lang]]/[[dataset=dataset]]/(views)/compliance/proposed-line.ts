import type { UnlistedRow } from '#lib/queries/reporters.ts';

/** The heads of the list of those who must report, in the order of a proposed line. */
export const LIST_HEADS = 'name,region,kind,from,to,host,predecessor';

/** A line of `agencies.csv` for an organ that is on no line, as its reports tell it. */
export const proposedLine = ({ name_zh, region, kind, first_year, host }: UnlistedRow): string =>
	[name_zh, region, kind, String(first_year), '', host ?? '', ''].map(quoted).join(',');

const quoted = (value: string): string =>
	/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
