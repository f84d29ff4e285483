import type { Figure } from '#domain/figure.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import { PROACTIVE_ROWS, type Subject } from '#domain/proactive.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { unreadable } from './cell.ts';
import { hasBlanks, runOf, splitDigits } from './glued.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import { measured, unitAbove } from './measured.ts';
import type { TableReading } from './reading.ts';
import { withoutRepeatedSpans } from './spans.ts';
import { withNumbers } from './unknown.ts';
import { hasMostCells, isWithoutRepeats } from './window.ts';
import type { FormTemplate } from '../templates/template.ts';

type Row = FormTemplate['proactive'][number]['row'];

/** Table 二: each row by its subject; how many cells it has depends on the block. */
export function readProactive(
	table: FormTable,
	labelled: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const rows = withoutRepeatedSpans(labelled);
	const notes: ReadingNote[] = [];
	const read = new Map<Subject, Figure[]>();
	const isUneven = table.placing === 'uneven';
	const isGlued = table.shape === 'G7' || areRuns(rows, template);
	const cellsOf = isGlued ? gluedCells(rows, template) : placedCells(rows, template);
	for (const row of rows) {
		if (row.values.length === 0) continue;
		const found = subjectOf(row, template);
		if (found === null && isUnknown(row)) notes.push(unknownRow(row));
		if (found === null || read.has(found.subject)) continue;
		const width = found.measures.length;
		// No sum of this table proves whose values these are.
		const cells = isUneven ? null : cellsOf(row, width);
		if (cells === null)
			notes.push(note(found.subject, row, isUneven ? 'rows_apart' : `cells:${row.values.length}`));
		const head = () => unitAbove(rows, row);
		const isInferred = isGlued && width > 1 && cells?.some((c) => c.printed.kind === 'number');
		if (isInferred) notes.push(inferredRow(found.subject, row));
		read.set(
			found.subject,
			placesOf(found).map((place, i): Figure => {
				const cell = cells?.[i];
				if (!cell) return unreadable(place, row);
				const isLone = width === 1 && found.measures[0] !== 'amount_10k_cny';
				const figure = measured(place, found.measures[i], cell, head, notes, isLone);
				return isInferred && figure.state === 'stated' ? { ...figure, state: 'inferred' } : figure;
			})
		);
		if (found.subject === 'normative_documents' && !row.label.endsWith('行政规范性文件'))
			if (template.id === '2021') notes.push(changedLabel(row));
	}
	const start = { start: table.start, end: table.start };
	const figures: Figure[] = [];
	for (const { row } of template.proactive) {
		const known = read.get(row.subject);
		if (!known && read.size > 0) notes.push(note(row.subject, start, 'row_missing'));
		figures.push(...(known ?? placesOf(row).map((place) => unreadable(place, start))));
	}
	return { figures, notes };
}

// Written once: every report has the same places.
const PLACES = new Map<Row, Place[]>(
	[...PROACTIVE_ROWS['2021'], ...PROACTIVE_ROWS['2019']].map((row) => [
		row,
		row.measures.map((measure) => placeOf('proactive', row.subject, measure))
	])
);
const placesOf = (row: Row): Place[] => PLACES.get(row) ?? [];

const subjectOf = (row: LabelledRow, template: FormTemplate) =>
	matchLabel(template.proactive, row.label === '' ? row.context : row.label);

/** Each row of several columns has one cell of as many digits or more. */
function areRuns(rows: readonly LabelledRow[], template: FormTemplate): boolean {
	let wide = 0;
	for (const row of rows) {
		const width = row.values.length > 0 ? (subjectOf(row, template)?.measures.length ?? 1) : 1;
		if (width === 1) continue;
		if ((runOf(row)?.text.length ?? 0) < width) return false;
		wide++;
	}
	return wide > 1;
}

