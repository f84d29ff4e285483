import type { Agency, ReadReport, Scope } from '#domain/report.ts';
import { isShortFormOf, type RegistryIndex, renamed } from '#pipeline/4-report/identity/index.ts';
import { type Anchor, inColumn, isOpen, leadOf, onColumn, type Series } from './series.ts';
import { hasYear, yearsOf, yearsOfScopes } from './anchor-years.ts';
import { rankOf } from '#domain/evidence.ts';

type Read = Omit<ReadReport, 'figures'>;

/** The report with the organ and the scope that its series gives it; itself where the series says nothing more. */
export function settled(read: Read, path: string, series: Series, index: RegistryIndex): Read {
	const named = withOrgan(read, path, series, index);
	const scope = scopeInSeries(named, series.anchors.get(named.agency.agency_id) ?? null);
	return scope === named.scope ? named : { ...named, scope };
}

function withOrgan(read: Read, path: string, series: Series, index: RegistryIndex): Read {
	const { agency } = read;
	if (!isOpen(agency)) {
		const anchor = officeOf(read, series, index) ?? longForm(read, series, index);
		return anchor ? inSeries(read, anchor.agency) : read;
	}
	const anchor = isUnnamed(read) ? onlyOrgan(read, series, index) : fullName(read, series, index);
	if (anchor) return inSeries(read, anchor.agency);
	const placed = isUnnamed(read) ? null : placeOfSite(read, series, index);
	if (placed) return inSeries(read, placed);
	const id =
		isUnnamed(read) && isSharedSite(read, series)
			? renamed.idWithin(agency.agency_id, read.column)
			: idApart(read, path, series);
	return { ...read, agency: { ...agency, agency_id: id } };
}

/** A site that carries the reports of several organs tells no two unnamed ones of its columns to be one. */
const isSharedSite = ({ site, agency }: Read, series: Series): boolean =>
	!series.shared.has(agency.agency_id) && [...series.bySite.of(site)].length > 1;

const isUnnamed = ({ evidence }: Read): boolean => leadOf(evidence) === 'host';

const inSeries = (read: Read, agency: Agency): Read => ({
	...read,
	agency,
	notes: read.notes.filter(({ rule }) => rule !== 'place-ambiguous'),
	evidence: [
		...read.evidence.filter(({ kind }) => kind !== 'host'),
		{ kind: 'series', name: agency.name, accepted: true, start: 0, end: 0 }
	]
});

/** 县教育局 is the one 甲县教育局 of its site; where the site has several that it may be, the one of its column. */
function fullName(
	{ agency, site, column }: Read,
	series: Series,
	index: RegistryIndex
): Anchor | null {
	const fits = (anchor: Anchor) => renamed.isShortOf(agency.name, anchor.agency, index);
	return (
		onlyOne(series.bySite.of(site), fits, index) ??
		onlyOne(series.byColumn.of(onColumn(site, column)), fits, index)
	);
}

/** 甲市住建局 is the one 甲市住房和城乡建设局 that the corpus knows. */
const longForm = ({ agency }: Read, series: Series, index: RegistryIndex): Anchor | null =>
	onlyOne(
		series.byRegion.of(agency.region),
		(anchor) => isShortFormOf(agency, anchor.agency, index),
		index
	);

/** On a site of a single organ, which reports there in several other years, a report that names none is its own. */
function onlyOrgan(
	{ agency, site, year }: Read,
	series: Series,
	index: RegistryIndex
): Anchor | null {
	if (site === '') return null;
	const there = [...series.bySite.of(site)];
	const anchor = onlyOne(there, () => true, index);
	if (!anchor || !mayBeOf(agency, anchor.agency)) return null;
	const years = new Set(there.flatMap((one) => yearsOfScopes(one.years)));
	return years.size > 1 && !years.has(year) ? anchor : null;
}

/** A text that calls itself nothing may be a department's, whose site is its own; a government's carries those of others. */
const mayBeOf = (unnamed: Agency, { kind }: Agency): boolean =>
	unnamed.kind === kind || (unnamed.kind === 'other' && kind === 'department');

/** The organ of its column, where what merely answers for the report is an office of it. */
function officeOf(read: Read, series: Series, index: RegistryIndex): Anchor | null {
	const { agency, evidence, site, column, year, scope } = read;
	const by = leadOf(evidence);
	if (by === null || rankOf(by) < rankOf('drafted') || site === '') return null;
	const anchor = onlyOne(series.byColumn.of(onColumn(site, column)), () => true, index);
	if (!anchor || anchor.agency.agency_id === agency.agency_id) return null;
	const related =
		anchor.agency.region === agency.region && renamed.isOfficeOf(agency.name, anchor.agency.name);
	return related && !hasYear(anchor.years, scope, year) ? anchor : null;
}

/** The place that all organs of a site share, for a name that leaves it out. */
function placeOfSite({ agency, site }: Read, series: Series, index: RegistryIndex): Agency | null {
	const regions = new Set<string>();
	for (const anchor of series.bySite.of(site))
		if (renamed.fitsRegion(agency, anchor.agency.region, index)) regions.add(anchor.agency.region);
	const [region, second] = regions;
	return region && !second && site !== '' ? renamed.atPlace(agency, region, index) : null;
}

/** Where several documents of one year stand under an open name, each column is one organ's; where they share it too, each document. */
function idApart({ agency, column }: Read, path: string, series: Series): string {
	const id = agency.agency_id;
	if (!series.shared.has(id)) return id;
	if (!series.shared.has(inColumn(id, column))) return renamed.idWithin(id, column);
	return renamed.idWithin(id, path);
}

/** What a report leaves open is as in its organ's other years, unless these differ or its year has such a report already. */
function scopeInSeries({ scope, scope_stated, year }: Read, anchor: Anchor | null): Scope {
	if (scope_stated || !anchor) return scope;
	const hasOwn = yearsOf(anchor.years, 'own').length > 0;
	const hasAggregate = yearsOf(anchor.years, 'aggregate').length > 0;
	if (hasOwn === hasAggregate) return scope;
	const other: Scope = hasOwn ? 'own' : 'aggregate';
	if (scope === 'unknown' || scope === other) return other;
	// An organ with both in one year has two reports each year.
	const both =
		hasYear(anchor.years, other, year) ||
		yearsOf(anchor.years, 'assumed').some((y) => hasYear(anchor.years, other, y));
	return both ? scope : other;
}

/** The one that fits; of two, one of which is the other for short, the longer. */
function onlyOne(
	anchors: Iterable<Anchor>,
	fits: (anchor: Anchor) => boolean,
	index: RegistryIndex
): Anchor | null {
	let found: Anchor | null = null;
	for (const anchor of anchors) {
		if (!fits(anchor)) continue;
		if (!found || isShortFormOf(found.agency, anchor.agency, index)) found = anchor;
		else if (!isShortFormOf(anchor.agency, found.agency, index)) return null;
	}
	return found;
}
