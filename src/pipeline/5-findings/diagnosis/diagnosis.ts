import type { Figures } from '#domain/figures.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { changedLines } from './changed-lines.ts';
import { spokenFor } from './evidence.ts';
import { measure } from '../form/excess.ts';
import type { Diagnosis, Explanation } from './explanation.ts';
import { disputesForm, type Form, type Identity, requestsForm } from '../form/identities.ts';
import { missedPart } from './missed-part.ts';
import { doubtfulRows, joinedNumbers, movedBlanks } from './repairs.ts';
import { shiftedRows } from './shifted-rows.ts';
import { exchangedCells, singleCells } from './single-cells.ts';

// The three rules of table 三 ask for the same report one after another.
const known = new WeakMap<Figures, Diagnosis>();

/** The smallest change under which every printed sum of table 三 holds. */
export function diagnoseRequests(report: ReadReport): Diagnosis {
	let diagnosis = known.get(report.figures);
	if (diagnosis === undefined) {
		diagnosis = diagnose(report, requestsForm(report.figures));
		known.set(report.figures, diagnosis);
	}
	return diagnosis;
}

/** The same for one block of table 四; its row as a whole may have been torn. */
export function diagnoseDisputes(report: ReadReport, block: Identity): Diagnosis {
	const { figures } = report;
	const excesses = measure(figures, disputesForm);
	const rows = doubtfulRows(figures, disputesForm, excesses);
	const repair =
		only(movedBlanks(figures, disputesForm, excesses, rows)) ??
		only(joinedNumbers(figures, disputesForm, excesses, rows));
	if (repair !== null) return torn(repair);
	const cells = [...block.left, ...block.right];
	const identitiesAt = new Map(cells.map((place) => [place, [block]]));
	return diagnose(report, { identities: [block], grid: [cells], identitiesAt });
}

/** An empty cell is a trace of what happened to its row, so that it is looked at before any number is doubted. */
function diagnose(report: ReadReport, form: Form): Diagnosis {
	const { figures } = report;
	const excesses = measure(figures, form);
	const rows = doubtfulRows(figures, form, excesses);
	const moved = only(movedBlanks(figures, form, excesses, rows));
	if (moved !== null) return torn(moved);
	const singles = singleCells(figures, form, excesses);
	if (singles.length > 0) return laidTo(chosen(report, form, singles));
	const joined = only(joinedNumbers(figures, form, excesses, rows));
	if (joined !== null) return torn(joined);
	if (![...excesses.values()].some((excess) => excess !== 0))
		return laidTo(writeCause('no_single_cell'));
	const exchanged = exchangedCells(figures, form, excesses);
	if (exchanged.length > 0) return laidTo(chosen(report, form, exchanged));
	const shifted = only(shiftedRows(figures, form, excesses, rows));
	if (shifted !== null) return laidTo(shifted.cause);
	const lines = changedLines(figures, form, excesses);
	return laidTo(lines.length > 0 ? chosen(report, form, lines) : writeCause('no_single_cell'));
}

const only = ([first, more]: readonly Explanation[]): Explanation | null =>
	first !== undefined && more === undefined ? first : null;

const torn = ({ cause, place }: Explanation): Diagnosis => ({
	cause,
	origin: 'extraction',
	row: place
});
const laidTo = (cause: string): Diagnosis => ({ cause, origin: 'source', row: null });

const MOST_NAMED = 6;

/** One of several that explain the sums equally well is named only on evidence: the prose, or a telling slip. */
function chosen(report: ReadReport, form: Form, explanations: readonly Explanation[]): string {
	const spoken = spokenFor(report, explanations);
	const left = spoken.length > 0 ? spoken : explanations;
	const named = only(left) ?? only(left.filter((e) => e.telling));
	if (named !== null) {
		const missed = missedPart(report.figures, form, named);
		return missed === null ? named.cause : `${named.cause};${missed}`;
	}
	if (left.length <= MOST_NAMED) return writeCause('one_of', left.map((e) => e.place).join(','));
	const cells = left.every((e) => e.cells.size === 1);
	return writeCause(cells ? 'several_cells' : 'several_lines', left.length);
}
