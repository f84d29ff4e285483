import type { Manifest } from '#domain/dataset.ts';

export interface Snippet {
	id: 'duckdb' | 'pandas' | 'polars' | 'r' | 'excel';
	name: string;
	code: string;
}

/** The files of a table, one behind another. */
export function filesOf({ tables }: Pick<Manifest, 'tables'>, name: string): string[] {
	const table = tables.find((known) => known.name === name);
	if (!table) throw new Error(`no table ${name} in this dataset`);
	return [table.file].flat();
}

/**
 * The same question in five tools, each over the files as they lie in `folder` (an address or a path
 * that ends in `/`): requests received in each year, and how many reports state them.
 */
export function snippetsOf(manifest: Pick<Manifest, 'tables'>, folder: string): Snippet[] {
	const files = filesOf(manifest, 'totals').map((file) => folder + file);
	return [
		{ id: 'duckdb', name: 'DuckDB', code: duckdb(files) },
		{ id: 'pandas', name: 'Python · pandas', code: pandas(files) },
		{ id: 'polars', name: 'Python · polars', code: polars(files) },
		{ id: 'r', name: 'R · arrow', code: arrow(files) },
		{ id: 'excel', name: 'Excel · Power Query', code: powerQuery(files) }
	];
}

const listed = (files: readonly string[], quote: (text: string) => string) =>
	files.map(quote).join(', ');
const double = (text: string) => `"${text}"`;

const duckdb = (files: readonly string[]) => `select
	year,
	sum(received_new)::bigint as received,
	count(received_new) as stated,
	count(*) as reports
from read_parquet([${listed(files, (text) => `'${text}'`)}])
where is_current and scope = 'own'
group by year
order by year;`;

const pandas = (files: readonly string[]) => `import pandas as pd

files = [${listed(files, double)}]
totals = pd.concat(pd.read_parquet(file) for file in files)
added_up = totals[totals["is_current"] & (totals["scope"] == "own")]
by_year = added_up.groupby("year").agg(
    received=("received_new", "sum"),
    stated=("received_new", "count"),
    reports=("report", "size"),
)
print(by_year)`;

const polars = (files: readonly string[]) => `import polars as pl

files = [${listed(files, double)}]
totals = pl.concat([pl.read_parquet(file) for file in files])
by_year = (
    totals.filter(pl.col("is_current") & (pl.col("scope") == "own"))
    .group_by("year")
    .agg(
        received=pl.col("received_new").sum(),
        stated=pl.col("received_new").count(),
        reports=pl.len(),
    )
    .sort("year")
)
print(by_year)`;

const arrow = (files: readonly string[]) => `library(arrow)
library(dplyr)

files <- c(${listed(files, double)})
totals <- bind_rows(lapply(files, read_parquet))
totals |>
  filter(is_current, scope == "own") |>
  group_by(year) |>
  summarise(
    received = sum(received_new, na.rm = TRUE),
    stated = sum(!is.na(received_new)),
    reports = n()
  )`;

/** For the advanced editor of an empty query. */
const powerQuery = (files: readonly string[]) => `let
    Files = {${listed(files, double)}},
    Totals = Table.Combine(List.Transform(Files, each Parquet.Document(Web.Contents(_)))),
    AddedUp = Table.SelectRows(Totals, each [is_current] and [scope] = "own"),
    ByYear = Table.Group(AddedUp, {"year"}, {
        {"received", each List.Sum([received_new]), type nullable number},
        {"stated", each List.NonNullCount([received_new]), Int64.Type},
        {"reports", each Table.RowCount(_), Int64.Type}
    }),
    Sorted = Table.Sort(ByYear, {{"year", Order.Ascending}})
in
    Sorted`;
