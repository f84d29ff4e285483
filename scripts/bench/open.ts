import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { buildDataset } from '#pipeline/index.ts';
import { serveSite } from '../server/serve-site.ts';
import { chromiumSwitches, ensureChromium } from '../testing/chromium.ts';

/**
 * Reports of the demo, a quarter each of text, HTML, Word and PDF as far as there are so many, built in
 * Node and dropped on `/open` of the built site, one after the other: how long both take, how late the page
 * answers meanwhile, and what the processes of the browser hold. Scans are read by neither.
 */
const { values } = parseArgs({
	options: {
		reports: { type: 'string', default: '500' },
		site: { type: 'string', default: 'build' },
		corpus: { type: 'string', default: 'data/demo/corpus' }
	}
});
const FORMATS = [/\.(?:txt|md)$/u, /\.html$/u, /\.docx$/u, /\.pdf$/u];
const LONGEST = 3_600_000;

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-bench-open-'));
const load = () => os.loadavg()[0]?.toFixed(1) ?? '';
try {
	const files = gather(Number(values.reports), path.join(scratch, 'corpus'));
	console.log(`${files.length} documents; load of the machine ${load()}`);
	const node = await inNode();
	console.log(`Node: ${seconds(node)}; load ${load()}`);
	const { opened, late, memory } = await inBrowser(files);
	console.log(`/open: ${seconds(opened)}, ${(opened / node).toFixed(2)} of Node; load ${load()}`);
	console.log(
		`the page answers ${late.p99.toFixed(0)} ms late (p99), ${late.most.toFixed(0)} at most`
	);
	console.log(`the browser holds ${(memory / 1024 ** 2).toFixed(0)} MB more than before, at most`);
} finally {
	fs.rmSync(scratch, { recursive: true });
}

function seconds(milliseconds: number): string {
	return `${(milliseconds / 1000).toFixed(1)} s`;
}

function gather(count: number, into: string): string[] {
	const from = values.corpus;
	const all = fs.readdirSync(from, { recursive: true, encoding: 'utf8' }).toSorted();
	const byFormat = FORMATS.map((format) => all.filter((name) => format.test(name)));
	const quarter = Math.ceil(count / FORMATS.length);
	const chosen = byFormat.flatMap((names) => names.slice(0, quarter));
	const rest = byFormat.flatMap((names) => names.slice(quarter));
	fs.mkdirSync(into);
	return [...chosen, ...rest].slice(0, count).map((name) => {
		const file = path.join(into, name.replaceAll(path.sep, '_'));
		fs.copyFileSync(path.join(from, name), file);
		return file;
	});
}

async function inNode(): Promise<number> {
	const begun = performance.now();
	await buildDataset({
		corpus: path.join(scratch, 'corpus'),
		registry: 'data/registry',
		out: path.join(scratch, 'dataset'),
		jobs: Math.max(1, os.availableParallelism() - 1),
		ocr: false,
		header: {
			dataset: 'bench',
			title: { zh: '测', en: 'Bench' },
			synthetic: true,
			generator: 'bench'
		}
	});
	return performance.now() - begun;
}

async function inBrowser(files: readonly string[]) {
	const site = await serveSite({ folder: values.site, base: '', port: 0 });
	const profile = path.join(scratch, 'profile');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: await ensureChromium(),
		args: chromiumSwitches()
	});
	try {
		const page = await context.newPage();
		await page.goto(`${site.address}en/open`);
		await page.getByText('work without a network').waitFor({ timeout: LONGEST });
		const before = held(profile);
		let most = before;
		const watch = setInterval(() => (most = Math.max(most, held(profile))), 500);
		await listen(page);
		const begun = performance.now();
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles([...files]);
		await page.locator('#opened').waitFor({ timeout: LONGEST });
		const opened = performance.now() - begun;
		clearInterval(watch);
		const gaps = (await page.evaluate('late')) as number[];
		const ordered = gaps.toSorted((a, b) => a - b);
		const p99 = ordered[Math.floor(ordered.length * 0.99)] ?? 0;
		return { opened, late: { p99, most: ordered.at(-1) ?? 0 }, memory: most - before };
	} finally {
		await context.close();
		await site.close();
	}
}

/**
 * How late a task comes that was asked for ten milliseconds ahead, as a click would, from the drop on: before
 * it the browser takes in the files by itself, 0.2 ms each.
 */
function listen(page: Page) {
	return page.evaluate(`{
		globalThis.late = [];
		let asked = 0;
		addEventListener('change', () => {
			late.length = 0;
			asked = performance.now();
		}, { capture: true, once: true });
		const wait = () => {
			asked = performance.now();
			setTimeout(() => {
				late.push(performance.now() - asked - 10);
				wait();
			}, 10);
		};
		wait();
	}`);
}

/** Bytes of its own that all processes of the browser with this profile hold; 0 where there is no `/proc`. */
function held(profile: string): number {
	if (!fs.existsSync('/proc')) return 0;
	const processes = fs.readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
	const tree = new Map(
		processes.map((id) => [id, told(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[1]])
	);
	const isOurs = (id: string | undefined): boolean =>
		id !== undefined &&
		tree.has(id) &&
		(told(`/proc/${id}/cmdline`).includes(profile) || isOurs(tree.get(id)));
	return processes
		.filter(isOurs)
		.map((id) => Number(/^RssAnon:\s+(\d+)/mu.exec(told(`/proc/${id}/status`))?.[1] ?? 0) * 1024)
		.reduce((sum, bytes) => sum + bytes, 0);
}

/** Empty for a process that has ended. */
function told(file: string): string {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
