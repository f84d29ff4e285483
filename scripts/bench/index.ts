import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { benchAccuracy } from './accuracy.ts';
import { benchBuilding } from './building.ts';
import { benchPages } from './pages.ts';
import { benchAgainstNative, benchQuestions } from './questions.ts';
import { benchReading } from './reading.ts';
import { type BudgetRow, printRows } from './row.ts';
import { runScript } from './run-script.ts';

/**
 * The budgets of a corpus as large as the demo, and of builds; those of a million reports are in `million.ts`. With `--before
 * DIR`, a checkout of another commit with its packages and, for the pages, its built site, both are measured by
 * turns. `--skip` leaves parts out: builds, reading, accuracy, pages, questions, first-answer, first-touch.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		rounds: { type: 'string', default: '3' },
		texts: { type: 'string', default: '20000' },
		skip: { type: 'string', default: '' }
	}
});
const DEMO = { corpus: 'data/demo/corpus', registry: 'data/demo/registry' };
const SECTORS = 'data/registry/sectors.csv';
const DATASET = 'static/data/demo';
const SITE = 'build';

const skipped = new Set(values.skip.split(','));
const before = values.before ?? null;
const siteBefore = before === null ? [] : ['--before', path.join(before, SITE)];
const sizes = { texts: Number(values.texts), rounds: Number(values.rounds) };

await ensureDatasets();
if (!fs.existsSync(path.join(SITE, 'demo/volumes.html')))
	throw new Error('no site: run npm run build first');
console.log(`load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores`);
const parts: [string, () => BudgetRow[] | Promise<BudgetRow[]>][] = [
	['builds', () => benchBuilding({ demo: DEMO, sectors: SECTORS, before, ...sizes })],
	['reading', () => benchReading(DEMO.corpus, DEMO.registry)],
	['accuracy', async () => [await benchAccuracy('data/demo', DATASET)]],
	['pages', () => benchPages(SITE)],
	[
		'questions',
		async () => [await benchQuestions(DATASET, '4,000', 100), await benchAgainstNative(DATASET, 4)]
	]
];
const rows: BudgetRow[] = [];
for (const [name, measure] of parts) if (!skipped.has(name)) rows.push(...(await measure()));
printRows(rows);
for (const name of ['first-answer', 'first-touch'])
	if (!skipped.has(name)) runScript(name, siteBefore);
