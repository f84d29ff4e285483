/** Counts a check; where it does not hold, keeps the sentence that says so. Gives back whether it held. */
export type Check = (holds: boolean, breach: string) => boolean;

export interface Checked {
	checks: number;
	breaches: string[];
}

export function openChecks(): { check: Check; checked: Checked } {
	const checked: Checked = { checks: 0, breaches: [] };
	return {
		checked,
		check(holds, breach) {
			checked.checks++;
			if (!holds) checked.breaches.push(breach);
			return holds;
		}
	};
}
