import type { RuleAccuracy } from '#domain/accuracy.ts';
import type { Severity } from '#domain/finding.ts';
import type { RuleRow } from '#lib/queries/dimensions.ts';
import type { FindingTally } from '#lib/queries/finding-list.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** One check as the catalogue tells it, in the language of the page. */
export interface CatalogueEntry {
	id: string;
	severity: Severity;
	title: string;
	why: string;
	/** What it does not accuse. */
	spares: string;
	formula: string;
	basis: string;
	/** In this dataset. */
	findings: number;
	reports: number;
	source: number;
	extraction: number;
	/** Null where it was not measured. */
	accuracy: RuleAccuracy | null;
}

const RANK: Record<string, number> = { error: 0, warning: 1, note: 2 };

/** Every check, the gravest first and then in the order of its title. */
export function catalogueOf(
	rules: readonly RuleRow[],
	counts: readonly FindingCount[],
	tally: readonly FindingTally[],
	accuracy: readonly RuleAccuracy[]
): CatalogueEntry[] {
	const locale = getLocale();
	const entries = rules.map((rule): CatalogueEntry => {
		const its = counts.filter((count) => count.rule === rule.id);
		const by = (origin: string) =>
			its.reduce((sum, count) => sum + (count.origin === origin ? count.findings : 0), 0);
		const all = tally.find((row) => row.rule === rule.id);
		return {
			id: rule.id,
			severity: rule.severity as Severity,
			title: rule[`title_${locale}`],
			why: rule[`why_${locale}`],
			spares: rule[`spares_${locale}`],
			formula: rule.formula,
			basis: rule[`basis_${locale}`],
			findings: all?.findings ?? 0,
			reports: all?.reports ?? 0,
			source: by('source'),
			extraction: by('extraction'),
			accuracy: accuracy.find((measured) => measured.rule === rule.id) ?? null
		};
	});
	const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN');
	return entries.toSorted(
		(a, b) =>
			(RANK[a.severity] ?? 3) - (RANK[b.severity] ?? 3) || collator.compare(a.title, b.title)
	);
}
