import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAccuracy } from './accuracy/measure.ts';
import { printAccuracy } from './accuracy/print.ts';
import { measureScans, writeScanRecord } from './accuracy/scans.ts';
import { ensureDatasets } from './server/ensure-datasets.ts';

/** Holds the built demo against what was planted in it. Exit 1 if a cell is silently wrong or wrongly inferred. */
const { values } = parseArgs({
	options: {
		demo: { type: 'string', default: 'data/demo' },
		dataset: { type: 'string', default: 'static/data/demo' },
		out: { type: 'string', default: 'static/data/accuracy.json' },
		show: { type: 'string', default: '20' },
		/** Scanned pages too, which takes minutes. */
		scans: { type: 'boolean', default: false },
		/** How many pages for each thing that scanners do. */
		pages: { type: 'string', default: '3' },
		/** Measures what is built already, and leaves it to the reader of the figures to judge. */
		record: { type: 'boolean', default: false }
	}
});
const own = values.dataset === 'static/data/demo';
if (own && !values.record) await ensureDatasets('static/data/demo/manifest.json');
if (values.scans) {
	const scans = await measureScans(Number(values.pages));
	writeScanRecord(scans);
	console.table(Object.fromEntries(scans.map(({ harm, ...score }) => [harm, score])));
	if (scans.some((score) => score.wrong > 0)) process.exitCode = 1;
}
const started = performance.now();
const measured = await measureAccuracy(values.demo, values.dataset);
fs.writeFileSync(values.out, `${JSON.stringify(measured.report, null, '\t')}\n`);
const { all } = measured;
if (!values.record) printAccuracy(measured, Number(values.show));
const wrong = all.silently_wrong + all.inferred_wrong;
console.log(
	`${values.out}: ${all.cells} cells of ${all.reports} reports, ${all.silently_wrong} silently wrong, ` +
		`${all.inferred_wrong} wrongly inferred, ${((performance.now() - started) / 1000).toFixed(1)} s`
);
if (wrong > 0 && !values.record) process.exitCode = 1;
