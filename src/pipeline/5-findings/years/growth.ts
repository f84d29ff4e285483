import type { Claim } from '#domain/claim.ts';
import { writeCause } from '#domain/finding.ts';
import type { Figures } from '#domain/figures.ts';
import type { SeriesObservation, SeriesReport } from '../rule.ts';
import { statedAt, statedOrBlankAt } from '../form/sum.ts';
import { placeIn, withLastYear } from './years.ts';

const NEW = 'requests/received_new/total';
const CARRIED_IN = 'requests/carried_in/total';
export const NEEDS = [NEW, CARRIED_IN, 'claims/growth'];

/** What "received" may mean, the likelier first. */
const DEFINITIONS = [
	{ name: 'new', count: (figures: Figures) => statedAt(figures, NEW) },
	{
		name: 'new_and_carried_in',
		count: (figures: Figures) => {
			const received = statedAt(figures, NEW);
			const carried = statedOrBlankAt(figures, CARRIED_IN);
			return received === null || carried === null ? null : received + carried;
		}
	}
];

/** Growth of requests as the prose states it, against last year's report where there is one. */
export function* growthFindings(series: readonly SeriesReport[]): Generator<SeriesObservation> {
	for (const { report, last } of withLastYear(series))
		for (const claim of report.claims) {
			if (claim.claim !== 'growth') continue;
			const known = last !== null && statedAt(last.figures, NEW) !== null;
			yield* known ? againstLastYear(claim, report, last) : implied(claim, report);
		}
}

function* againstLastYear(
	claim: Claim,
	report: SeriesReport,
	last: SeriesReport
): Generator<SeriesObservation> {
	const growths = DEFINITIONS.flatMap(({ count }) => {
		const now = count(report.figures);
		const before = count(last.figures);
		return now === null || before === null || before <= 0 ? [] : [100 * (now / before - 1)];
	});
	const [first] = growths;
	if (first === undefined) return;
	if (growths.some((growth) => Math.abs(growth - claim.value) <= tolerance(claim))) return;
	yield {
		...observed(claim, report),
		expected: Math.round(first * 100) / 100,
		against: [NEW, placeIn(last, NEW)],
		cause: writeCause('no_definition')
	};
}

function* implied(claim: Claim, report: SeriesReport): Generator<SeriesObservation> {
	let tried = 0;
	for (const { name, count } of DEFINITIONS) {
		const now = count(report.figures);
		if (now === null || now <= 0) continue;
		tried++;
		const base = baseOf(now, claim);
		if (base === null) continue;
		yield {
			...observed(claim, report),
			severity: 'note',
			expected: base.likely,
			against: [NEW],
			cause: writeCause('growth_implies', name, base.from, base.to)
		};
		return;
	}
	if (tried > 0)
		yield {
			...observed(claim, report),
			severity: 'note',
			expected: null,
			against: [NEW],
			cause: writeCause('growth_from_no_number')
		};
}

/** The whole numbers from which growing as stated comes to `now`. */
function baseOf(now: number, claim: Claim) {
	const least = 1 + (claim.value - tolerance(claim)) / 100;
	const most = 1 + (claim.value + tolerance(claim)) / 100;
	if (least <= 0) return null;
	const from = Math.ceil(now / most - 1e-9);
	const to = Math.floor(now / least + 1e-9);
	if (from > to) return null;
	const likely = Math.min(to, Math.max(from, Math.round(now / (1 + claim.value / 100))));
	return { from, to, likely };
}

/** Half of the last digit printed; a trailing 0 is lost in the value, which only widens it. */
function tolerance(claim: Claim): number {
	const decimals = String(claim.value).split('.')[1]?.length ?? 0;
	return 0.5 / 10 ** decimals + 1e-9;
}

const observed = (claim: Claim, report: SeriesReport): SeriesObservation => ({
	report: report.report,
	place: 'claims/growth',
	origin: 'source',
	stated: claim.value,
	start: claim.start,
	end: claim.end
});
