import type { Figure } from '#domain/figure.ts';
import type { ReadReport } from '#domain/report.ts';
import type { DocumentReading } from '#pipeline/read-document.ts';
import type { TrueDocument } from './truth.ts';

/** Counts over the cells of the form that a document prints. */
export interface Score {
	documents: number;
	cells: number;
	right: number;
	unread: number;
	inferred_right: number;
	inferred_wrong: number;
	/** Stated or blank or not applicable, and not what is printed. The bar is 0. */
	silently_wrong: number;
	identity_right: number;
	claims: number;
	claims_found: number;
	claims_invented: number;
}

export const emptyScore = (): Score => ({
	documents: 0,
	cells: 0,
	right: 0,
	unread: 0,
	inferred_right: 0,
	inferred_wrong: 0,
	silently_wrong: 0,
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

/** Holds one reading against what was planted. Adds to `score`; gives back the cells silently wrong and a wrong identity. */
export function compare(truth: TrueDocument, reading: DocumentReading, score: Score): Mistake[] {
	const mistakes: Mistake[] = [];
	const shape = truth.shape ?? '';
	const wrong = (place: string, printed: unknown, read: unknown) =>
		mistakes.push({ path: truth.path, shape, place, printed: String(printed), read: String(read) });
	const { text } = reading;
	const read = reading.reports[0]?.read ?? null;
	score.documents++;
	if (read && sameOrgan(truth, read) && read.year === truth.year) score.identity_right++;
	else
		wrong(
			'identity',
			`${truth.agency} ${truth.region} ${truth.year}`,
			read ? `${read.agency.name} ${read.agency.region} ${read.year}` : reading.reason
		);
	const notApplicable = new Set(truth.not_applicable);
	for (const [place, value] of Object.entries(truth.cells ?? {})) {
		const figure = read?.figures.get(place);
		const expected = notApplicable.has(place) ? 'not_applicable' : (value ?? 'blank');
		score.cells++;
		const verdict = judge(expected, figure, text);
		score[verdict]++;
		if (verdict === 'silently_wrong' || verdict === 'inferred_wrong')
			wrong(place, expected, figure ? (figure.value ?? figure.state) : 'nothing');
	}
	const claims = (truth.claims ?? []).map((c) => `${c.claim}=${c.value}`);
	const found = (read?.claims ?? []).map((c) => `${c.claim}=${c.value}`);
	score.claims += claims.length;
	score.claims_found += claims.filter((c) => found.includes(c)).length;
	for (const claim of found) if (!claims.includes(claim)) score.claims_invented++;
	return mistakes;
}

/** An organ may be named with the prefecture before its county or without: its region tells which it is. */
const sameOrgan = (truth: TrueDocument, { agency }: ReadReport): boolean =>
	agency.region === truth.region && (truth.agency ?? '').endsWith(agency.name);

type Verdict = 'right' | 'unread' | 'inferred_right' | 'inferred_wrong' | 'silently_wrong';

function judge(expected: number | string, figure: Figure | undefined, text: string): Verdict {
	if (figure === undefined || figure.state === 'unreadable') return 'unread';
	const given = figure.state === 'stated' ? figure.value : figure.state;
	if (figure.state === 'inferred')
		return figure.value === expected ? 'inferred_right' : 'inferred_wrong';
	if (given !== expected) return 'silently_wrong';
	return figure.state !== 'stated' || printedAt(figure, text) ? 'right' : 'silently_wrong';
}

/** The passage must be the number itself. */
function printedAt({ start, end, value }: Figure, text: string): boolean {
	const digits = text.slice(start, end).normalize('NFKC').replaceAll(',', '');
	return Number(digits) === Math.abs(value ?? NaN);
}
