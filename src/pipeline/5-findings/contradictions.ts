import type { Figures } from '#domain/figure.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import type { Identity } from './identities.ts';
import { laidTo } from './origin.ts';
import { addUp, compare, statedAt, type Sum } from './sum.ts';

/** The identities of the form that a report fails as printed; `explain` gives the cause of a plain contradiction. */
export function* contradictions(
	report: ReadReport,
	identities: readonly Identity[],
	explain: (figures: Figures) => string | null
): Generator<Observation> {
	for (const identity of identities) {
		const left = addUp(report.figures, identity.left);
		if (left === null) continue;
		const right = addUp(report.figures, identity.right);
		if (right === null) continue;
		const verdict = compare(left, right);
		if (verdict === 'fails') yield failure(report, identity, left, right, explain);
		else if (verdict === 'blanks_hold') yield hidden(report, identity, left, right);
	}
}

function failure(
	report: ReadReport,
	identity: Identity,
	left: Sum,
	right: Sum,
	explain: (figures: Figures) => string | null
): Observation {
	const seen = differing(report, identity, left, right);
	if (seen.origin === 'extraction') return { ...seen, cause: writeCause('row_damaged') };
	const blank = left.blank + right.blank;
	const causes = [
		explain(report.figures),
		blank > 0 ? writeCause('despite_blanks', blank) : null
	].filter((cause) => cause !== null);
	return { ...seen, cause: causes.length > 0 ? causes.join(';') : null };
}

function hidden(report: ReadReport, identity: Identity, left: Sum, right: Sum): Observation {
	const smaller = left.value < right.value ? left : right;
	const difference = Math.abs(left.value - right.value);
	return {
		...differing(report, identity, left, right),
		severity: 'note',
		cause: writeCause('blanks_hold', smaller.blank, difference)
	};
}

function differing(report: ReadReport, identity: Identity, left: Sum, right: Sum): Observation {
	const stated = statedAt(report.figures, identity.at);
	return {
		place: identity.at,
		...laidTo(report, [identity.at, ...identity.against]),
		stated,
		expected: stated === null ? null : stated + left.value - right.value,
		against: [...identity.against]
	};
}
