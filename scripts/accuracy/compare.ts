import type { ReadingAccuracy } from '#domain/accuracy.ts';
import type { BuiltCell, BuiltReport } from './dataset.ts';
import type { TrueDocument } from './truth.ts';

export const emptyScore = (): ReadingAccuracy => ({
	reports: 0,
	cells: 0,
	right: 0,
	unread: 0,
	inferred_right: 0,
	inferred_wrong: 0,
	silently_wrong: 0,
	recoverable: 0,
	recovered: 0,
	identity_right: 0,
	claims: 0,
	claims_found: 0,
	claims_invented: 0
});

export interface Mistake {
	path: string;
	shape: string;
	place: string;
	printed: string;
	read: string;
}

export interface Comparison {
	score: ReadingAccuracy;
	/** Cells silently or wrongly inferred, and a wrong identity. */
	mistakes: Mistake[];
	/** Recoverable cells that were not recovered. */
	missed: string[];
	claimsMissed: string[];
	claimsInvented: string[];
}

/** Holds one report against what was planted; `built` is null where the document gave none. */
export function compare(truth: TrueDocument, built: BuiltReport | null): Comparison {
	const score = { ...emptyScore(), reports: 1 };
	const mistakes: Mistake[] = [];
	const missed: string[] = [];
	const shape = truth.shape ?? '';
	const wrong = (place: string, printed: unknown, read: unknown) =>
		mistakes.push({ path: truth.path, shape, place, printed: String(printed), read: String(read) });
	if (built && sameOrgan(truth, built) && built.year === truth.year) score.identity_right++;
	else wrong('identity', nameOf(truth), built ? nameOf(built) : 'no report');
	const notApplicable = new Set(truth.not_applicable);
	const lost = new Set(truth.lost);
	for (const [place, value] of Object.entries(truth.cells ?? {})) {
		const cell = built?.cells.get(place);
		const expected = notApplicable.has(place) ? 'not_applicable' : (value ?? 'blank');
		const verdict = judge(expected, cell, built?.text ?? '');
		score.cells++;
		score[verdict]++;
		if (!lost.has(place)) {
			score.recoverable++;
			if (verdict === 'right' || verdict === 'inferred_right') score.recovered++;
			else missed.push(place);
		}
		if (verdict === 'silently_wrong' || verdict === 'inferred_wrong')
			wrong(place, expected, cell ? (cell.value ?? cell.state) : 'nothing');
	}
	const claims = (truth.claims ?? []).map((c) => `${c.claim}=${c.value}`);
	const found = built?.claims ?? [];
	const claimsMissed = claims.filter((c) => !found.includes(c));
	const claimsInvented = found.filter((c) => !claims.includes(c));
	score.claims = claims.length;
	score.claims_found = claims.length - claimsMissed.length;
	score.claims_invented = claimsInvented.length;
	return { score, mistakes, missed, claimsMissed, claimsInvented };
}

/** Mutates `sum`. */
export function addScore(sum: ReadingAccuracy, score: ReadingAccuracy): void {
	for (const key of Object.keys(sum) as (keyof ReadingAccuracy)[]) sum[key] += score[key];
}

/** An organ may be named with the prefecture before its county or without: its region tells which it is. */
export const sameOrgan = (truth: TrueDocument, { agency, region }: BuiltReport): boolean =>
	region === truth.region &&
	[truth.agency ?? '', ...(truth.names ?? [])].some((name) => name.endsWith(agency));

const nameOf = ({ agency, region, year }: Pick<TrueDocument, 'agency' | 'region' | 'year'>) =>
	`${agency} ${region} ${year}`;

type Verdict = 'right' | 'unread' | 'inferred_right' | 'inferred_wrong' | 'silently_wrong';

function judge(expected: number | string, cell: BuiltCell | undefined, text: string): Verdict {
	if (cell === undefined || cell.state === 'unreadable') return 'unread';
	if (cell.state === 'inferred')
		return cell.value === expected ? 'inferred_right' : 'inferred_wrong';
	const given = cell.state === 'stated' ? cell.value : cell.state;
	if (given !== expected) return 'silently_wrong';
	return cell.state !== 'stated' || printedAt(cell, text) ? 'right' : 'silently_wrong';
}

// Zero-width marks between digits take no room on the page.
const UNSEEN = /\p{Default_Ignorable_Code_Point}|,/gu;

/** The passage must be the number itself. */
export function printedAt({ start, end, value }: Omit<BuiltCell, 'state'>, text: string): boolean {
	const digits = text.slice(start, end).normalize('NFKC').replace(UNSEEN, '');
	return Number(digits) === Math.abs(value ?? NaN);
}
