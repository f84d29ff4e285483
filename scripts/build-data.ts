import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildSummary, buildDataset } from '#pipeline/index.ts';

const USAGE =
	'usage: npm run build:data -- --corpus DIR --out DIR [--registry DIR] [--jobs N] [--synthetic]';

const TITLES = {
	reports: {
		zh: '政府信息公开工作年度报告',
		en: 'Yearly reports on government information disclosure'
	},
	demo: { zh: '演示数据（虚构）', en: 'Demonstration data (invented)' }
} as const;

/** Reads the corpus and writes the dataset; prints what was read, what was refused and why. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			corpus: { type: 'string' },
			out: { type: 'string' },
			registry: { type: 'string', default: 'data/registry' },
			jobs: { type: 'string', default: String(os.availableParallelism()) },
			synthetic: { type: 'boolean', default: false }
		}
	});
	const { corpus, out, registry, synthetic } = values;
	const jobs = Number(values.jobs);
	if (!corpus || !out) throw new WrongArguments('which corpus, and where to?');
	for (const dir of [corpus, registry])
		if (!fs.existsSync(dir)) throw new WrongArguments(`no folder ${dir}`);
	if (!Number.isInteger(jobs) || jobs < 1)
		throw new WrongArguments(`--jobs ${values.jobs} is no count`);

	const started = performance.now();
	const dataset = path.basename(path.resolve(out));
	const summary = await buildDataset({
		corpus,
		out,
		registry,
		jobs,
		header: {
			dataset,
			title: synthetic ? TITLES.demo : TITLES.reports,
			synthetic,
			generator: `gongkai-atlas ${version()}`
		}
	});
	const seconds = (performance.now() - started) / 1000;
	console.log(describe(summary, seconds));
}

class WrongArguments extends Error {}

function version(): string {
	const manifest: { version: string } = JSON.parse(
		fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')
	);
	return manifest.version;
}

function describe(
	{ manifest, statuses, reasons, findings }: BuildSummary,
	seconds: number
): string {
	const rate = Math.round(manifest.documents / seconds);
	const years = manifest.years?.join('-') ?? 'no year';
	return [
		`${manifest.dataset} ${manifest.version}: ${manifest.documents} documents, ${manifest.reports} reports, ${years}, ${seconds.toFixed(1)} s (${rate}/s)`,
		...lines('documents', statuses),
		...lines('not read as a report of its own', reasons),
		...lines('findings', findings),
		'Each document that gave no report is a row of the table documents, with its reason.'
	].join('\n');
}

const lines = (title: string, tally: Map<string, number>): string[] =>
	tally.size === 0
		? []
		: [
				`  ${title}`,
				...[...tally]
					.sort((a, b) => b[1] - a[1])
					.map(([key, n]) => `    ${String(n).padStart(7)} ${key}`)
			];

main().catch((error: unknown) => {
	const wrong =
		error instanceof WrongArguments ||
		(error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
	console.error(wrong ? `${(error as Error).message}\n${USAGE}` : error);
	process.exitCode = wrong ? 2 : 1;
});
