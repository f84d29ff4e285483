import type { DraftRead } from '#domain/draft.ts';
import type { FindingRow } from '#lib/queries/findings.ts';
import type { Report } from '../shared/report/read-report.ts';

/** The id under which the draft's own places are known; no report of a dataset has it. */
export const DRAFT_ID = 'draft';

/** A draft as the page of a report shows one. */
export function asReport({ text, media_type, read, findings, rules }: DraftRead): Report {
	const { agency, figures, claims, sections, evidence, pictures, ...said } = read;
	const cutouts = new Map(
		(pictures?.cutouts ?? []).map(({ place, page, png }) => [
			place,
			{ place, page, png: btoa(String.fromCharCode(...png)) }
		])
	);
	return {
		header: {
			...said,
			report: 0,
			report_id: DRAFT_ID,
			agency_id: agency.agency_id,
			agency: agency.name,
			kind: agency.kind,
			sector: agency.sector,
			level: agency.level,
			region: agency.region,
			region_name: null,
			document: 0,
			url: null,
			is_current: true
		},
		cells: figures.map((figure) => ({ ...figure, cutout: cutouts.get(figure.place) })),
		claims: claims.map(({ start, end, ...claim }) => ({
			...claim,
			text_start: start,
			text_end: end
		})),
		sections: sections.map(({ start, end, ...section }) => ({
			...section,
			text_start: start,
			text_end: end
		})),
		evidence: evidence.map(({ kind, name, accepted, start, end }) => ({
			source: kind,
			name,
			accepted,
			text_start: end > start ? start : null,
			text_end: end > start ? end : null
		})),
		findings: findings
			.map((finding) => findingRow(finding, read.year, agency.agency_id, rules))
			.sort((a, b) => weightOf(a) - weightOf(b)),
		document: {
			document: 0,
			path: '',
			url: null,
			sha256: '',
			media_type,
			bytes: 0,
			text,
			text_kind: 'original',
			source: null
		}
	};
}

/** As the dataset orders them: the report's own before damage, and the graver first. */
const weightOf = ({ origin, severity }: FindingRow) =>
	(origin === 'extraction' ? 3 : 0) + ['error', 'warning', 'note'].indexOf(severity);

function findingRow(
	{ start, end, against, ...finding }: DraftRead['findings'][number],
	year: number,
	agency_id: string,
	rules: DraftRead['rules']
): FindingRow {
	const rule = rules.find(({ id }) => id === finding.rule);
	if (!rule) throw new Error(`unknown rule: ${finding.rule}`);
	return {
		...finding,
		report_id: DRAFT_ID,
		agency_id,
		year,
		stated: finding.stated ?? null,
		expected: finding.expected ?? null,
		against: against?.length ? against.join(',') : null,
		cause: finding.cause ?? null,
		text_start: start ?? null,
		text_end: end ?? null,
		title_zh: rule.title.zh,
		title_en: rule.title.en,
		why_zh: rule.why.zh,
		why_en: rule.why.en,
		formula: rule.formula
	};
}
