import type { Block, FormCell } from './form.ts';

/** How a cell is written where it is not plain; undefined where it is. */
export type Write = (cell: FormCell) => string | undefined;

export const drawHtml = (
	blocks: readonly Block[],
	{ write = () => undefined, head = '' }: { write?: Write; head?: string } = {}
): string =>
	`<!doctype html><html><head><meta charset="utf-8"><title>年报</title>${head}</head><body><form><div>${blocks
		.map((block) => (typeof block === 'string' ? `<p>${block}</p>` : tableOf(block, write)))
		.join('\n')}</div></form></body></html>`;

const tableOf = (rows: Exclude<Block, string>, write: Write): string =>
	`<table border="1">${rows
		.map(
			(row) =>
				`<tr>${row.map((c) => `<td colspan="${c.across}" rowspan="${c.down}">${write(c) ?? (c.text || '&nbsp;')}</td>`).join('')}</tr>`
		)
		.join('\n')}</table>`;
