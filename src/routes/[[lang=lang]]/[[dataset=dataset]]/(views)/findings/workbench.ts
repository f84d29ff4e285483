import { strToU8, zipSync } from 'fflate';
import { safeName } from '#lib/export/download.ts';
import { escapeXml } from '#lib/export/tidy.ts';
import type { XlsxSheet } from '#lib/export/xlsx.ts';
import { m } from '#lib/paraglide/messages.js';
import { isOwn } from './rectification.ts';
import type { Rectification } from './rectification.ts';

type Row = Rectification['rows'][number];

/**
 * The list as sheets: one for each check that found an organ's own contradictions, then hints, then what
 * was damaged on its way to us, which is nobody's to put right.
 */
export function sheetsOf({ columns, rows }: Rectification): XlsxSheet[] {
	const damaged = rows.filter((row) => row.origin_code === 'extraction');
	const hints = rows.filter((row) => row.origin_code === 'source' && row.severity_code === 'note');
	const own = grouped(rows.filter(isOwn), (row) => String(row.check));
	const sheets = [
		...Array.from(own, ([name, its]) => ({ name, columns, rows: its })),
		{ name: m.bench_hints(), columns, rows: hints },
		{ name: m.bench_damaged(), columns, rows: damaged }
	].filter((sheet) => sheet.rows.length > 0);
	return sheets.length > 0 ? sheets : [{ name: m.rectify_title(), columns, rows: [] }];
}

/** What every sheet of an organ says at its foot. */
export interface SheetWords {
	lang: string;
	/** Dataset and version. */
	source: string;
	/** The mark of invented data; empty for real ones. */
	synthetic: string;
}

/** A page to print for each organ with something to put right, by the name of its file. */
export function organSheets(
	rectification: Rectification,
	words: SheetWords
): Record<string, string> {
	const organs = grouped(rectification.rows.filter(isOwn), (row) => String(row.agency_id));
	return Object.fromEntries(
		Array.from(organs, ([id, rows]) => [
			safeName(`${String(rows[0]?.agency ?? '')}-${id}.html`),
			organSheet(rectification.columns, rows, words)
		])
	);
}

/** The same as one archive. */
export const organArchive = (rectification: Rectification, words: SheetWords): Blob =>
	new Blob([
		zipSync(
			Object.fromEntries(
				Object.entries(organSheets(rectification, words)).map(([name, page]) => [
					name,
					strToU8(page)
				])
			),
			// The first day an archive can name: the same list gives the same bytes.
			{ mtime: '1980-01-01T12:00:00' }
		)
	]);

/** Told in the heading of each finding, or of use to machines alone. */
const TOLD = ['agency', 'region', 'year', 'check', 'severity', 'origin', 'finding_id'];

function organSheet(
	columns: Rectification['columns'],
	rows: readonly Row[],
	{ lang, source, synthetic }: SheetWords
): string {
	const organ = text(rows[0]?.agency);
	const shown = columns.filter(({ key }) => !TOLD.includes(key));
	const entries = rows.map((row) => {
		const facts = shown.flatMap(({ key, label }) => {
			const value = row[key] ?? null;
			return value === null || value === ''
				? []
				: [`<dt>${escapeXml(label)}</dt><dd>${text(value)}</dd>`];
		});
		const heading = [row.year, row.check, row.severity].map(text).join(' · ');
		return `<section><h2>${heading}</h2><dl>${facts.join('')}</dl></section>`;
	});
	return `<!doctype html>
<html lang="${escapeXml(lang)}">
<head><meta charset="utf-8"><title>${organ}</title><style>${STYLE}</style></head>
<body>
${synthetic === '' ? '' : `<p class="mark">${escapeXml(synthetic)}</p>\n`}<h1><bdi>${organ}</bdi></h1>
<p>${escapeXml(m.bench_sheet_intro({ findings: String(rows.length) }))}</p>
${entries.join('\n')}
<footer>${escapeXml(source)}</footer>
</body>
</html>
`;
}

const STYLE =
	'body{font:11pt/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:50em;margin:2em auto;padding:0 1em}h1{font-size:18pt}h2{font-size:12pt;margin:1.5em 0 .3em}section{break-inside:avoid}dl{display:grid;grid-template-columns:9em 1fr;gap:2px 12px;margin:0}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}footer,.mark{color:#555;font-size:9pt;margin-top:2em}';

const text = (value: string | number | null | undefined): string => escapeXml(String(value ?? ''));

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string) {
	const groups = new Map<string, Value[]>();
	for (const value of values)
		groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
	return groups;
}