/** Where cells ran together, a digit a cell, unless some row shows that blanks are among them. */
function gluedCells(
	rows: readonly LabelledRow[],
	template: FormTemplate
): (row: LabelledRow, width: number) => TableCell[] | null {
	const printed = rows.flatMap((row) => {
		const width = row.values.length > 0 ? subjectOf(row, template)?.measures.length : undefined;
		return width === undefined ? [] : [{ row, width }];
	});
	return hasBlanks(printed)
		? (row, width) => (width > 1 ? null : splitDigits(row, 1))
		: splitDigits;
}

/** Of so few cells, most of them zero, that not even these repeat. */
const FEW_DIFFERENT = 4;

/** Where repeats were removed (shape G6), a number may be another row's. */
function placedCells(rows: readonly LabelledRow[], template: FormTemplate) {
	if (!rows.every((r) => r.blanks === 'lost'))
		return (row: LabelledRow, width: number) => (isWidest(row, rows) ? null : rowCells(row, width));
	const printed = rows.filter((row) => row.values.length > 0 && subjectOf(row, template) !== null);
	const count = printed.reduce((sum, r) => sum + r.values.length, 0);
	const whole = template.proactive.reduce((sum, { row }) => sum + row.measures.length, 0);
	return count < whole && isWithoutRepeats(rows, FEW_DIFFERENT) ? () => null : rowCells;
}

/** A label and a number, and neither the head of a block nor the rest of a label above. */
const isUnknown = ({ label, values }: LabelledRow): boolean =>
	values.some((v) => v.printed.kind === 'number') &&
	/^(?:其他)?行政\p{Script=Han}{2,8}$/u.test(label);

/** Of so many lines none is wider than all others, unless one of its numbers came in two cells. */
const SEVERAL_LINES = 4;
const isWidest = (row: LabelledRow, rows: readonly LabelledRow[]): boolean =>
	row.isLine && rows.length >= SEVERAL_LINES && hasMostCells(row, rows);

const isBlank = (cell: TableCell | undefined): boolean => cell?.printed.kind === 'blank';

/** The columns begin right after the label here, so that a blank before the numbers of a row without one may be the label's; empty cells beyond them belong to the wider blocks of the same grid. */
function rowCells(row: LabelledRow, width: number): TableCell[] | null {
	const printed = row.values.filter((v) => v.printed.kind !== 'blank');
	if (row.isParted) return width === 1 ? loneCell(row) : null;
	if (row.values.length < width || printed.length > width) return null;
	if (row.blanks === 'lost') return row.values.length === width ? row.values : null;
	if (row.label === '' && printed.length > 0 && isBlank(row.values[0])) return null;
	const cells = row.values.slice(0, width);
	return row.values.slice(width).every((v) => v.printed.kind === 'blank') ? cells : null;
}

/** The only cell of a row in which digits stand apart. */
function loneCell({ whole = [] }: LabelledRow): TableCell[] | null {
	const [only, more] = whole.filter(
		({ printed: { kind } }) => kind !== 'words' && kind !== 'blank'
	);
	return only && more === undefined ? [only] : null;
}

const note = (
	subject: Subject,
	at: { start: number; end: number },
	cause: string
): ReadingNote => ({
	rule: 'cell-unreadable',
	place: `proactive/${subject}`,
	cause,
	start: at.start,
	end: at.end
});

const inferredRow = (subject: Subject, row: LabelledRow): ReadingNote => ({
	...note(subject, row, writeCause('reading', row.values[0]?.text ?? '')),
	rule: 'cell-inferred'
});

const unknownRow = (row: LabelledRow): ReadingNote => ({
	rule: 'row-unknown',
	place: 'proactive',
	cause: writeCause('label', withNumbers(row.label.slice(-40), row.values)),
	start: row.start,
	end: row.end
});

const changedLabel = (row: LabelledRow): ReadingNote => ({
	rule: 'label-changed',
	place: 'proactive/normative_documents',
	cause: `label:${row.label.slice(-20)}`,
	start: row.start,
	end: row.end
});
