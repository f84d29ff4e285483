import { CELL_DAMAGE, type Hand } from '../damage.ts';
import type { FormCell } from '../form.ts';
import { broken, pageOf, type Shape } from './shape.ts';

const LINE = 38;
const PAGE = 34;

/** What comes out of a PDF: lines cut to the page, numbers behind their label with spaces between. */
export const pdfText: Shape = {
	id: 'G8',
	weight: 9,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, 'D4'],
	render(parts, hand) {
		const { random } = hand;
		const numbered = random.pick([null, '- # -', '— # —', '第 # 页']);
		const split = random.chance(0.3);
		const upright = random.chance(0.5);
		const page = pageOf(
			{
				...parts,
				lead: parts.lead.flatMap((text) => wrapped(text, LINE)),
				sections: parts.sections.map((part) => ({
					...part,
					paragraphs: part.paragraphs.flatMap((text) => wrapped(text, LINE))
				}))
			},
			false,
			(table, section) => {
				if (section === 3) return cases(table, hand, upright);
				hand.mark('D1');
				return table.flatMap((row) => rowLines(row, hand, split));
			}
		);
		if (numbered === null) return page;
		return page
			.split('\n')
			.flatMap((line, i) =>
				i > 0 && i % PAGE === 0 ? [numbered.replace('#', String(i / PAGE)), line] : [line]
			)
			.join('\n');
	}
};

/** The labels of a row, the narrow ones cut over lines, and its numbers behind the last label. */
function rowLines(row: FormCell[], hand: Hand, split: boolean): string[] {
	const labels = row.filter((cell) => cell.place === null);
	const numbers = row.filter((cell) => cell.place !== null && cell.text !== '');
	if (labels.length === row.length)
		return [labels.map((cell) => broken(cell.text, hand, '\n')).join(' ')];
	const spanning = labels.filter((cell) => cell.rowspan > 1);
	const own = labels.find((cell) => cell.rowspan === 1)?.text ?? '';
	const lines = wrapped(own, 20);
	const values = numbers.map((cell) => cell.text).join(' ');
	const at = split ? 0 : lines.length - 1;
	if (lines.length > 1) hand.mark('D4');
	return [
		...spanning.flatMap((cell) => wrapped(cell.text, 4)),
		...lines.map((line, i) => (i === at ? `${line} ${values}`.trimEnd() : line))
	];
}

/** Table 四: its narrow heads often stand upright, a character a line. */
function cases(table: FormCell[][], hand: Hand, upright: boolean): string[] {
	const [top = [], middle = [], low = [], values = []] = table;
	const line = (cells: FormCell[]) => cells.map((cell) => cell.text).join(' ');
	const heads = (cells: FormCell[]) => {
		if (!upright) return [line(cells)];
		hand.mark('D4');
		return [0, 1, 2, 3].map((i) =>
			cells.flatMap((cell) => cell.text.slice(i, i + 1) || []).join(' ')
		);
	};
	return [
		line(top),
		...heads(middle.slice(0, 5)),
		line(middle.slice(5)),
		...heads(low),
		values.flatMap((cell) => cell.text || []).join(' ')
	];
}

/** Cuts a text to lines of `width` characters, never inside a number and never before a closing sign. */
function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(/(?:[\w.%-]+|[^])[，。、；）]*/gu) ?? []) {
		if (line.length + piece.length > width && line !== '') {
			lines.push(line);
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line];
}
