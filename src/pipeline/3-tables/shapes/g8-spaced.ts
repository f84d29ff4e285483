import type { TableCell } from '#domain/table.ts';
import type { Line } from '../lines.ts';
import { cellAt, endsInNumber, isRule, printedIn, splitRows } from '../row.ts';
import { ofEach, type Shape } from './shape.ts';

/** Text of a PDF: labels and numbers of a row on one line, divided by spaces. Blanks leave no trace. */
export const spaced: Shape = {
	id: 'G8',
	matches: (lines) => {
		const ended = lines.filter(endsInNumber);
		const spacedOut = ended.filter((l) =>
			/\S\s+[\d０-９.,]+(?:\s+[\d０-９.,]+)*\s*$/u.test(l.text)
		);
		return (
			spacedOut.length > lines.length * 0.25 ||
			[...ended, ...lines.filter(endsInMark)].some((l) => SEVERAL.test(l.text)) ||
			rowsWithin(lines) >= SEVERAL_ROWS ||
			lines.some((l) => endsInNothing(l) && NOTHING_AMONG.test(l.text))
		);
	},
	rows: (text, lines) =>
		splitRows(
			ofEach(lines, (l) => (isRule(l) ? [] : lineCells(text, l))),
			'lost'
		)
};

/** With what may stand behind the last number of a row, or for it. */
const endsInMark = ({ text }: Line): boolean => MARK.test(text.trimEnd().at(-1) ?? '');
const MARK = /[①-⑳*?？\]〕】）)零○〇万]/u;
// A mark, a numeral or ten thousands beside a number (2①, 零, 1.5222万) leaves it one.
// One way to match each, or lines of numbers would be tried in every mixture of ways.
const NUMBER = String.raw`[\d０-９][\d０-９,，.．]{0,14}(?:万|[^\s\p{Script=Han}\d０-９,，.．〔【（(\[][^\s\p{Script=Han}]{0,3})?`;
const IN_BRACKETS = String.raw`[\d０-９]{1,9}[〔【（([]\S{0,4}[〕】）)\]]`;
const SEVERAL = new RegExp(
	String.raw`(?:^|\s)[\d０-９]+(?:\s+(?:${NUMBER}|${IN_BRACKETS}|[零○〇])){2,31}\s*$`,
	'u'
);
/** So many rows that end within a line, where a converter filled its lines; no sentence has as many. */
const SEVERAL_ROWS = 5;
const ROW_WITHIN =
	/(?<=[\p{Script=Han}）)] )\d{1,15}(?: [\d/]{1,15}){0,6} (?=信息内容|规|行政|其他|政府|第|[（(][一二三四五六七八九][）)]|[一二三四]、|\d[.．]\p{Script=Han})/gu;
const rowsWithin = (lines: readonly Line[]): number =>
	lines.reduce((count, { text }) => count + (text.match(ROW_WITHIN)?.length ?? 0), 0);

// Numbers and signs for none of them, the last of which ends the line: `0 / / 2 /`.
const endsInNothing = ({ text }: Line): boolean => '/／—–-'.includes(text.trimEnd().at(-1) ?? 'x');
const NOTHING = '[/／—–-]{1,2}';
const NOTHING_AMONG = new RegExp(
	String.raw`(?:^|\s)(?:${NUMBER}|${NOTHING})(?:\s+(?:${NUMBER}|${NOTHING})){3,30}\s*$`,
	'u'
);
// `1 .属于国家秘密`: the sign after its ordinal has come apart from it.
const AFTER_ORDINAL = /[ \t\u3000]+[.．、）)]/uy;
function isOrdinal(line: string, at: number): boolean {
	AFTER_ORDINAL.lastIndex = at;
	return AFTER_ORDINAL.test(line);
}

const TOKEN = /\S+/gu;

/** Words that follow each other are one label; each number is a cell. */
function lineCells(text: string, line: Line): TableCell[] {
	const cells: TableCell[] = [];
	let words: number | null = null;
	let wordsEnd = 0;
	const endWords = () => {
		if (words !== null) cells.push(cellAt(text, words, wordsEnd));
		words = null;
	};
	TOKEN.lastIndex = 0;
	for (let found = TOKEN.exec(line.text); found; found = TOKEN.exec(line.text)) {
		const [token] = found;
		const start = line.start + found.index;
		const end = start + token.length;
		if (printedIn(token).kind === 'words' || isOrdinal(line.text, end - line.start)) {
			words ??= start;
			wordsEnd = end;
		} else {
			endWords();
			cells.push(cellAt(text, start, end));
		}
	}
	endWords();
	return cells;
}
