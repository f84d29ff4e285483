import type { Block } from './form.ts';

export const drawHtml = (blocks: readonly Block[]): string =>
	`<!doctype html><html><head><meta charset="utf-8"><title>年报</title></head><body><form><div>${blocks
		.map((block) => (typeof block === 'string' ? `<p>${block}</p>` : tableOf(block)))
		.join('\n')}</div></form></body></html>`;

const tableOf = (rows: Exclude<Block, string>): string =>
	`<table border="1">${rows
		.map(
			(row) =>
				`<tr>${row.map((c) => `<td colspan="${c.across}" rowspan="${c.down}">${c.text || '&nbsp;'}</td>`).join('')}</tr>`
		)
		.join('\n')}</table>`;
