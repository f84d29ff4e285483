import path from 'node:path';
import type { Manifest } from '#domain/dataset.ts';
import type { Severity } from '#domain/finding.ts';
import type { DocumentStatus } from '#domain/report.ts';
import { ruleTexts } from '#pipeline/5-findings/index.ts';
import type { BuildSummary, ShardSummary } from '#pipeline/index.ts';
import { reasonWords } from './reasons.ts';

const STATUSES: readonly { status: DocumentStatus; words: string }[] = [
	{ status: 'report', words: 'read' },
	{ status: 'duplicate', words: 'duplicates' },
	{ status: 'not_a_report', words: 'refused: no report' },
	{ status: 'unreadable', words: 'unreadable' }
];
const SEVERITIES: readonly { severity: Severity; words: string }[] = [
	{ severity: 'error', words: 'errors' },
	{ severity: 'warning', words: 'warnings' },
	{ severity: 'note', words: 'notes' }
];

const TITLES = new Map(ruleTexts.map(({ id, title }) => [id, title.en]));

type Entry = readonly [count: number, words: string];

/** What was read, what was not and why, what was found, and where the lists are. */
export function describe(summary: BuildSummary, seconds: number, out: string): string {
	const { manifest, kept } = summary;
	const { dataset, version, documents, reports, years } = manifest;
	const rate = Math.round(documents / seconds);
	const fresh = documents - kept;
	return [
		`${dataset} ${version}: ${reports} reports, ${years?.join('-') ?? 'no year'}`,
		`${documents} documents, ${fresh} parsed and ${kept} kept from a former build, ${seconds.toFixed(1)} s (${rate}/s)`,
		'',
		'documents',
		...table(statusEntries(summary)),
		'findings',
		...table(findingEntries(summary)),
		'',
		`Every document with its reason: ${filesOf(manifest, 'documents', out)}`,
		`Every finding with its passage: ${filesOf(manifest, 'findings', out)}`
	].join('\n');
}

export function describeShard(summary: ShardSummary, seconds: number): string {
	const { shard, of, documents, kept } = summary;
	return `shard ${shard}/${of}: ${documents} documents, ${documents - kept} parsed and ${kept} kept from a former attempt, ${seconds.toFixed(1)} s`;
}

const filesOf = ({ tables }: Manifest, name: string, out: string): string =>
	tables
		.filter((t) => t.name === name)
		.flatMap(({ file }) => file)
		.map((file) => path.join(out, file))
		.join(', ');

function statusEntries({ statuses, reasons }: BuildSummary): Entry[] {
	return STATUSES.flatMap(({ status, words }) => [
		[statuses.get(status) ?? 0, words] as const,
		...frequent(reasons.get(status)).map(
			([code, n]) => [n, `  ${code}: ${reasonWords(code)}`] as const
		)
	]);
}

function findingEntries({ findings }: BuildSummary): Entry[] {
	return SEVERITIES.flatMap(({ severity, words }) => {
		const rules = frequent(findings.get(severity));
		const total = rules.reduce((sum, [, n]) => sum + n, 0);
		return [
			[total, words] as const,
			...rules.map(([rule, n]) => [n, `  ${rule}: ${TITLES.get(rule) ?? ''}`] as const)
		];
	});
}

const frequent = (counts: ReadonlyMap<string, number> = new Map()): [string, number][] =>
	[...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));

const table = (entries: readonly Entry[]): string[] =>
	entries.map(([n, words]) => `${n.toLocaleString('en').padStart(9)}  ${words}`);
