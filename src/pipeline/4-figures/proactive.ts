import { type Figure, placeOf } from '#domain/figure.ts';
import type { Measure, Subject } from '#domain/proactive.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import type { TableReading } from './reading.ts';
import type { FormTemplate } from './templates/template.ts';

/** Table 二: each row by its subject; how many cells it has depends on the block. */
export function readProactive(
	table: FormTable,
	rows: readonly LabelledRow[],
	template: FormTemplate
): TableReading {
	const notes: ReadingNote[] = [];
	const read = new Map<Subject, Figure[]>();
	for (const row of rows) {
		if (row.values.length === 0) continue;
		const found = matchLabel(template.proactive, row.label === '' ? row.context : row.label);
		if (found === null || read.has(found.subject)) continue;
		const cells = rowCells(row, found.measures.length);
		if (cells === null) notes.push(note(found.subject, row, `cells:${row.values.length}`));
		read.set(
			found.subject,
			found.measures.map((measure, i) => {
				const place = placeOf('proactive', found.subject, measure);
				const cell = cells?.[i];
				return cell ? measured(place, measure, cell, table, notes) : unreadable(place, row);
			})
		);
		if (found.subject === 'normative_documents' && !row.label.endsWith('行政规范性文件'))
			if (template.id === '2021') notes.push(changedLabel(row));
	}
	const start = { start: table.start, end: table.start };
	const figures = template.proactive.flatMap(({ row: { subject, measures } }) => {
		const known = read.get(subject);
		if (known) return known;
		if (read.size > 0) notes.push(note(subject, start, 'row_missing'));
		return measures.map((m) => unreadable(placeOf('proactive', subject, m), start));
	});
	return { figures, notes };
}

/** The columns begin right after the label here; empty cells beyond them belong to the wider blocks of the same grid. */
function rowCells(row: LabelledRow, width: number): TableCell[] | null {
	const printed = row.values.filter((v) => v.printed.kind !== 'blank');
	if (row.values.length < width || printed.length > width) return null;
	if (row.blanks === 'lost') return row.values.length === width ? row.values : null;
	const cells = row.values.slice(0, width);
	return row.values.slice(width).every((v) => v.printed.kind === 'blank') ? cells : null;
}

/** Money printed in yuan is given in 万元, and said to be so; every other figure is as printed. */
function measured(
	place: string,
	measure: Measure,
	cell: TableCell,
	table: FormTable,
	notes: ReadingNote[]
): Figure {
	const figure = figureOf(place, cell);
	const { printed } = cell;
	if (printed.kind !== 'number' || measure !== 'amount_10k_cny' || printed.unit !== '元')
		return figure;
	const value = printed.value / 10_000;
	notes.push({
		rule: 'cell-inferred',
		place,
		cause: 'unit:yuan',
		stated: printed.value,
		expected: value,
		start: figure.start,
		end: figure.end
	});
	return { ...figure, value, state: 'inferred' };
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

const changedLabel = (row: LabelledRow): ReadingNote => ({
	rule: 'label-changed',
	place: 'proactive/normative_documents',
	cause: `label:${row.label.slice(-20)}`,
	start: row.start,
	end: row.end
});
