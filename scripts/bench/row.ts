/** One line of the budget table (design.md section 5). `met` is null where nothing could be measured; then `measured` says why. */
export interface BudgetRow {
	work: string;
	budget: string;
	/** By the commit that is compared with, in the same run. */
	before?: string;
	measured: string;
	/** Of what is measured to what was before. */
	ratio?: number;
	met: boolean | null;
}

export const median = (values: number[]): number => quantile(values, 0.5);

export function quantile(values: number[], q: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
	if (value === undefined) throw new Error('no value to take a quantile of');
	return value;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const VERDICTS = { true: 'met', false: 'NOT MET', null: '–' };

/** The table that a bench ends with. */
export function printRows(rows: readonly BudgetRow[]): void {
	console.log('\n| work | budget | before | after | ratio | |\n|---|---|---|---|---|---|');
	for (const { work, budget, before, measured, ratio, met } of rows)
		console.log(
			`| ${work} | ${budget} | ${before ?? '–'} | ${measured} | ${ratio?.toFixed(2) ?? '–'} | ${VERDICTS[`${met}`]} |`
		);
}
