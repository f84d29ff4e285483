import { inReport, type PlaceInReport } from '#domain/place.ts';
import { parseCause } from '#domain/finding.ts';
import type { Origin, Severity } from '#domain/finding.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { FindingRow } from '#lib/queries/findings.ts';
import { causeWords } from './cause-words.ts';
import { printedNumber } from './numbers.ts';
import { placesWords, placeWords } from './place-words.ts';
import { PROBLEMS } from './report/last-year.ts';
import { joined, listed, originWord, severityWord } from './words.ts';

export interface Link {
	href: string;
	label: string;
}

export interface FindingShown {
	id: string;
	rule: string;
	severity: Severity;
	origin: Origin;
	/** Severity and origin in words. */
	kind: string;
	title: string;
	/** What is printed, what contradicts it, and where. */
	sentence: string;
	cause: string | null;
	why: string;
	passages: Link[];
	report: Link | null;
}

/** Where the report's section stands beside last year's, of a finding that says that they are nearly the same; none of others. */
export const besideLastYear = (
	{ rule, place }: Pick<FindingRow, 'rule' | 'place'>,
	reportHref: string
): Link[] =>
	rule === 'text-repeated' && place === `sections/${PROBLEMS}`
		? [{ href: `${reportHref}#last-year`, label: m.finding_beside() }]
		: [];

/** `hrefOf` gives a place its passage, null where it has none; `report` links a list to the report. */
export function showFinding(
	row: FindingRow,
	hrefOf: (report_id: string | null, place: string) => string | null,
	report: Link | null = null
): FindingShown {
	const english = getLocale() === 'en';
	const severity = row.severity as Severity;
	const origin = row.origin as Origin;
	const against = row.against?.split(',').map(inReport) ?? [];
	const own = row.text_start === null ? null : hrefOf(null, row.place);
	const sides = against.flatMap(({ report_id, place }) => {
		const href = hrefOf(report_id, place);
		return href === null ? [] : [{ href, label: placeWords(place) }];
	});
	return {
		id: row.finding_id,
		rule: row.rule,
		severity,
		origin,
		kind: joined([severityWord(severity), originWord(origin)]),
		title: (english ? row.title_en : row.title_zh) ?? row.rule,
		sentence: sentenceOf(row, against),
		cause: row.cause === null ? null : causeWords(row.cause),
		why: (english ? row.why_en : row.why_zh) ?? '',
		passages: unique([
			...(own === null ? [] : [{ href: own, label: placeWords(row.place) }]),
			...sides,
			...(report === null ? [] : besideLastYear(row, report.href))
		]),
		report
	};
}

function sentenceOf(row: FindingRow, against: PlaceInReport[]): string {
	const { place, stated } = row;
	const subject = placeWords(place);
	const unit = place === 'claims/growth' ? '\u202f%' : '';
	const number = (value: number) => `${printedNumber(value)}${unit}`;
	const expected = contradictingOf(row);
	if (expected === null)
		return stated === null ? subject : m.finding_stated({ place: subject, stated: number(stated) });
	if (stated === null) return m.finding_expected({ place: subject, expected: number(expected) });
	const told = { place: subject, stated: number(stated), expected: number(expected) };
	if (row.rule.startsWith('cell-')) return m.finding_read(told);
	// What the prose is held against may be some of the places only, by the narrowest definition.
	const sumsUp = against.length > 0 && (against.length === 1 || !place.startsWith('claims/'));
	return sumsUp
		? m.finding_contradicts({ ...told, against: againstWords(against) })
		: m.finding_differs(told);
}

/**
 * What other figures give instead of the one stated. Null where `expected` is something else: last
 * year’s number that a growth implies, or a count by another definition than the one that agrees.
 */
export const contradictingOf = ({ expected, cause }: Pick<FindingRow, 'expected' | 'cause'>) =>
	parseCause(cause ?? '').some(({ code }) => code === 'growth_implies' || code === 'agrees_under')
		? null
		: expected;

/** The places of each report together, those of another report with its year. */
export function againstWords(against: readonly PlaceInReport[], most?: number): string {
	const reports = [...new Set(against.map(({ report_id }) => report_id))];
	return listed(
		reports.map((id) => {
			const its = against.flatMap(({ report_id, place }) => (report_id === id ? place : []));
			const places = placesWords(its, most);
			const year = /-(\d{4})(?:-r\d+)?$/.exec(id ?? '')?.[1];
			return year === undefined ? places : m.place_in_year({ year, place: places });
		})
	);
}

const unique = (links: Link[]) =>
	links.filter((link, i) => links.findIndex((other) => other.href === link.href) === i);
