import { pipeRows } from './g1-pipe-rows.ts';
import { htmlPage } from './g11-html.ts';
import { tabRows } from './g4-tab-rows.ts';
import { leadingTabs } from './g5-leading-tabs.ts';
import type { Shape } from './shape.ts';

/** In the order of domain.md 2.1. */
export const SHAPES: readonly Shape[] = [pipeRows, tabRows, leadingTabs, htmlPage];
