import { pipeRows } from './g1-pipe-rows.ts';
import { smallTables } from './g10-small-tables.ts';
import { doubledPipes } from './g12-doubled-pipes.ts';
import { pipesBetween } from './g13-pipes-between.ts';
import { paddedEnds } from './g15-padded-ends.ts';
import { ledRows } from './g14-led-rows.ts';
import { pipeCellLines } from './g2-pipe-cells.ts';
import { plainCells } from './g3-plain-cells.ts';
import { tabRows } from './g4-tab-rows.ts';
import { leadingTab } from './g5-leading-tab.ts';
import { glued } from './g7-glued.ts';
import { spaced } from './g8-spaced.ts';
import type { Shape } from './shape.ts';

/** The first that matches is used: the ones that keep blanks come before those that lose them. */
export const shapes: readonly Shape[] = [
	leadingTab,
	tabRows,
	smallTables,
	doubledPipes,
	pipeRows,
	pipesBetween,
	paddedEnds,
	ledRows,
	pipeCellLines,
	spaced,
	glued,
	plainCells
];
