import type { Write } from './draw-html.ts';
import type { Block, FormCell } from './form.ts';

const WIDTH = 900;
const EDGES: Readonly<Record<number, number>> = { 10: 1200 };

/** A report as Word saves it as rich text: characters by number, behind each row more bare cells than it defines. */
export function drawRtf(
	blocks: readonly Block[],
	{ write = () => undefined, surplus = 0 }: { write?: Write; surplus?: number } = {}
): Uint8Array {
	const body = blocks.map((block) =>
		typeof block === 'string'
			? `\\pard\\plain ${rtfText(block)}\\par\n`
			: tableOf(block, write, surplus)
	);
	return new TextEncoder().encode(
		`{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\colortbl;\\red255\\green255\\blue255;\\red255\\green0\\blue0;}{\\stylesheet{\\s0 Normal 7;}}{\\info{\\title 7}}\\uc1\n${body.join('')}}`
	);
}

/** Every other sign as a number with a stand-in. */
export const rtfText = (text: string): string =>
	[...text].map((c) => (c.charCodeAt(0) < 128 ? c : `\\u${signed(c.charCodeAt(0))}?`)).join('');
const signed = (code: number): number => (code > 32_767 ? code - 65_536 : code);

function tableOf(rows: readonly FormCell[][], write: Write, surplus: number): string {
	const going = new Map<number, { cell: FormCell; left: number }>();
	return rows
		.map((row) => {
			const cells = [...row];
			let column = 0;
			let definition = '';
			let content = '';
			while (cells.length > 0 || going.has(column)) {
				const above = going.get(column);
				const cell = above?.cell ?? cells.shift();
				if (!cell) break;
				const left = (above?.left ?? cell.down) - 1;
				const merge = cell.down === 1 ? '' : above ? '\\clvmrg' : '\\clvmgf';
				column += cell.across;
				definition += `${merge}\\clbrdrt\\brdrs\\cellx${column * (EDGES[row.length] ?? WIDTH)}`;
				content += `\\pard\\intbl ${above ? '' : (write(cell) ?? rtfText(cell.text))}\\cell`;
				if (left > 0) going.set(column - cell.across, { cell, left });
				else going.delete(column - cell.across);
			}
			return `\\trowd${definition}${content}${'\\cell'.repeat(surplus)}\\row\n`;
		})
		.join('');
}
