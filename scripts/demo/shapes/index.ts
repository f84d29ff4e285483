import { pipeRows } from './g1-pipe-rows.ts';
import { rowTables } from './g10-row-tables.ts';
import { htmlPage } from './g11-html.ts';
import { pipeCells } from './g2-pipe-cells.ts';
import { plainCells } from './g3-plain-cells.ts';
import { tabRows } from './g4-tab-rows.ts';
import { leadingTabs } from './g5-leading-tabs.ts';
import { repeatsRemoved } from './g6-repeats-removed.ts';
import { glued } from './g7-glued.ts';
import { pdfText } from './g8-pdf-text.ts';
import { noTables } from './g9-no-tables.ts';
import type { Shape } from './shape.ts';

/** In the order of domain.md 2.1. */
export const SHAPES: readonly Shape[] = [
	pipeRows,
	pipeCells,
	plainCells,
	tabRows,
	leadingTabs,
	repeatsRemoved,
	glued,
	pdfText,
	noTables,
	rowTables,
	htmlPage
];
