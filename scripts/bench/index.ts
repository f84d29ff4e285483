import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { benchAccuracy } from './accuracy.ts';
import { benchBuilding } from './building.ts';
import { benchPages } from './pages.ts';
import { benchAgainstNative, benchQuestions, benchTransfer, multiply } from './questions.ts';
import { benchReading } from './reading.ts';
import { benchRebuilding } from './rebuilding.ts';
import type { BudgetRow } from './row.ts';

const CORPUS = 'data/demo/corpus';
const REGISTRY = 'data/demo/registry';
const SECTORS = 'data/registry/sectors.csv';
const DEMO = 'static/data/demo';
const MILLION = 1_000_000;
const REBUILT = 20_000;

await ensureDatasets();
if (!fs.existsSync('build/demo/volumes.html')) throw new Error('no site: run npm run build first');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-million-'));
const rows: BudgetRow[] = [];
try {
	rows.push(...(await benchBuilding({ corpus: CORPUS, registry: REGISTRY }, SECTORS)));
	rows.push(await benchRebuilding(REBUILT, SECTORS));
	rows.push(...(await benchReading(CORPUS, REGISTRY)));
	rows.push(await benchAccuracy('data/demo', DEMO));
	rows.push(...(await benchPages('build')));
	rows.push(await benchQuestions(DEMO, '4,000', 100));
	rows.push(await benchAgainstNative(DEMO, 4));
	await multiply(DEMO, scratch, MILLION);
	rows.push(await benchQuestions(scratch, '1 M', 300));
	rows.push(await benchTransfer(scratch, '1 M'));
} finally {
	fs.rmSync(scratch, { recursive: true });
}
const words = { true: 'met', false: 'NOT MET', null: '–' };
console.log('\n| work | budget | measured | |\n|---|---|---|---|');
for (const { work, budget, measured, met } of rows)
	console.log(`| ${work} | ${budget} | ${measured} | ${words[`${met}`]} |`);
