import type { Figure, Place } from '#domain/figure.ts';
import type { ReadingNote, TableState, Template } from '#domain/report.ts';
import type { FormTable } from '#domain/table.ts';
import { readDisputes } from './disputes.ts';
import { type LabelledRow, labelRows } from './labels.ts';
import { readProactive } from './proactive.ts';
import { type TableReading, stateOf } from './reading.ts';
import { readRequests } from './requests.ts';
import { templateOf, templates } from './templates/index.ts';
import { upright } from './upright.ts';

export interface FigureReading {
	template: Template;
	figures: Map<Place, Figure>;
	notes: ReadingNote[];
	proactive_state: TableState;
	requests_state: TableState;
	disputes_state: TableState;
}

const ABSENT = { figures: [], notes: [], state: 'absent' as const };

/** The cells of the form from its tables; `keyOf` is how labels are compared. */
export function readFigures(
	tables: readonly FormTable[],
	keyOf: (text: string) => string
): FigureReading {
	const labelled = tables.map((t) =>
		labelRows(t.section === 3 ? upright(t.rows, keyOf) : t.rows, keyOf)
	);
	const keys = labelled.map((rows) => rows.map((r) => r.label).join(''));
	const template = templateOf(keys.join(' '));
	const form = template ?? templates[0];
	if (form === undefined) throw new Error('the list of templates is empty');
	const read = (
		section: 2 | 3 | 4,
		reader: (table: FormTable, rows: LabelledRow[]) => TableReading
	): TableReading & { state: TableState } => {
		const at = tables.findIndex((t) => t.section === section);
		const table = tables[at];
		if (!table || !isPrinted(section, keys[at] ?? '', labelled[at] ?? [])) return ABSENT;
		const reading = reader(table, labelled[at] ?? []);
		return { ...reading, state: stateOf(reading.figures) };
	};
	const proactive = read(2, (table, rows) => readProactive(table, rows, form));
	const requests = read(3, (table, rows) => readRequests(table, rows, form));
	const disputes = read(4, (table, rows) => readDisputes(table, rows));
	const readings = [proactive, requests, disputes];
	const figures = new Map<Place, Figure>();
	for (const reading of readings) for (const f of reading.figures) figures.set(f.place, f);
	return {
		template: template?.id ?? 'other',
		figures,
		notes: readings.flatMap((r) => r.notes),
		proactive_state: proactive.state,
		requests_state: requests.state,
		disputes_state: disputes.state
	};
}

// Enough of each table's own labels that a sentence about it is not taken for it.
const PRINTED: Record<2 | 3 | 4, readonly string[]> = {
	2: ['信息内容', '规章', '行政许可', '行政处罚', '行政强制', '行政事业性收费', '集中采购'],
	3: ['本年新收', '国家秘密', '三安全一稳定', '另行制作', '公开出版物', '结转下年度'],
	4: ['结果维持', '结果纠正', '尚未审结', '未经复议', '复议后起诉', '行政复议', '行政诉讼']
};

/** A part of a table that prints few of its labels is one if numbers follow them. */
function isPrinted(section: 2 | 3 | 4, key: string, rows: readonly LabelledRow[]): boolean {
	const labels = PRINTED[section].filter((label) => key.includes(label)).length;
	if (labels >= 3) return true;
	return section === 2 && labels === 2 && rows.some((r) => ALONE.test(r.label) && hasNumber(r));
}

const ALONE = /(?:行政事业性收费|政府集中采购)$/u;
const hasNumber = (row: LabelledRow) => row.values.some((v) => v.printed.kind === 'number');
