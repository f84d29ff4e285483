import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { serveSite } from '../server/serve-site.ts';
import { precompress } from '../server/precompress.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';
import { grow } from './grown.ts';
import { median, ms } from './row.ts';

/**
 * Outcomes by region of a million reports, first over all years, then over those of a brush: asked as this
 * site asks them and as Mosaic does, with its connector and its pre-aggregation, in one browser by turns. Mosaic is
 * installed into a folder of its own. Its own engine fetches what reads Parquet from a third party, so it
 * runs on ours. It is given only the columns that are asked, and the rows that count, when it loads.
 */
const { values } = parseArgs({
	options: {
		data: { type: 'string', default: 'static/data/demo' },
		reports: { type: 'string', default: '1000000' },
		rounds: { type: 'string', default: '5' },
		grown: { type: 'string' },
		modules: { type: 'string' }
	}
});
const FIRST = 0.5;
const BRUSH = 1;
const DIST = 'node_modules/@duckdb/duckdb-wasm/dist';
const WORKER = 'duckdb-browser-eh.worker.js';
const WASM = 'duckdb-eh.wasm';
const VERSIONS = {
	private: true,
	dependencies: { '@uwdata/mosaic-core': '0.32.0', '@uwdata/mosaic-sql': '0.32.0' },
	// Later ones need a package that no registry has.
	overrides: { '@uwdata/flechette': '2.5.0' }
};
/** Intervals of years of the brush, none twice: what was asked before is not asked again by either. */
const YEARS = Array.from({ length: 8 }, (_, i) => 2016 + i).flatMap((from) =>
	[from + 1, from + 2].map((to) => [from, to] as const)
);
const GROUPS = ['granted', 'partially_granted', 'denied', 'unavailable', 'rejected', 'other'];

const MOSAIC = `
import { Coordinator, MosaicClient, Selection, clauseInterval, wasmConnector } from '@uwdata/mosaic-core';
import { Query, loadParquet, sum } from '@uwdata/mosaic-sql';
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
const GROUPS = ${JSON.stringify(GROUPS)};
window.run = async (years) => {
	const begun = performance.now();
	const db = new AsyncDuckDB(new VoidLogger(), new Worker('/${WORKER}'));
	await db.instantiate(new URL('/${WASM}', location.href).href);
	await db.open({ filesystem: { allowFullHTTPReads: true } });
	const url = new URL('/data/totals.parquet', location.href).href;
	await db.registerFileURL('totals.parquet', url, DuckDBDataProtocol.HTTP, false);
	const coordinator = new Coordinator(undefined, { logger: null });
	coordinator.databaseConnector(wasmConnector({ duckdb: db, connection: await db.connect() }));
	await coordinator.exec([
		loadParquet('totals', 'totals.parquet', {
			select: ['year', 'province', ...GROUPS],
			where: "is_current and scope = 'own'"
		})
	]);
	const brush = Selection.intersect();
	let came;
	const answer = () => new Promise((resolve) => (came = resolve));
	class Outcomes extends MosaicClient {
		query(filter = []) {
			const sums = Object.fromEntries(GROUPS.map((name) => [name, sum(name)]));
			return Query.from('totals').select({ province: 'province', ...sums }).where(filter).groupby('province');
		}
		queryResult(rows) { came(rows.numRows); return this; }
		queryError(error) { throw error; }
	}
	const client = new Outcomes(brush);
	const first = answer();
	coordinator.connect(client);
	const rows = await first;
	const opened = performance.now() - begun;
	const scale = { type: 'linear', domain: [2016, 2025], range: [0, 500] };
	const clause = (value) => clauseInterval('year', value, { source: window, clients: new Set(), scale, pixelSize: 1 });
	brush.activate(clause([2016, 2025]));
	const times = [];
	for (const value of years) {
		const started = performance.now();
		const next = answer();
		brush.update(clause(value));
		await next;
		times.push(performance.now() - started);
	}
	return { first: opened, times, rows };
};`;

