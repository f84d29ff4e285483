import type { ReadingAccuracy, WorldAccuracy } from '#domain/accuracy.ts';
import type { Measured } from './measure.ts';

/** The measurement as tables for a terminal; `show` is how many examples of each kind of fault are listed. */
export function printAccuracy({ report, rules, ...measured }: Measured, show: number): void {
	for (const by of ['shape', 'damage', 'template', 'format'] as const) {
		const rows = report.groups.filter((g) => g.by === by).map((g) => [g.id, inShort(g.reading)]);
		console.log(`\nBy ${by}`);
		console.table(
			Object.fromEntries([...rows, ...(by === 'shape' ? [['all', inShort(report.all)]] : [])])
		);
	}
	console.log('\nRules: planted, found, and false alarms (errors and warnings of origin source)');
	const notes = (rule: string) => rules.notes.get(rule) ?? 0;
	console.table(
		Object.fromEntries(
			report.rules.map(({ rule, ...counts }) => [rule, { ...counts, notes_unplanted: notes(rule) }])
		)
	);
	console.log('\nDiagnosis: the changed cell is named');
	console.table(Object.fromEntries([...rules.changes, ['single cells', report.diagnosis]]));
	printWorld(report.world);
	for (const m of measured.mistakes.slice(0, show))
		console.log(`wrong: ${m.shape} ${m.path} ${m.place}: printed ${m.printed}, read ${m.read}`);
	list('cells not recovered', measured.missed, show);
	list('claims missed', measured.claimsMissed, show);
	list('claims invented', measured.claimsInvented, show);
	for (const line of rules.unnamed.slice(0, show)) console.log(`not named: ${line}`);
	for (const line of rules.notFound.slice(0, show)) console.log(`not found: ${line}`);
	for (const line of rules.falseAlarms.slice(0, show)) console.log(`false alarm: ${line}`);
	for (const line of measured.worldFaults.slice(0, show))
		console.log(`as the world writes: ${line}`);
}

function printWorld({ all, ways, series, series_whole, pairs, pairs_apart }: WorldAccuracy): void {
	console.log(
		'\nAs the world writes: by how a report tells whose it is, and clean reports accused'
	);
	console.table(
		Object.fromEntries(
			[...ways, all].map(({ way, dated, dates_right, clean, accused, ...w }) => [
				way,
				{ ...w, dates: `${dates_right} of ${dated}`, accused: `${accused} of ${clean}` }
			])
		)
	);
	console.log(
		`series whole ${series_whole} of ${series}; namesakes kept apart ${pairs_apart} of ${pairs} pairs`
	);
}

/** The columns that fit a terminal. */
const inShort = (r: ReadingAccuracy) => ({
	reports: r.reports,
	cells: r.cells,
	right: r.right,
	unread: r.unread,
	'inferred ✓': r.inferred_right,
	'inferred ✗': r.inferred_wrong,
	'silently ✗': r.silently_wrong,
	'recovered %': share(r.recovered, r.recoverable),
	'identity %': share(r.identity_right, r.reports),
	'claims %': share(r.claims_found, r.claims),
	invented: r.claims_invented
});

const share = (part: number, of: number) =>
	of === 0 ? '–' : ((100 * part) / of).toFixed(part === of ? 0 : 3);

function list(title: string, counts: ReadonlyMap<string, number>, show: number): void {
	const sorted = [...counts].sort((a, b) => b[1] - a[1]).slice(0, show);
	for (const [what, count] of sorted) console.log(`${title}: ${count} ${what}`);
}
