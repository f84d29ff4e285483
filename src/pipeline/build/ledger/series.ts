import type { AgencyKind } from '#domain/agency.ts';
import { type EvidenceKind, rankOf } from '#domain/evidence.ts';
import type { Agency, ReadReport, Scope } from '#domain/report.ts';
import { mayBeShort, type RegistryIndex } from '#pipeline/4-report/identity/index.ts';

type Identified = Pick<
	ReadReport,
	'agency' | 'year' | 'scope' | 'scope_stated' | 'evidence' | 'site' | 'column'
>;

/** An organ that a report names beyond doubt, with what else is known of its reports. */
export interface Anchor {
	agency: Agency;
	/** Years of its reports by scope, of those that say their scope or need not. */
	years: Record<Scope, Set<number>>;
	/** Years of those whose scope is only what organs of their kind mostly report. */
	assumed: Set<number>;
}

/** What the reports that name their organ beyond doubt tell of those that do not. */
export interface Series {
	anchors: Map<string, Anchor>;
	/** Organs by the site, and by the column of a site, on which their reports stand. */
	bySite: Map<string, Set<Anchor>>;
	byColumn: Map<string, Set<Anchor>>;
	/** Departments by their place. */
	byRegion: Map<string, Set<Anchor>>;
	/** Of organs without a place or a name, what their report of a year states. */
	open: Map<string, string>;
	/** Those under whose name documents of one year state different things, so that they are not one organ's. */
	shared: Set<string>;
}

export const openSeries = (): Series => ({
	anchors: new Map(),
	bySite: new Map(),
	byColumn: new Map(),
	byRegion: new Map(),
	open: new Map(),
	shared: new Set()
});

/** What only answers for a report, drafts or carries it may be an office of its organ; other years tell. */
const WEAK = rankOf('drafted');
/** Organs that report for themselves or for all below them; others report for themselves. */
const EITHER: readonly AgencyKind[] = ['government', 'functional_zone', 'vertical'];

/** Whether a report's organ or scope is settled by its own words. */
export function isSettled(
	{ agency, scope_stated, evidence }: Identified,
	index: RegistryIndex
): boolean {
	if (isOpen(agency) || mayBeShort(agency, index)) return false;
	const by = leadOf(evidence);
	if (by !== null && rankOf(by) >= WEAK) return false;
	return scope_stated || !EITHER.includes(agency.kind);
}

export const isOpen = ({ region, level }: Agency): boolean => region === '' && level !== 'national';

export const leadOf = (evidence: Identified['evidence']): EvidenceKind | null =>
	evidence.find(({ accepted }) => accepted)?.kind ?? null;

/** Takes note of a report; `content` tells its figures or, where they say nothing, the document. Mutates `series`. */
export function note(series: Series, read: Identified, content: string): void {
	const { agency, year, scope, scope_stated, site, column, evidence } = read;
	if (isOpen(agency)) {
		for (const key of [agency.agency_id, inColumn(agency.agency_id, column)]) {
			const known = `${key} ${year} ${scope}`;
			const other = series.open.get(known) ?? content;
			series.open.set(known, other);
			if (other !== content) series.shared.add(key);
		}
		return;
	}
	const by = leadOf(evidence);
	if (by !== null && rankOf(by) >= WEAK) return;
	const anchor = series.anchors.get(agency.agency_id) ?? {
		agency,
		years: { own: new Set<number>(), aggregate: new Set<number>(), unknown: new Set<number>() },
		assumed: new Set<number>()
	};
	series.anchors.set(agency.agency_id, anchor);
	if (scope_stated || !EITHER.includes(agency.kind)) anchor.years[scope].add(year);
	else if (scope !== 'unknown') anchor.assumed.add(year);
	grouped(series.bySite, site).add(anchor);
	grouped(series.byColumn, `${site} ${column}`).add(anchor);
	if (agency.kind === 'department') grouped(series.byRegion, agency.region).add(anchor);
}

export const inColumn = (agency_id: string, column: string): string => `${agency_id}@${column}`;

function grouped<Item>(groups: Map<string, Set<Item>>, key: string): Set<Item> {
	const group = groups.get(key) ?? new Set<Item>();
	groups.set(key, group);
	return group;
}
