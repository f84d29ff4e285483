import { createHash } from 'node:crypto';
import type { DatasetHeader, DocumentRow, PublishedReport } from '#domain/dataset.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { Figures } from '#domain/figures.ts';
import type { Figure } from '#domain/figure.ts';
import { packFigures } from '#domain/packed-figures.ts';
import type { Registry } from '#domain/region.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { Agency } from '#domain/report.ts';
import type { Finding, RuleText } from '#domain/finding.ts';
import type { DatasetEnd } from '#pipeline/6-parquet/writer.ts';

export const header: DatasetHeader = {
	dataset: 'hand-made',
	title: { zh: '手工', en: 'Hand-made' },
	synthetic: true,
	generator: 'gongkai-atlas 0.1.0'
};

const agency: Agency = {
	agency_id: 'a1',
	name: '甲县人民政府',
	kind: 'government',
	sector: 'government',
	level: 'county',
	region: '990101',
	province: '990000',
	prefecture: '990100',
	county: '990101',
	predecessor: null
};

/** The places that a report of the template prints. */
export function placesOf(template: '2021' | '2019'): Place[] {
	return [
		...PROACTIVE_ROWS[template].flatMap(({ subject, measures }) =>
			measures.map((measure) => placeOf('proactive', subject, measure))
		),
		...requestItems(template).flatMap(({ code }) =>
			APPLICANTS.map((applicant) => placeOf('requests', code, applicant.code))
		),
		...CHANNELS.flatMap(({ code }) =>
			DISPUTE_OUTCOMES.map((outcome) => placeOf('disputes', code, outcome.code))
		)
	];
}

/** A report whose cells count up, cut out of its own text; `change` replaces what a test is about. */
export function handMade(
	report: number,
	template: '2021' | '2019' = '2021',
	change: Record<Place, Partial<Figure>> = {}
): { document: DocumentRow; published: PublishedReport } {
	let text = `${agency.name}第${report}号年度报告\n`;
	const figures = placesOf(template).map((place, i): Figure => {
		const start = text.length;
		const raw = String((report + i) % 1000);
		text += raw;
		const end = text.length;
		text += '\t';
		const figure: Figure = { place, value: Number(raw), state: 'stated', raw, start, end };
		return { ...figure, ...change[place] };
	});
	const year = template === '2019' ? 2019 : 2023;
	return {
		document: {
			document: report,
			path: `${report}.txt`,
			url: null,
			sha256: createHash('sha256').update(text).digest('hex'),
			media_type: 'text/plain',
			bytes: Buffer.byteLength(text),
			status: 'report',
			reason: null,
			report,
			text,
			text_kind: 'original',
			source: null
		},
		published: {
			report,
			report_id: `a${report}-${year}`,
			document: report,
			url: null,
			read: {
				agency: { ...agency, agency_id: `a${report}` },
				year,
				template,
				scope: 'own',
				scope_stated: false,
				evidence: [],
				site: '',
				column: '',
				title: `${agency.name}${year}年度报告`,
				published: `${year + 1}-01-31`,
				published_from: 'page',
				coverage: 'whole',
				period_start: null,
				period_end: null,
				proactive_state: 'read',
				requests_state: 'read',
				disputes_state: 'read',
				sections: [{ section: 1, heading: '一、总体情况', start: 0, end: 9 }],
				claims: [
					{
						claim: 'received',
						value: 7,
						unit: 'requests',
						definition: null,
						start: 3,
						end: 4
					}
				],
				notes: []
			},
			figures: packFigures(new Figures(figures)),
			findings: []
		}
	};
}

export const finding = (report: number, change: Partial<Finding> = {}): Finding => ({
	finding_id: `f${report}`,
	report,
	rule: 'parts-make-total',
	severity: 'error',
	origin: 'source',
	place: 'requests/received_new/total',
	stated: 4,
	expected: 3,
	against: ['requests/received_new/natural_person', 'requests/received_new/business'],
	...change
});

const rule: RuleText = {
	id: 'parts-make-total',
	severity: 'error',
	title: { zh: '分项之和', en: 'Parts add up' },
	why: { zh: '…', en: '…' },
	formula: 'a + b = c',
	basis: { zh: '', en: '' },
	spares: { zh: '', en: '' }
};

const registry: Registry = {
	regions: [
		{
			region: '990000',
			name: '甲省',
			level: 'province',
			parent: null,
			grid_column: 1,
			grid_row: 2,
			valid_from: '1980-01-01',
			valid_to: null
		}
	],
	agencies: [],
	sectors: [{ sector: 'government', label_zh: '政府', label_en: 'Government', keywords: [] }]
};

/** The end of a build of the given reports, its lists in no order. */
export const endOf = (
	reports: PublishedReport[],
	change: Partial<DatasetEnd> = {}
): DatasetEnd => ({
	superseded: new Set(),
	findings: [],
	agencies: reports.map(({ read }) => read.agency).reverse(),
	expected: [],
	registry,
	rules: [rule],
	...change
});
