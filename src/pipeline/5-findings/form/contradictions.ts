import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { cellsOf, excessIn } from './cells.ts';
import type { Diagnosis } from '../diagnosis/explanation.ts';
import type { Identity } from './identities.ts';
import { laidTo } from '../diagnosis/origin.ts';
import { addUp, compare, statedAt, type Sum } from './sum.ts';

type Explain = (report: ReadReport, identity: Identity) => Diagnosis;

/** The identities of the form that a report fails as printed; `explain` gives the cause of a plain contradiction. */
export function* contradictions(
	report: ReadReport,
	identities: readonly Identity[],
	explain: Explain
): Generator<Observation> {
	const cells = cellsOf(report.figures);
	for (const identity of identities) {
		// Nearly every one holds, or has a cell that cannot be told.
		if (!excessIn(cells, identity)) continue;
		const left = addUp(report.figures, identity.left);
		if (left === null) continue;
		const right = addUp(report.figures, identity.right);
		if (right === null) continue;
		const verdict = compare(left, right);
		if (verdict === 'fails') yield failure(report, identity, left, right, explain);
		else if (verdict === 'blanks_hold') yield hidden(report, identity, left, right, explain);
	}
}

function failure(
	report: ReadReport,
	identity: Identity,
	left: Sum,
	right: Sum,
	explain: Explain
): Observation {
	const seen = differing(report, identity, left, right);
	const { cause, origin } = explain(report, identity);
	if (origin === 'extraction') return { ...seen, origin, severity: 'note', cause };
	if (seen.origin === 'extraction') return { ...seen, cause: writeCause('row_damaged') };
	const blank = left.blank + right.blank;
	return { ...seen, cause: blank > 0 ? `${cause};${writeCause('despite_blanks', blank)}` : cause };
}

function hidden(
	report: ReadReport,
	identity: Identity,
	left: Sum,
	right: Sum,
	explain: Explain
): Observation {
	const seen = differing(report, identity, left, right);
	const { cause, origin } = explain(report, identity);
	if (origin === 'extraction') return { ...seen, origin, severity: 'note', cause };
	const smaller = left.value < right.value ? left : right;
	const difference = Math.abs(left.value - right.value);
	return {
		...seen,
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
