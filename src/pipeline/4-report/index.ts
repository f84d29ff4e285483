import { Figures } from '#domain/figures.ts';
import type { ReadingNote, TableState } from '#domain/report.ts';
import { APPLICANTS } from '#domain/requests.ts';
import type { Template } from '#domain/template.ts';
import type { FormTable } from '#domain/table.ts';
import { readIndicators } from './tables/annex.ts';
import { isRowOfCases, readDisputes } from './tables/disputes.ts';
import { type LabelledRow, labelRows } from './tables/labels.ts';
import { readProactive } from './tables/proactive.ts';
import { type TableReading, stateOf } from './tables/reading.ts';

export { stateOf } from './tables/reading.ts';
import { readRequests } from './tables/requests.ts';
import { templateOf, templates } from './templates/index.ts';
import { upright } from './tables/upright.ts';

export interface FigureReading {
	template: Template;
	figures: Figures;
	notes: ReadingNote[];
	proactive_state: TableState;
	requests_state: TableState;
	disputes_state: TableState;
}

const ABSENT: TableReading & { state: TableState } = { figures: [], notes: [], state: 'absent' };

/** The cells of the form from its tables; `keyOf` is how labels are compared. */
export function readFigures(
	tables: readonly FormTable[],
	keyOf: (text: string) => string
): FigureReading {
	const labelled = tables.filter(isNational).map((table): LabelledTable => {
		const rows = labelRows(table.section === 3 ? upright(table.rows, keyOf) : table.rows, keyOf);
		return { table, rows, key: rows.map((r) => r.label).join('') };
	});
	const printed = labelled.filter(isPrinted);
	const parts = printed.filter(({ table }) => table.section !== 'annex');
	const [single] = printed.filter(({ table }) => table.section === 'annex');
	return parts.length === 0 && single ? readSingle(single) : readParts(parts);
}

type NationalTable = FormTable & { section: Exclude<FormTable['section'], 'local'> };

const isNational = (table: FormTable): table is NationalTable => table.section !== 'local';

interface LabelledTable {
	table: NationalTable;
	rows: LabelledRow[];
	key: string;
}

const SINGLE = templates.filter((t) => t.indicators.length > 0);
const TABLED = templates.filter((t) => t.indicators.length === 0);

/** The forms since 2019: three tables, in one template. */
function readParts(parts: readonly LabelledTable[]): FigureReading {
	const template = templateOf(
		parts.map(({ key }) => key),
		TABLED
	);
	const form = template ?? TABLED[0];
	if (form === undefined) throw new Error('the list of templates is empty');
	const read = (
		section: 2 | 3 | 4,
		reader: (table: FormTable, rows: LabelledRow[]) => TableReading
	): TableReading & { state: TableState } => {
		const part = parts.find(({ table }) => table.section === section);
		if (!part) return ABSENT;
		const reading = reader(part.table, part.rows);
		return { figures: reading.figures, notes: reading.notes, state: stateOf(reading.figures) };
	};
	const proactive = read(2, (table, rows) => readProactive(table, rows, form));
	const requests = read(3, (table, rows) => readRequests(table, rows, form));
	const disputes = read(4, (table, rows) => readDisputes(table, rows));
	return {
		template: template?.id ?? 'other',
		figures: new Figures(proactive.figures.concat(requests.figures, disputes.figures)),
		notes: [...proactive.notes, ...requests.notes, ...disputes.notes],
		proactive_state: proactive.state,
		requests_state: requests.state,
		disputes_state: disputes.state
	};
}

/** The form before 2019: one table, of which some rows are cells of the later forms. */
function readSingle({ table, rows, key }: LabelledTable): FigureReading {
	const template = templateOf([key], SINGLE);
	if (template === null) throw new Error(`a table of no form: ${key.slice(0, 40)}`);
	const { figures, notes } = readIndicators(table, rows, template);
	const stateIn = (name: string): TableState => {
		const own = figures.filter((f) => f.place.startsWith(`${name}/`));
		return own.length === 0 ? 'absent' : stateOf(own);
	};
	return {
		template: template.id,
		figures: new Figures(figures),
		notes,
		proactive_state: stateIn('proactive'),
		requests_state: stateIn('requests'),
		disputes_state: stateIn('disputes')
	};
}

