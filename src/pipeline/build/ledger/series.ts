import type { AgencyKind } from '#domain/agency.ts';
import { type EvidenceKind, rankOf } from '#domain/evidence.ts';
import type { Agency, ReadReport } from '#domain/report.ts';
import { mayBeShort, type RegistryIndex } from '#pipeline/4-report/identity/index.ts';
import { type AnchorYears, withYear } from './anchor-years.ts';
import { type Groups, openGroups } from './groups.ts';
import { type NumberTable, openNumberTable } from './number-table.ts';
import { openSharedWords, type ShareWords } from './shared-words.ts';
import { KEY_WORDS, keyOfText } from './text-key.ts';

type Identified = Pick<
	ReadReport,
	'agency' | 'year' | 'scope' | 'scope_stated' | 'evidence' | 'site' | 'column'
>;

/** An organ that a report names beyond doubt, with what else is known of its reports. */
export interface Anchor {
	agency: Agency;
	years: AnchorYears;
}

/** What the reports that name their organ beyond doubt tell of those that do not. */
export interface Series {
	anchors: Map<string, Anchor>;
	/** Organs by the site, and by the column of a site, on which their reports stand. */
	bySite: Groups<Anchor>;
	byColumn: Groups<Anchor>;
	/** Departments by their place. */
	byRegion: Groups<Anchor>;
	/** Of organs without a place or a name, what their report of a year states, as a digest. */
	open: NumberTable;
	/** Those under whose name documents of one year state different things, so that they are not one organ's. */
	shared: Set<string>;
	shareWords: ShareWords;
}

export const openSeries = (shareWords: ShareWords = openSharedWords()): Series => ({
	anchors: new Map(),
	bySite: openGroups(),
	byColumn: openGroups(),
	byRegion: openGroups(),
	open: openNumberTable(KEY_WORDS),
	shared: new Set(),
	shareWords
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
			const known = keyOfText(`${key} ${year} ${scope}`);
			const other = series.open.get(known);
			if (other === undefined) series.open.set(known, digested(content));
			else if (other !== digested(content)) series.shared.add(key);
		}
		return;
	}
	const by = leadOf(evidence);
	if (by !== null && rankOf(by) >= WEAK) return;
	const anchor = series.anchors.get(agency.agency_id) ?? {
		agency: series.shareWords(agency),
		years: []
	};
	series.anchors.set(anchor.agency.agency_id, anchor);
	if (scope_stated || !EITHER.includes(agency.kind))
		anchor.years = withYear(anchor.years, scope, year);
	else if (scope !== 'unknown') anchor.years = withYear(anchor.years, 'assumed', year);
	series.bySite.add(site, anchor);
	series.byColumn.add(onColumn(site, column), anchor);
	if (agency.kind === 'department') series.byRegion.add(agency.region, anchor);
}

/** What `byColumn` is asked for. */
export const onColumn = (site: string, column: string): string => `${site} ${column}`;

export const inColumn = (agency_id: string, column: string): string => `${agency_id}@${column}`;

const digested = (content: string): number => {
	const [high = 0, low = 0] = keyOfText(content);
	return high * 2 ** 20 + (low >>> 12);
};
