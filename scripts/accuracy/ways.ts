import type { WayAccuracy, WorldAccuracy } from '#domain/accuracy.ts';
import { sameOrgan } from './compare.ts';
import type { BuiltReport } from './dataset.ts';
import type { TrueDocument } from './truth.ts';

export interface ReadBeside {
	truth: TrueDocument;
	/** Null where the document gave none. */
	built: BuiltReport | null;
}

export interface WorldScores {
	world: WorldAccuracy;
	/** What went wrong, a line each. */
	faults: string[];
}

/** Of the reports that are written as the world writes: whose they are, what they cover, when they came out, and who was accused though clean; by each way of telling. */
export function scoreWays(read: readonly ReadBeside[]): WorldScores {
	const told = read.filter(({ truth }) => truth.ways !== undefined);
	const all = emptyWay('all');
	const ways = new Map<string, WayAccuracy>();
	const faults: string[] = [];
	for (const beside of told) {
		const fault = faultOf(beside);
		if (fault !== null)
			faults.push(`${fault} ${beside.truth.path} ${beside.truth.ways?.join(',')}`);
		addTo(all, beside);
		for (const way of beside.truth.ways ?? []) {
			const score = ways.get(way) ?? emptyWay(way);
			ways.set(way, score);
			addTo(score, beside);
		}
	}
	const series = seriesOf(told);
	const world: WorldAccuracy = {
		all,
		ways: [...ways.values()].sort((a, b) => (a.way < b.way ? -1 : 1)),
		series: series.length,
		series_whole: series.filter(({ ids }) => ids.size === 1).length,
		...pairsOf(series)
	};
	return { world, faults };
}

const emptyWay = (way: string): WayAccuracy => ({
	way,
	reports: 0,
	identity_right: 0,
	identity_open: 0,
	scope_right: 0,
	dated: 0,
	dates_right: 0,
	clean: 0,
	accused: 0
});

/** Mutates `score`. */
function addTo(score: WayAccuracy, { truth, built }: ReadBeside): void {
	score.reports++;
	const dated = (truth.published_in ?? []).length > 0;
	if (dated) score.dated++;
	if (built === null) return;
	if (isRight(truth, built)) score.identity_right++;
	else if (isOpen(built)) score.identity_open++;
	if (built.scope === truth.scope) score.scope_right++;
	if (dated && built.published === truth.published) score.dates_right++;
	if (!isClean(truth)) return;
	score.clean++;
	if (accusations(built).length > 0) score.accused++;
}

const isRight = (truth: TrueDocument, built: BuiltReport): boolean =>
	sameOrgan(truth, built) && built.year === truth.year;

/** Its figures are kept, and whose they are is left open. */
const isOpen = ({ region }: BuiltReport): boolean => region === '';

const isClean = ({ planted = [], broken = [] }: TrueDocument): boolean =>
	planted.length === 0 && broken.length === 0;

const accusations = ({ findings }: BuiltReport) =>
	findings.filter(({ origin, severity }) => origin === 'source' && severity !== 'note');

function faultOf({ truth, built }: ReadBeside): string | null {
	const due = `${truth.agency} ${truth.region} ${truth.year}`;
	if (built === null) return `no report of ${due}`;
	if (!isRight(truth, built))
		return `${isOpen(built) ? 'open' : 'another'}: ${built.agency} ${built.region} ${built.year} for ${due}`;
	if (!isClean(truth)) return null;
	const [first] = accusations(built);
	return first ? `accused by ${first.rule} at ${first.place}` : null;
}

interface SeriesRead {
	organ: number;
	/** What it is called without its place. */
	bare: string;
	/** With it: what it reports for itself and for all below it are two series of one name and place. */
	named: string;
	ids: Set<string>;
}

function seriesOf(told: readonly ReadBeside[]): SeriesRead[] {
	const series = new Map<number, SeriesRead>();
	for (const { truth, built } of told) {
		const { organ = -1, agency = '', region = '' } = truth;
		const known = series.get(organ) ?? {
			organ,
			bare: bareOf(agency),
			named: `${agency} ${region}`,
			ids: new Set<string>()
		};
		series.set(organ, known);
		if (built) known.ids.add(built.agency_id);
	}
	return [...series.values()];
}

const bareOf = (agency: string): string => agency.replace(/^.+?[省市县区](?=.{2})/u, '');

/** Two organs of one name in two places: apart where no report of the one is counted to the other. */
function pairsOf(series: readonly SeriesRead[]): Pick<WorldAccuracy, 'pairs' | 'pairs_apart'> {
	let pairs = 0;
	let apart = 0;
	for (const [i, a] of series.entries())
		for (const b of series.slice(i + 1)) {
			if (a.bare !== b.bare || a.named === b.named) continue;
			pairs++;
			if (![...a.ids].some((id) => b.ids.has(id))) apart++;
		}
	return { pairs, pairs_apart: apart };
}
