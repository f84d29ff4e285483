import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import { APPLICANTS, type RequestItem } from '#domain/requests.ts';
import { template2019 } from '../templates/2019.ts';
import { template2021 } from '../templates/2021.ts';
import type { FormTemplate } from '../templates/template.ts';
import { type AlignedRow, alignRows } from './aligned.ts';
import { runOf } from './glued.ts';
import { type LabelledRow, matchLabel } from './labels.ts';
import { rowAddsUp } from './sums.ts';
import { numbersOf } from './torn.ts';
import { blankRows } from './trimmed.ts';
import { withNumbers } from './unknown.ts';
import { printedCells } from './window.ts';

const WIDTH = APPLICANTS.length;

/** A row of the document, and which of table 三 it is. */
export interface Matched {
	item: RequestItem;
	row: LabelledRow;
	by: AlignedRow<RequestItem>['by'];
}

export interface RowsOfForm {
	/** All that the table has, two in one parted. */
	rows: readonly LabelledRow[];
	/** Those of the form, by its template `form`. */
	matched: readonly Matched[];
	form: FormTemplate;
}

/** Which rows of a table are those of table 三; adds to `notes` those that are none, and those whose label is off by a word. */
export function rowsOfForm(
	printed: readonly LabelledRow[],
	template: FormTemplate,
	notes: ReadingNote[]
): RowsOfForm {
	const rows = printed.some(mayBeTwo) ? printed.flatMap(parted) : printed;
	const form = formOf(rows, template);
	const own = rows.filter((row) => !isOfApplicant(row));
	const isOnItsSide = rows.length - own.length >= FEWEST_APPLICANTS;
	return { rows, matched: isOnItsSide ? [] : matchRows(own, form, notes), form };
}

/** Two rows of which the second lost its label, where blanks leave no trace: both add up. */
function parted(row: LabelledRow): LabelledRow[] {
	const { values } = row;
	if (!mayBeTwo(row)) return [row];
	const halves = [values.slice(0, WIDTH), values.slice(WIDTH)];
	if (!halves.every((half) => rowAddsUp(numbersOf(half)))) return [row];
	const [first = [], second = []] = halves;
	const start = second[0]?.start ?? row.end;
	return [
		{ ...row, values: first, end: first.at(-1)?.end ?? row.end },
		{ ...row, label: '', context: '', labelCells: 0, values: second, cells: second, start }
	];
}

const mayBeTwo = ({ values, blanks }: LabelledRow): boolean =>
	values.length === 2 * WIDTH && blanks === 'lost';

/** One row 其他处理, or three: the table may be of the other form than the report's first. */
function formOf(rows: readonly LabelledRow[], template: FormTemplate): FormTemplate {
	const others = rows.filter(({ label }) => isOther(label));
	const isOf = ({ requests }: FormTemplate, items: readonly RequestItem[]) =>
		others.some((row) => {
			const item = isPrinted(row) ? matchLabel(requests, row.label) : null;
			return item !== null && items.includes(item);
		});
	const isOneRow = isOf(template2019, ['other_handling']);
	const isThree = isOf(template2021, ['other_not_corrected', 'other_fee_unpaid', 'other_reason']);
	if (isOneRow === isThree) return template;
	return isOneRow ? template2019 : template2021;
}

/** What the labels of these rows have; to look up each label costs more, and so does a pattern. */
const isOther = (label: string): boolean =>
	label.endsWith('其他') ||
	label.endsWith('其他处理') ||
	label.includes('逾期') ||
	label.includes('收费通知');

/** By each row's own label; where that leaves rows of the form or of the document over, by all labels together. */
function matchRows(
	own: readonly LabelledRow[],
	template: FormTemplate,
	notes: ReadingNote[]
): Matched[] {
	const matchOf = (row: LabelledRow) => itemOf(row, template);
	const matched: Matched[] = [];
	for (const row of own) {
		const item = matchOf(row);
		if (item !== null) matched.push({ item, row, by: 'label' });
	}
	const isWhole =
		matched.length === template.requests.length &&
		matched.every(({ item }, i) => item === template.requests[i]?.row);
	const aligned = isWhole ? null : alignRows(own, template.requests, matchOf);
	const all = aligned?.map(({ row, of, by }): Matched => ({ item: of, row, by })) ?? matched;
	let next = 0;
	const known = aligned && new Set(all.map(({ row }) => row));
	for (const row of own) {
		// By their labels alone they come in the order of the document.
		const isKnown = known ? known.has(row) : all[next]?.row === row;
		if (isKnown) next++;
		else if (row.values.length >= WIDTH && isPrinted(row)) notes.push(unknownRow(row));
	}
	for (const { item, row, by } of all) if (by === 'likeness') notes.push(changedLabel(item, row));
	return all;
}

const changedLabel = (item: RequestItem, row: LabelledRow): ReadingNote => ({
	rule: 'label-changed',
	place: `requests/${item}`,
	cause: writeCause('label', row.label.slice(-20)),
	start: row.start,
	end: row.end
});

const isPrinted = ({ values }: LabelledRow): boolean =>
	values.some((v) => v.printed.kind !== 'blank');

/** Rows of the form without any number, of which the table lost even the cells. */
export const blankOnes = ({ rows, matched, form }: RowsOfForm): Matched[] =>
	blankRows(
		rows,
		matched.map((m) => m.row)
	).flatMap((row) => {
		const item = matchLabel(form.requests, row.label);
		return item === null ? [] : [{ item, row, by: 'label' }];
	});

/** Several rows, each with one cell of as many digits as it has columns, whatever the shape. */
export const areRuns = (matched: readonly Matched[]): boolean =>
	matched.length >= FEWEST_RUNS &&
	matched.every(({ row }) => (runOf(row)?.text.length ?? 0) >= WIDTH);
const FEWEST_RUNS = 4;

/** So many rows of applicants are of a table that could not be set upright: its columns are the items, and its 总计 is no item. */
const FEWEST_APPLICANTS = 3;

const isOfApplicant = ({ label, values }: LabelledRow): boolean =>
	APPLICANT_ENDS.includes(label.at(-1) ?? ' ') &&
	APPLICANTS_PRINTED.some((applicant) => label.endsWith(applicant)) &&
	values.some((v) => v.printed.kind === 'number');
const APPLICANTS_PRINTED = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
/** The last characters of those, which few labels end in. */
const APPLICANT_ENDS = APPLICANTS_PRINTED.map((applicant) => applicant.at(-1)).join('');

/** Which row of the form this is by its own label, or by the end of one that began above. */
function itemOf(row: LabelledRow, template: FormTemplate): RequestItem | null {
	const printed = isPrinted(row);
	if (!printed && row.values.length < WIDTH) return null;
	const item = matchLabel(template.requests, row.label);
	if (item !== null || !printed) return item;
	// A label with a number of its own is no end of another.
	return NUMBERED.test(row.label) ? null : matchLabel(template.requests, row.context + row.label);
}

// A row of its own carries a number; without one it is a label torn from its row.
const NUMBERED = /^[\d一二三四五六七八九十]/u;

/** The values of several rows in one, torn from their labels. */
const isRun = (row: LabelledRow): boolean => printedCells(row).length >= 2 * WIDTH;

const unknownRow = (row: LabelledRow): ReadingNote => ({
	rule: NUMBERED.test(row.label) && !isRun(row) ? 'row-unknown' : 'cell-unreadable',
	place: 'requests',
	cause: writeCause('label', withNumbers(row.label.slice(0, 40), row.values)),
	start: row.start,
	end: row.end
});
