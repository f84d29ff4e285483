import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Browser, chromium } from '@playwright/test';
import type { Manifest } from '#domain/dataset.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';
import { QUESTIONS } from './asked.ts';
import { type CountedSite, serveCounted, withDemo } from './counted-site.ts';
import { openCounted } from './counted-engine.ts';
import { grow, idIn, middleOf } from './grown.ts';
import { median, ms } from './row.ts';

/**
 * What a report, an organ and each question of the views take of a million reports, in a browser that
 * knows nothing of the site: bytes and requests beside the engine, and the time of a page by turns with
 * that of the demo itself. `--grown DIR` is where the million are, made there if they are not.
 */
const { values } = parseArgs({
	options: {
		site: { type: 'string', default: 'build' },
		data: { type: 'string', default: 'static/data/demo' },
		reports: { type: 'string', default: '1000000' },
		rounds: { type: 'string', default: '5' },
		grown: { type: 'string' },
		only: { type: 'string' }
	}
});
const BYTES = 1_500_000;
const REQUESTS = 12;
const RATIO = 3;
const PATIENCE = 300_000;
const DRAWN = 'main[data-ready="true"]';
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
const verdict = (met: boolean): string => (met ? 'met' : 'NOT MET');

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-links-'));
const grown = values.grown ?? path.join(scratch, 'grown');
try {
	if (!fs.existsSync(path.join(grown, 'manifest.json')))
		await grow(values.data, grown, Number(values.reports));
	if (values.only !== 'questions') await pages();
	if (values.only !== 'pages') await questions();
} finally {
	fs.rmSync(scratch, { recursive: true });
}

async function pages(): Promise<void> {
	const small = path.join(scratch, 'small');
	const large = path.join(scratch, 'large');
	withDemo(values.site, values.data, small);
	withDemo(values.site, grown, large);
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: chromiumSwitches()
	});
	try {
		await bothSizes(browser, small, large);
	} finally {
		await browser.close();
	}
}

async function bothSizes(browser: Browser, small: string, large: string): Promise<void> {
	console.log(
		`| page | 4,000 reports (ms) | 1 M (ms) | ratio, ≤ ${RATIO} | MB at 4,000 | at 1 M, ≤ 1.5 | requests | | largest |\n|---|---|---|---|---|---|---|---|---|`
	);
	for (const [view, table, id] of [
		['report', 'reports', 'report_id'],
		['agency', 'agencies', 'agency_id']
	] as const) {
		const few = await firstOf(table, id);
		const many = idIn(middleOf(copiesIn()), few);
		const times: [number[], number[]] = [[], []];
		let sent = { small: 0, large: 0, requests: 0, files: '' };
		for (let round = 0; round < Number(values.rounds); round++) {
			const first = await visit(browser, small, `demo/${view}?id=${few}`);
			const last = await visit(browser, large, `demo/${view}?id=${many}`);
			times[0].push(first.time);
			times[1].push(last.time);
			sent = {
				small: first.sent.bytes,
				large: last.sent.bytes,
				requests: last.sent.requests,
				files: largest(last.sent.files)
			};
		}
		const [before, after] = [median(times[0]), median(times[1])];
		const met = after / before <= RATIO && sent.large <= BYTES;
		console.log(
			`| /${view} | ${ms(before)} | ${ms(after)} | ${(after / before).toFixed(2)} | ${megabytes(sent.small)} | ${megabytes(sent.large)} | ${sent.requests} | ${verdict(met)} | ${sent.files} |`
		);
	}
}

/** In the engine alone, which fetches what it fetches in a page. */
async function questions(): Promise<void> {
	console.log(
		'\n| question, of an engine just opened | MB, ≤ 1.5 | requests, ≤ 12 | | largest |\n|---|---|---|---|---|'
	);
	for (const [name, question] of QUESTIONS) {
		const { database, sent, close } = await openCounted(grown);
		const failed = await database.query(question).then(
			() => false,
			() => true
		);
		close();
		const met = !failed && sent.bytes <= BYTES && sent.requests <= REQUESTS;
		console.log(
			`| ${name}${failed ? ' (FAILED)' : ''} | ${megabytes(sent.bytes)} | ${sent.requests} | ${verdict(met)} | ${largest(sent.files)} |`
		);
	}
}

interface Visit {
	time: number;
	sent: CountedSite['sent'];
}

/** Milliseconds from the start of the navigation until the page is drawn. */
async function visit(from: Browser, folder: string, where: string): Promise<Visit> {
	const site = await serveCounted(folder);
	const context = await from.newContext();
	const page = await context.newPage();
	try {
		await page.goto(site.address + where, { timeout: PATIENCE });
		await page.waitForSelector(DRAWN, { timeout: PATIENCE });
		return { time: await page.evaluate(() => performance.now()), sent: site.sent };
	} finally {
		await context.close();
		await site.close();
	}
}

/** The first id of a table of the demo. */
async function firstOf(table: string, column: string): Promise<string> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const file = path.join(values.data, `${table}.parquet`);
	const found = await db.runAndReadAll(`select min(${column}) from read_parquet('${file}')`);
	return String(found.getRows()[0]?.[0]);
}

function copiesIn(): number {
	const reports = (folder: string): number =>
		(JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest).reports;
	return reports(grown) / reports(values.data);
}

function largest(files: ReadonlyMap<string, number>): string {
	const sorted = [...files].sort(([, a], [, b]) => b - a).slice(0, 3);
	return sorted.map(([name, bytes]) => `${name} ${megabytes(bytes)}`).join(', ');
}
