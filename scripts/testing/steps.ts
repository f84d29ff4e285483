import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { prepare } from '../prepare.ts';
import { buildSite } from '../server/build-site.ts';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { installed, run } from '../server/run.ts';
import { ensureChineseFont, ensureChromium } from './chromium.ts';
import { settle, tallyOfPlaywright, tallyOfVitest, titlesOfCrashed } from './tally.ts';
import type { Tally } from './tally.ts';

export interface Step {
	name: string;
	/** Whether what follows makes no sense without it. */
	needed?: boolean;
	act(): Promise<Tally>;
}

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

/** A step that counts as one: a program that must end with 0. */
const check = (name: string, command: string, args: string[]): Step => ({
	name,
	act: async () => ((await run(installed(command), args)) === 0 ? PASSED : FAILED)
});

/** Work that must not throw, without which what follows makes no sense. */
export const work = (name: string, act: () => Promise<void>): Step => ({
	name,
	needed: true,
	act: async () => {
		await act();
		return PASSED;
	}
});

export const steps: readonly Step[] = [
	work('Types and messages', prepare),
	check('Format', 'prettier', ['--check', '.']),
	check('Lint', 'eslint', ['.', '--max-warnings', '0']),
	check('Dead code', 'knip', []),
	check('Types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
	work('Datasets', ensureDatasets),
	{ name: 'Unit tests', act: () => unitTests() },
	work('Site', () => buildSite()),
	{ name: 'Browser tests', act: () => browserTests() }
];

/** Those in files whose names hold one of these, or all. */
export async function unitTests(
	files: readonly string[] = [],
	env: Record<string, string> = {}
): Promise<Tally> {
	return withReport(async (report) => {
		const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
		const code = await run(installed('vitest'), [...args, ...files], env);
		return settle(code, await read(report, tallyOfVitest));
	});
}

/** Those in files whose paths fit one of these patterns, or all. */
export async function browserTests(
	files: readonly string[] = [],
	env: Record<string, string> = {}
): Promise<Tally> {
	const chromium = await ensureChromium();
	await ensureChineseFont();
	return withReport(async (report) => {
		const code = await run(installed('playwright'), ['test', '--reporter=list,json', ...files], {
			...env,
			CHROMIUM: chromium,
			PORT: String(await freePort()),
			PLAYWRIGHT_JSON_OUTPUT_NAME: report
		});
		return settle(
			code,
			await read(report, (told: Parameters<typeof tallyOfPlaywright>[0]) => {
				for (const title of titlesOfCrashed(told))
					console.log(`The browser crashed, and it passed when tried again: ${title}`);
				return tallyOfPlaywright(told);
			})
		);
	});
}

async function withReport(act: (file: string) => Promise<Tally>): Promise<Tally> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-tests-'));
	try {
		return await act(path.join(folder, 'report.json'));
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Null where the runner ended before it could write its report. */
async function read<Report>(file: string, tally: (report: Report) => Tally): Promise<Tally | null> {
	const text = await readFile(file, 'utf8').catch(() => null);
	return text === null ? null : tally(JSON.parse(text) as Report);
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
