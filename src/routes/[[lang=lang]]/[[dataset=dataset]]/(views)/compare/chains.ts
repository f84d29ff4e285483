import type { ComparisonRow } from '#lib/queries/comparison.ts';

/** An organ and those it follows, the latest first. */
export interface Chain {
	id: string;
	before: readonly string[];
}

/** A year of one of those compared; `under` is the organ before it that reported the year. */
export interface ChainedRow extends ComparisonRow {
	under: string | null;
}

/**
 * The years of an organ with those of the organs it follows, as its own page has them: a year that two
 * report is the later one's. An organ before that is itself compared keeps its years for itself.
 */
export function foldChains(
	rows: readonly ComparisonRow[],
	ids: readonly string[],
	chains: readonly Chain[]
): ChainedRow[] {
	return ids.flatMap((id) => {
		const own = rows.filter((row) => row.id === id);
		const years = new Map(
			own.map((row): [number, ChainedRow] => [row.year, { ...row, under: null }])
		);
		const before = chains.find((chain) => chain.id === id)?.before ?? [];
		for (const earlier of before.filter((one) => !ids.includes(one)))
			for (const row of rows.filter((one) => one.id === earlier))
				if (!years.has(row.year))
					years.set(row.year, { ...row, id, name: own[0]?.name ?? id, under: row.name ?? row.id });
		return [...years.values()].sort((a, b) => a.year - b.year);
	});
}