const ENOUGH_LABELS = 3;
// Enough of each table's own labels that a sentence about it is not taken for it.
const PRINTED: Record<NationalTable['section'], readonly string[]> = {
	annex: ['统计指标', '收到申请数', '申请办结数', '按时办结', '当面申请', '答复数', '被依法纠错'],
	2: ['信息内容', '规章', '行政许可', '行政处罚', '行政强制', '行政事业性收费', '集中采购'],
	3: ['本年新收', '国家秘密', '三安全一稳定', '另行制作', '公开出版物', '结转下年度'],
	4: ['结果维持', '结果纠正', '尚未审结', '未经复议', '复议后起诉', '行政复议', '行政诉讼']
};

/** A part of a table that prints few of its labels is one if numbers follow them; table 四 with its middle heads lost, if its sums hold. */
function isPrinted(labelled: LabelledTable): boolean {
	const { table, key, rows } = labelled;
	const { section } = table;
	let labels = 0;
	for (const label of PRINTED[section]) {
		if (key.includes(label)) labels++;
		if (labels < ENOUGH_LABELS) continue;
		return section === 2 ? isTable(key, rows) : section !== 4 || !isSentence(labelled);
	}
	if (section === 3) return key.includes('申请人情况') && rows.some(isRowOfNew);
	if (labels < ENOUGH_LABELS - 1) return false;
	if (section === 4) return key.includes('行政诉讼') && rows.some(isRowOfCases);
	return section === 2 && rows.some((r) => ALONE.test(r.label) && hasNumber(r));
}

/** The first row of table 三 with all its cells, below the table's head and before another row: the rest may be cut off. */
const isRowOfNew = (
	{ label, values }: LabelledRow,
	at: number,
	rows: readonly LabelledRow[]
): boolean =>
	label.includes('本年新收') &&
	at < rows.length - 1 &&
	values.length >= APPLICANTS.length &&
	values.some(({ printed }) => printed.kind === 'number');

/** 行政复议9件，结果维持9件 is said of cases; a table prints its heads in cells of their own. */
const isSentence = ({ key, rows, table }: LabelledTable): boolean =>
	CASES.test(key) &&
	rows.every(({ values }) => values.length === 0) &&
	!table.rows.some(({ cells }) => cells.some(({ text }) => HEAD_OF_CASES.test(text)));
const CASES = /(?:复议|诉讼|维持|纠正)[^\d]{0,8}\d+[件起宗]/u;
const HEAD_OF_CASES =
	/^\s*(?:行政复议|行政诉讼|结果维持|结果纠正|其他结果|尚未审结|未经复议|复议后起诉)[^\d。]*$/u;

/**
 * Sentences of an older form speak of the same subjects: table 二 has its heads, or numbers behind a
 * subject that ends its label, in its row or in one of their own below.
 */
const isTable = (key: string, rows: readonly LabelledRow[]): boolean =>
	key.includes('信息内容') ||
	rows.some(
		(row, i) =>
			row.label.length <= LONGEST_SUBJECT &&
			SUBJECT.test(row.label) &&
			(hasNumber(row) || isOfNumbers(rows[i + 1]))
	);
const isOfNumbers = (row: LabelledRow | undefined): boolean =>
	row !== undefined && row.label === '' && hasNumber(row);
const LONGEST_SUBJECT = 40;
const SUBJECT =
	/(?:规章|规范性文件|行政许可|行政处罚|行政强制|服务事项|行政事业性收费|政府集中采购)$/u;

const ALONE = /(?:行政事业性收费|政府集中采购)$/u;
const hasNumber = (row: LabelledRow) => row.values.some((v) => v.printed.kind === 'number');
