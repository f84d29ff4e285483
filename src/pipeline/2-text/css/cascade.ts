import type { Declared } from './declarations.ts';
import { type Budget, matches, type Seen } from './selectors.ts';
import type { Rule, Sheet } from './sheet.ts';

/** What the rules of a page declare of one of its elements, in the order in which the later counts. */
export interface Cascaded {
	declared: Declared[];
	/** Whether rules that may hold here could change what is seen. */
	isUnsure: boolean;
	/** Whether a sign is put before or behind it that has a number, as by `content: "1"`. */
	isGenerated: boolean;
}

/** Looks that a rule which matches takes besides the one by which it was found. */
const APPLIED = 3;
const NUMBERED = /\d|attr\(|counter/u;

/** The style attribute goes before the rules, and what is important before both. */
export function cascade(
	sheet: Sheet,
	element: Seen,
	inline: readonly Declared[],
	budget: Budget
): Cascaded {
	const rules: Rule[] = [];
	const told: Cascaded = { declared: [], isUnsure: false, isGenerated: false };
	const take = (key: string) => {
		for (const rule of sheet.rules.get(key) ?? []) {
			if (budget.left < 0) return void (told.isUnsure = true);
			const found = matches(rule, element, budget);
			const match = found === 'yes' && rule.isUnsure ? 'unsure' : found;
			if (match === 'unsure') told.isUnsure ||= !rule.isGenerated && mayHide(rule);
			else if (match === 'yes' && rule.isGenerated) told.isGenerated ||= isNumbered(rule);
			else if (match === 'yes') rules.push(rule);
		}
	};
	take('*');
	take(element.name);
	if (element.id !== '') take(`#${element.id}`);
	for (const name of element.classes) take(`.${name}`);
	// Each is weighed against the others and then applied.
	budget.left -= APPLIED * rules.length;
	rules.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
	const all = rules.flatMap((rule) => rule.declared);
	for (const isImportant of [false, true])
		for (const list of [all, inline])
			for (const one of list) if (one.isImportant === isImportant) told.declared.push(one);
	return told;
}

const HIDING =
	/^(?:display|visibility|opacity|font-size|color|text-indent|text-decoration|text-decoration-line|clip|clip-path|vertical-align)$/u;
const mayHide = ({ declared }: Rule): boolean =>
	declared.some(({ property }) => HIDING.test(property));

const isNumbered = ({ declared }: Rule): boolean =>
	declared.some(({ property, value }) => property === 'content' && NUMBERED.test(value));
