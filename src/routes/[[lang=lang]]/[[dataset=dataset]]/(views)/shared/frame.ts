import type { FrameLabels } from '#lib/ui/frame.ts';
import { m } from '#lib/paraglide/messages.js';
import { printedNumber } from './numbers.ts';

/** The words every frame prints. */
export const frameLabels = (): FrameLabels => ({
	table: m.chart_table(),
	download: m.chart_download(),
	failed: m.chart_failed(),
	synthetic: m.chart_synthetic(),
	missing: m.state_blank(),
	showAll: (rows) => m.table_show_all({ rows: printedNumber(rows) })
});