const ours = (root: string): string => `
import { connect } from '${root}/src/lib/db/connect.ts';
import { outcomeMix } from '${root}/src/lib/queries/outcome-mix.ts';
import { EVERYTHING } from '${root}/src/lib/queries/selection.ts';
window.run = async (years) => {
	const begun = performance.now();
	const database = await connect('/data');
	const rows = (await database.query(outcomeMix(EVERYTHING, 'region'))).length;
	const opened = performance.now() - begun;
	const times = [];
	for (const value of years) {
		const started = performance.now();
		await database.query(outcomeMix({ ...EVERYTHING, years: value }, 'region'));
		times.push(performance.now() - started);
	}
	return { first: opened, times, rows };
};`;

/** Addresses of files of the engine, which lie at the root. */
const addresses: Plugin = {
	name: 'addresses',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /\?url$/ }, ({ path: name }) => ({
			path: path.basename(name.replace('?url', '')),
			namespace: 'address'
		}));
		onLoad({ filter: /./, namespace: 'address' }, ({ path: name }) => ({
			contents: `export default '/${name}'`
		}));
	}
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-mosaic-'));
try {
	const modules = values.modules ?? installed(path.join(scratch, 'modules'));
	const grown = values.grown ?? path.join(scratch, 'grown');
	if (!fs.existsSync(path.join(grown, 'manifest.json')))
		await grow(values.data, grown, Number(values.reports));
	const site = path.join(scratch, 'site');
	fs.mkdirSync(site);
	for (const name of [WORKER, WASM]) fs.copyFileSync(path.join(DIST, name), path.join(site, name));
	await page(site, 'ours', ours(process.cwd()), process.cwd());
	await page(site, 'mosaic', MOSAIC, modules);
	await precompress(site);
	fs.symlinkSync(path.resolve(grown), path.join(site, 'data'));
	await compare(site);
} finally {
	fs.rmSync(scratch, { recursive: true });
}

function installed(into: string): string {
	fs.mkdirSync(into);
	fs.writeFileSync(path.join(into, 'package.json'), JSON.stringify(VERSIONS));
	execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: into });
	return into;
}

async function page(site: string, name: string, contents: string, from: string): Promise<void> {
	await build({
		stdin: { contents, resolveDir: from, loader: 'ts' },
		outfile: path.join(site, `${name}.js`),
		...{ bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error' },
		// One build of the engine for both.
		alias: { '@duckdb/duckdb-wasm': path.resolve('node_modules/@duckdb/duckdb-wasm') },
		plugins: [addresses]
	});
	fs.writeFileSync(
		path.join(site, `${name}.html`),
		`<!doctype html><meta charset="utf-8"><script type="module" src="/${name}.js"></script>`
	);
}

interface Run {
	first: number;
	times: number[];
	rows: number;
}

async function compare(folder: string): Promise<void> {
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: chromiumSwitches()
	});
	const runs: Record<'ours' | 'mosaic', Run[]> = { ours: [], mosaic: [] };
	try {
		for (let round = 0; round < Number(values.rounds); round++)
			for (const name of ['ours', 'mosaic'] as const)
				runs[name].push(await visit(browser, folder, name));
	} finally {
		await browser.close();
	}
	const first = (all: Run[]) => median(all.map((run) => run.first));
	const brush = (all: Run[]) => median(all.flatMap((run) => run.times));
	console.log('| work | Mosaic | ours | ratio | budget | |\n|---|---|---|---|---|---|');
	for (const [work, of, budget] of [
		['first answer', first, FIRST],
		['brush', brush, BRUSH]
	] as const) {
		const [theirs, own] = [of(runs.mosaic), of(runs.ours)];
		const met = own / theirs <= budget ? 'met' : 'NOT MET';
		console.log(
			`| ${work}, 1 M reports | ${ms(theirs)} | ${ms(own)} | ${(own / theirs).toFixed(2)} | ≤ ${budget} | ${met} |`
		);
	}
}

async function visit(browser: Browser, folder: string, name: string): Promise<Run> {
	const site = await serveSite({ folder, base: '', port: 0 });
	const context = await browser.newContext();
	const page = await context.newPage();
	try {
		await page.goto(`${site.address}${name}.html`);
		await page.waitForFunction('window.run');
		return await page.evaluate(
			(years) => (window as unknown as { run: (asked: unknown) => Promise<Run> }).run(years),
			YEARS
		);
	} finally {
		await context.close();
		await site.close();
	}
}
