import type { Judged } from './measure.ts';

/** Paths, places and claims that a set shows to be wrong, each by what issue and page count. */
export interface Tally {
	documents: number;
	notReports: string[];
	agencyWrong: string[];
	agencyUnknown: string[];
	/** Organs whose years fell apart, and agencies that hold two organs. */
	seriesBroken: string[];
	organsMerged: string[];
	series: number;
	kindScopeYear: string[];
	dates: string[];
	cells: { right: number; of: number; wrong: string[] };
	claims: { found: number; of: number; invented: string[] };
	clean: number;
	accused: string[];
	faults: number;
	faultsMissed: string[];
}

/** What an organ reports for itself and for all below it, and before and after it is renamed, may bear one name. */
const oneName = (key: string) => key.replace(/-district$|~(?:old|new)$/u, '');

export function tallyOf(judged: readonly Judged[], settles: (layout: string) => boolean): Tally {
	const pathsWhere = (is: (one: Judged) => boolean) =>
		judged.filter(is).map(({ document }) => document.path);
	const group = (pairs: [string, string][]) => {
		const groups = new Map<string, Set<string>>();
		for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
		return groups;
	};
	const several = (groups: Map<string, Set<string>>) =>
		[...groups].filter(([, all]) => all.size > 1).map(([key, all]) => [key, ...all].join(' '));
	const ids = group(judged.map((one) => [one.document.organ.key, String(one.agencyId)]));
	const organs = group(
		judged.map((one) => [String(one.agencyId), oneName(one.document.organ.key)])
	);
	const settled = judged.filter(({ document }) => settles(document.layout));
	return {
		documents: judged.length,
		notReports: pathsWhere(({ status }) => status !== 'report'),
		agencyWrong: pathsWhere(({ nameRight }) => nameRight === false),
		agencyUnknown: pathsWhere(
			({ nameRight, document }) => nameRight === null && document.organ.names !== null
		),
		seriesBroken: several(ids),
		organsMerged: several(organs),
		series: ids.size,
		kindScopeYear: pathsWhere((one) => !one.kindRight || !one.scopeRight || !one.yearRight),
		dates: pathsWhere(({ publishedRight }) => !publishedRight),
		cells: {
			right: settled.reduce((sum, { cells }) => sum + cells.right, 0),
			of: settled.reduce((sum, { cells }) => sum + cells.of, 0),
			wrong: judged.flatMap(({ cells, document }) =>
				cells.wrong.map((wrong) => `${document.path} ${wrong}`)
			)
		},
		claims: {
			found: judged.reduce((sum, one) => sum + one.claimsFound, 0),
			of: judged.reduce((sum, { document }) => sum + document.claims.length, 0),
			invented: judged.flatMap(({ claimsInvented, document }) =>
				claimsInvented.map((claim) => `${document.path} ${claim}`)
			)
		},
		clean: judged.filter(({ document }) => document.fault === null).length,
		accused: judged
			.filter(({ accused }) => accused.length > 0)
			.map(({ accused, document }) => `${document.path} ${accused.join('; ')}`),
		faults: judged.filter(({ document }) => document.fault !== null).length,
		faultsMissed: judged
			.filter(({ faultFound }) => faultFound === false)
			.map(({ document }) => `${document.path} ${document.fault?.kind}`)
	};
}
