import Papa from 'papaparse';
import type { Coverage, DocumentKind } from '#domain/report.ts';
import { decode } from '#text/bytes/decode.ts';
import { asLine, steady } from '#text/steady.ts';
import { addressOf } from './containers/container.ts';
import { publishedIn } from './dates.ts';
import { RefusedInput } from './refused-input.ts';
import { TORN } from './torn.ts';

/** The list beside the documents, which adds address, date and coverage. */
export const PARTICULARS = 'corpus.csv';

export const isParticulars = (path: string): boolean => path.split('/').at(-1) === PARTICULARS;

/** What a list beside the documents says of one of them. */
export interface Particulars {
	url: string | null;
	published: string | null;
	coverage: Coverage;
	kind: DocumentKind;
	/** Where it came from, in whatever words. */
	source: string | null;
}

export interface Told extends Particulars {
	/** As written, with `/` between folders. */
	path: string;
	/** Where it stands in the list. */
	line: number;
}

/** What could not be used of the list, each with its line and column. */
export interface ParticularsTable {
	rows: Told[];
	complaints: string[];
}

type Column = 'file' | 'url' | 'source' | 'published' | 'coverage' | 'kind';

/** Heads by their usual spellings in both languages, without spaces, strokes and capitals. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
	file: 'file filename filepath path document doc 文件 文件名 文件名称 文件路径 路径 文档 文档名 附件'.split(
		' '
	),
	url: 'url urls link href address uri webaddress 网址 链接 地址 原文链接 网页地址 来源网址 链接地址 原文地址 网页链接'.split(
		' '
	),
	source: 'source sourceurl origin 来源 出处'.split(' '),
	published:
		'published date publishdate publisheddate publicationdate pubdate publishedon 发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 发文日期 日期 时间'.split(
			' '
		),
	coverage: 'coverage 范围 内容范围'.split(' '),
	kind: 'kind documentkind 种类 文本种类 类别'.split(' ')
};
const COLUMNS = new Map(
	Object.entries(HEADS).flatMap(([column, heads]) => heads.map((head) => [head, column as Column]))
);
/** What a list may say besides that no document is read by. */
const BESIDE = new Set(['agency', 'year', 'fetched', 'sha256']);
const WHOLE = new Set(['', 'whole', '全文', '完整']);
const FIGURES = new Set(['figures', '数据', '仅数据', '表格']);
const ORIGINAL = new Set(['', 'original', '原件', '原文']);
const TRANSCRIPT = new Set(['transcript', 'transcription', '转写', '转录']);
/** Which sign divides the columns, as spreadsheets of some languages tell in the first line. */
const SEPARATOR_LINE = /^sep=.\r?\n/u;

const headOf = (head: string): string =>
	head
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s_\-\ufeff]+/gu, '');

/** Reads `corpus.csv` in the encoding it is in and by the usual spellings of heads, dates and paths. Refused if it is no table. */
export function readParticulars(bytes: Uint8Array, file: string): ParticularsTable {
	const text = decode(bytes);
	if (text === null) throw new RefusedInput({ code: 'not_text', file });
	const isMarked = SEPARATOR_LINE.test(text);
	const { data, errors } = Papa.parse<string[]>(text.replace(SEPARATOR_LINE, ''), {
		delimitersToGuess: [',', '\t', ';', '|', '，', '；']
	});
	const torn = errors.find(({ type }) => type === 'Quotes');
	const lines = lineNumbers(data, isMarked ? 2 : 1);
	if (torn)
		throw new RefusedInput({ code: TORN[torn.code], file, line: lines[torn.row ?? 0] ?? 1 });
	const [heads = [], ...rows] = data;
	const complaints: string[] = [];
	const columns = columnsOf(heads, (head) =>
		complaints.push(`${file}, line ${lines[0] ?? 1}, column ${head}: is not known and not used`)
	);
	if (!columns.has('file'))
		complaints.push(`${file}, line ${lines[0] ?? 1}: no column names the files (file, 文件)`);
	const read: Told[] = [];
	for (const [i, cells] of rows.entries()) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		const line = lines[i + 1] ?? i + 2;
		const value = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? '';
		const complain = (column: Column, problem: string) => {
			const head = heads[columns.get(column) ?? -1]?.trim() ?? column;
			complaints.push(`${file}, line ${line}, column ${head}: ${problem}`);
		};
		if (columns.has('file')) read.push(toldIn(value, line, complain));
	}
	return { rows: read.filter(({ path }) => path !== ''), complaints: complaints.map(asLine) };
}

/** Words for where a document came from; more are none. */
const LONGEST_SOURCE = 1000;

function toldIn(
	value: (column: Column) => string,
	line: number,
	complain: (column: Column, problem: string) => void
): Told {
	const [url, source] = [value('url'), value('source')];
	const address = addressOf(url) ?? addressOf(source);
	if (url !== '' && address === null) complain('url', `is no address on the web: ${url}`);
	const written = value('published');
	const published = written === '' ? null : publishedIn(written);
	if (written !== '' && published === null)
		complain('published', `is not a day that can be told: ${written}`);
	const coverage = value('coverage').toLowerCase();
	if (!WHOLE.has(coverage) && !FIGURES.has(coverage))
		complain('coverage', `is neither whole nor figures: ${coverage}`);
	const kind = value('kind').toLowerCase();
	if (!ORIGINAL.has(kind) && !TRANSCRIPT.has(kind))
		complain('kind', `is neither original nor transcript: ${kind}`);
	const path = value('file');
	if (path === '') complain('file', 'is empty');
	return {
		path: path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/u, ''),
		line,
		url: address,
		published,
		coverage: FIGURES.has(coverage) ? 'figures' : 'whole',
		kind: TRANSCRIPT.has(kind) ? 'transcript' : 'original',
		source: source === '' ? null : steady(source).slice(0, LONGEST_SOURCE)
	};
}

/** The first column of each kind; heads that are none are told. */
function columnsOf(heads: readonly string[], unknown: (head: string) => void): Map<Column, number> {
	const columns = new Map<Column, number>();
	for (const [i, head] of heads.entries()) {
		const column = COLUMNS.get(headOf(head));
		if (column !== undefined && !columns.has(column)) columns.set(column, i);
		else if (head.trim() !== '' && !BESIDE.has(headOf(head))) unknown(head.trim());
	}
	return columns;
}

/** Where each row begins: a value in quotes may run over several lines. */
function lineNumbers(rows: readonly string[][], first: number): number[] {
	let next = first;
	return rows.map((cells) => {
		const at = next;
		next += cells.join('').split('\n').length;
		return at;
	});
}
