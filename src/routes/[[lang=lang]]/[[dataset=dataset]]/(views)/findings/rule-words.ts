import { getLocale } from '#lib/paraglide/runtime.js';
import type { RuleRow } from '#lib/queries/dimensions.ts';
import type { ListedFinding } from '#lib/queries/finding-list.ts';
import { showFinding } from '../shared/findings.ts';
import type { FindingShown } from '../shared/findings.ts';

/** The title of a check in the language of the page; its id where the dataset does not know it. */
export function ruleTitle(rules: readonly RuleRow[], id: string): string {
	const rule = rules.find((known) => known.id === id);
	return (getLocale() === 'en' ? rule?.title_en : rule?.title_zh) ?? id;
}

/** A finding in words; its passages are shown apart. */
export function told(finding: ListedFinding, rules: readonly RuleRow[]): FindingShown {
	const rule = rules.find((known) => known.id === finding.rule);
	return showFinding(
		{
			...finding,
			title_zh: rule?.title_zh ?? null,
			title_en: rule?.title_en ?? null,
			why_zh: rule?.why_zh ?? null,
			why_en: rule?.why_en ?? null,
			formula: rule?.formula ?? null
		},
		() => null
	);
}
