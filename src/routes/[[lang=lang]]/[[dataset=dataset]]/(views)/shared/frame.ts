import type { FrameLabels } from '#lib/ui/frame.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TakeLabels } from '#lib/ui/take.ts';
import { printedNumber } from './numbers.ts';

/** The words every frame prints. */
export const frameLabels = (): FrameLabels => ({
	table: m.chart_table(),
	failed: m.chart_failed(),
	synthetic: m.chart_synthetic(),
	missing: m.state_blank(),
	take: take(),
	showAll: (rows) => m.table_show_all({ rows: printedNumber(rows) })
});

const take = (): TakeLabels => ({
	open: m.take_open(),
	format: m.take_format(),
	formats: {
		page: m.take_format_page(),
		column: m.take_format_column(),
		slide: m.take_format_slide(),
		phone: m.take_format_phone()
	},
	scale: m.take_scale(),
	files: m.chart_download(),
	kinds: { story: m.take_story() },
	copyImage: m.take_copy_image(),
	copy: m.findings_sql_copy(),
	copied: m.findings_sql_copied(),
	notCopied: m.findings_sql_not_copied(),
	cite: m.data_cite(),
	address: m.take_address(),
	embed: m.take_embed(),
	sql: m.sql_of_chart(),
	about: {
		selection: m.take_about_selection(),
		unit: m.data_column_unit(),
		note: m.take_about_note(),
		source: m.take_about_source(),
		summary: m.take_about_summary(),
		dataset: m.footer_dataset(),
		address: m.take_address()
	}
});
