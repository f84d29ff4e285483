import type { AccuracyReport, ReadingAccuracy } from '#domain/accuracy.ts';
import { lineOf } from '#domain/place.ts';
import { addScore, compare, emptyScore, type Mistake } from './compare.ts';
import { type BuiltDataset, type BuiltReport, loadDataset } from './dataset.ts';
import { type Pair, type RuleScores, scoreRules } from './rules.ts';
import { readScanRecord } from './scans.ts';
import { scoreWays, type ReadBeside } from './ways.ts';
import { loadTruth, type TrueDocument } from './truth.ts';

export interface Measured {
	report: AccuracyReport;
	all: ReadingAccuracy;
	mistakes: Mistake[];
	/** Recoverable cells that were not recovered, as `shape format damages place-row` with how many there are. */
	missed: Map<string, number>;
	claimsMissed: Map<string, number>;
	claimsInvented: Map<string, number>;
	rules: RuleScores;
	/** Of the reports that are written as the world writes. */
	worldFaults: string[];
}

type By = AccuracyReport['groups'][number]['by'];
const BY: readonly By[] = ['shape', 'damage', 'template', 'format'];

/** Holds a built demo dataset against what was planted in its documents. */
export async function measureAccuracy(demo: string, dataset: string): Promise<Measured> {
	const truths = loadTruth(demo);
	const { manifest, documents } = await loadDataset(dataset);
	const groups = new Map<string, AccuracyReport['groups'][number]>();
	const all = emptyScore();
	const mistakes: Mistake[] = [];
	const [missed, claimsMissed, claimsInvented] = [tally(), tally(), tally()];
	const pairs: Pair[] = [];
	const read: ReadBeside[] = [];
	const revised = new Set([...truths.values()].flatMap((t) => (t.revision ? [t.of] : [])));
	for (const truth of truths) {
		if (truth.truth !== 'report') continue;
		const built = ofDocument(truth, reportsOf(truth.path, documents));
		const result = compare(truth, built);
		read.push({ truth, built });
		mistakes.push(...result.mistakes);
		for (const score of [all, ...scoresOf(groups, truth)]) addScore(score, result.score);
		const what = `${truth.shape} ${truth.format} ${(truth.damage ?? []).filter((d) => d !== 'D1').join(',')}`;
		for (const place of result.missed) missed.add(`${what} ${lineOf(place, 'row')}`);
		for (const claim of result.claimsMissed) claimsMissed.add(claim.split('=')[0] ?? '');
		for (const claim of result.claimsInvented) claimsInvented.add(claim.split('=')[0] ?? '');
		// A copy has no findings of its own.
		const own = documents.get(truth.path)?.reports;
		if (built?.is_current && own?.includes(built))
			pairs.push({ truth, built, revised: revised.has(truth.path) });
	}
	const rules = scoreRules(pairs);
	const { world, faults } = scoreWays(read);
	const report: AccuracyReport = {
		dataset: manifest.dataset,
		version: manifest.version,
		documents: manifest.documents,
		reports: manifest.reports,
		groups: [...groups.values()].sort(inOrder),
		all,
		rules: rules.rules,
		diagnosis: rules.diagnosis,
		world,
		scans: readScanRecord()
	};
	return {
		report,
		all,
		mistakes,
		missed: missed.counts,
		claimsMissed: claimsMissed.counts,
		claimsInvented: claimsInvented.counts,
		rules,
		worldFaults: faults
	};
}

/** Those of the document; of its twin, where a copy came first and the document was found to be one of it. */
function reportsOf(path: string, documents: BuiltDataset['documents']): readonly BuiltReport[] {
	const found = documents.get(path);
	if (!found || found.reports.length > 0) return found?.reports ?? [];
	const [, kind = '', of = ''] = /^(same_\w+):(.*)$/u.exec(found.reason ?? '') ?? [];
	if (kind === 'same_bytes') return documents.get(of)?.reports ?? [];
	if (kind === '') return [];
	return [...documents.values()].flatMap((d) => d.reports).filter((r) => r.report_id === of);
}

/** A document that holds one report should have given one; where it gave several, the one of the organ and year counts. */
function ofDocument(truth: TrueDocument, reports: readonly BuiltReport[]): BuiltReport | null {
	return (
		reports.find((r) => r.year === truth.year && (truth.agency ?? '').endsWith(r.agency)) ??
		reports[0] ??
		null
	);
}

/** A report counts under its shape, template and format, and under each damage it has. Adds groups that are new. */
function scoresOf(
	groups: Map<string, AccuracyReport['groups'][number]>,
	{ shape, damage = [], mirror, bound, template, format }: TrueDocument
): ReadingAccuracy[] {
	const ids: Record<By, readonly (string | undefined)[]> = {
		shape: [shape],
		damage: [...damage, mirror, bound ? 'bound' : undefined],
		template: [template],
		format: [format]
	};
	return BY.flatMap((by) =>
		ids[by].flatMap((id) => {
			if (id === undefined) return [];
			const group = groups.get(`${by} ${id}`) ?? { by, id, reading: emptyScore() };
			groups.set(`${by} ${id}`, group);
			return [group.reading];
		})
	);
}

type Group = AccuracyReport['groups'][number];

const inOrder = (a: Group, b: Group) =>
	BY.indexOf(a.by) - BY.indexOf(b.by) || a.id.localeCompare(b.id, 'en', { numeric: true });

function tally() {
	const counts = new Map<string, number>();
	return { counts, add: (key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1) };
}
