import type { HeatCategory, HeatCell, HeatRow } from '#lib/charts/heat-table/model.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ComplianceRow } from '#lib/queries/compliance.ts';
import { axisPercent } from '#lib/ui/numbers.ts';
import { percent, printedNumber, rate } from '../shared/numbers.ts';
import { joined } from '../shared/words.ts';
import type { Measure } from './state.ts';

/** Of the organs expected in one year, how many are in each of these; together they are all. */
interface Sorting {
	categories: () => (HeatCategory & { short: string })[];
	countOf: Record<string, (row: ComplianceRow) => number>;
}

const ABSENT = { key: 'absent', on: 'ink' } as const;

const SORTINGS: Partial<Record<Measure, Sorting>> = {
	reporting: {
		categories: () => [
			named('on_time', m.calendar_on_time(), m.calendar_on_time_short(), 'ramp-4', 'on-ramp-4'),
			named('undated', m.calendar_undated(), m.calendar_undated_short(), 'ramp-2', 'on-ramp-2'),
			named('late', m.calendar_late(), m.calendar_late_short(), 'change-5', 'page'),
			{ ...ABSENT, label: m.calendar_absent(), short: m.calendar_absent_short() }
		],
		countOf: {
			on_time: (row) => row.on_time,
			undated: (row) => row.undated,
			late: (row) => row.late,
			absent: (row) => row.absent
		}
	},
	reading: {
		categories: () => [
			named('whole', m.calendar_whole(), m.calendar_whole_short(), 'ramp-4', 'on-ramp-4'),
			named('partial', m.calendar_partial(), m.calendar_partial_short(), 'ramp-2', 'on-ramp-2'),
			named('none_read', m.calendar_none_read(), m.calendar_none_short(), 'change-4', 'ink'),
			{ ...ABSENT, label: m.calendar_absent(), short: m.calendar_absent_short() }
		],
		countOf: {
			whole: (row) => row.whole,
			partial: (row) => row.partial,
			none_read: (row) => row.none_read,
			absent: (row) => row.absent
		}
	}
};

interface Part {
	part: number;
	whole: number;
	/** What was counted, where that is more than the reports it was found in. */
	found?: number;
}

/** What the other measures share out: reports with findings of reports, blanks of cells. */
const SHARES: Partial<Record<Measure, (row: ComplianceRow) => Part>> = {
	errors: (row) => ({ part: row.with_errors, whole: row.reports, found: row.errors }),
	warnings: (row) => ({ part: row.with_warnings, whole: row.reports, found: row.warnings }),
	notes: (row) => ({ part: row.with_notes, whole: row.reports, found: row.notes }),
	extractions: (row) => ({
		part: row.with_extractions,
		whole: row.reports,
		found: row.extractions
	}),
	blanks: (row) => ({ part: row.blanks, whole: row.cells })
};

/** Undefined for a measure that shares out instead of sorting. */
export const categoriesOf = (measure: Measure) => SORTINGS[measure]?.categories();

/** What a share is of; the reports found of organs expected where organs are sorted. */
export function partOf(measure: Measure, row: ComplianceRow): Part {
	return SHARES[measure]?.(row) ?? { part: row.reports, whole: row.expected };
}

/** One row for each key, as given; `hrefOf` leads a level down, `cellHref` to what the cell counts. */
export function calendarRows(
	rows: readonly ComplianceRow[],
	measure: Measure,
	{ nameOf, hrefOf, cellHref, organs }: Leads
): HeatRow[] {
	const byKey = new Map<string, HeatRow & { cells: Record<string, HeatCell> }>();
	for (const row of rows) {
		const key = row.key ?? '';
		const href = hrefOf(row);
		const found = byKey.get(key) ?? {
			key,
			label: nameOf(row),
			...(href === undefined ? {} : { href }),
			cells: {}
		};
		const lead = cellHref(row);
		found.cells[String(row.year)] = {
			...cellOf(measure, row, organs),
			...(lead === undefined ? {} : { href: lead })
		};
		byKey.set(key, found);
	}
	return [...byKey.values()];
}

interface Leads {
	nameOf: (row: ComplianceRow) => string;
	hrefOf: (row: ComplianceRow) => string | undefined;
	cellHref: (row: ComplianceRow) => string | undefined;
	/** Whether each row is one organ, of which there is nothing to count. */
	organs: boolean;
}

function cellOf(measure: Measure, row: ComplianceRow, organs: boolean): HeatCell {
	const sorting = SORTINGS[measure];
	return sorting ? sorted(sorting, row, organs) : shared(measure, row);
}

function sorted(sorting: Sorting, row: ComplianceRow, organs: boolean): HeatCell {
	const categories = sorting.categories();
	const parts = categories.map(({ key }) => {
		const count = sorting.countOf[key]?.(row) ?? 0;
		return { key, count, text: printedNumber(count) };
	});
	const only = row.expected === 1 ? parts.find((part) => part.count === 1) : undefined;
	const category = categories.find(({ key }) => key === only?.key);
	const counts = `${printedNumber(row.reports)}/${printedNumber(row.expected)}`;
	return {
		value: null,
		parts,
		texts: category
			? [category.label, category.short]
			: [counts, percent(row.reports, row.expected), wholePercent(row.reports / row.expected)],
		...(organs ? {} : { note: joined([category ? counts : '', m.calendar_found_of()]) })
	};
}

/** Rounded down, so that one that is missing never makes it all. */
const wholePercent = (share: number) => axisPercent(Math.floor(share * 100) / 100, getLocale());

/** Without a value where there is nothing to share out: no report to look at. */
function shared(measure: Measure, row: ComplianceRow): HeatCell {
	const { part, whole, found } = partOf(measure, row);
	if (whole > 0)
		return {
			value: Math.min(1, part / whole),
			note: joined([
				rate(part, whole),
				found !== undefined && found > part
					? m.calendar_findings({ findings: printedNumber(found) })
					: ''
			])
		};
	return {
		value: null,
		missing: m.no_report(),
		note: m.expected_count({ expected: printedNumber(row.expected) })
	};
}

const named = (
	key: string,
	label: string,
	short: string,
	colour: NonNullable<HeatCategory['colour']>,
	on: HeatCategory['on']
) => ({ key, label, short, colour, on });
