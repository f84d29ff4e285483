import type { AgencyKind } from '#domain/agency.ts';
import { writeCause } from '#domain/finding.ts';
import type { Scope } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { type Corpus, placeInRow } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';

const NEW = 'requests/received_new/total';
const MOST_NAMED = 12;
const CITY = {
	name: '某市人民政府',
	kind: 'government',
	level: 'prefecture',
	county: null
} as const;

export const childAboveParent: CorpusRule = {
	id: 'child-above-parent',
	kind: 'corpus',
	severity: 'note',
	title: {
		zh: '下级机关收到的申请多于所属地区的汇总数',
		en: 'Organs received more requests than the report that sums their area up'
	},
	why: {
		zh: '汇总报告涵盖全地区各机关，其中一个机关或各机关之和不应更多。各机关之和较少不作提示，因为可能有报告未找到。垂直管理机关只与本机关的全系统（关区）报告相比；统计口径不同也会造成差额。',
		en: 'A report for a whole area covers its organs, so neither one of them nor all together should have more. A smaller sum is not marked, since reports may be missing. Vertically managed bodies are held against their own report for the whole system alone; another way of counting can also make a difference.'
	},
	spares: {
		zh: '下级口径更宽、统计范围不同、汇总报告不含垂直管理单位的，都可能如此；只供阅读。',
		en: 'A wider definition below, another scope, or vertical organs left out of the sum all explain it; it is a prompt to read.'
	},
	formula:
		'received_new(organ) ≤ received_new(area); Σ received_new(organs of the area) ≤ received_new(area)',
	basis: PRACTICE,
	needs: [NEW],
	examples: [
		{
			says: 'the county sums up its organs, and some report is missing',
			corpus: [area(100), organ('a', 40), organ('b', 30)],
			expect: []
		},
		{
			says: 'one organ has more than the county',
			corpus: [area(30), organ('a', 40)],
			expect: [
				{
					report: 1,
					place: NEW,
					stated: 40,
					against: [`990101-government-2023:${NEW}`]
				}
			]
		},
		{
			says: 'together they have more than the county',
			corpus: [area(60), organ('a', 40), organ('b', 30)],
			expect: [{ report: 0, place: NEW, stated: 60, cause: 'children:2' }]
		},
		{
			says: 'a county counts for its city by its own sum',
			corpus: [
				area(50),
				organ('a', 40),
				{
					cells: { [NEW]: 45 },
					agency: { agency_id: '990100-government', region: '990100', ...CITY },
					report: { scope: 'aggregate' }
				}
			],
			expect: [{ report: 0, place: NEW, stated: 50, against: [`990100-government-2023:${NEW}`] }]
		},
		{
			says: 'a customs office alone has more than all of its district',
			corpus: [customs('aggregate', 30), customs('own', 40)],
			expect: [{ report: 1, place: NEW, stated: 40, against: [`990101-customs-2023:${NEW}`] }]
		},
		{
			says: 'a customs office and its district, of which it is a part',
			corpus: [customs('aggregate', 30), customs('own', 12), area(5)],
			expect: []
		},
		{
			says: 'a government that reports for its own office is no sum',
			corpus: [{ ...area(30), report: { scope: 'own' } }, organ('a', 40)],
			expect: []
		}
	],
	*check(corpus) {
		const received = corpus.column(NEW);
		const areas = areasOf(corpus, received);
		const children = new Map<number, number[]>();
		for (let row = 0; row < corpus.rows; row++) {
			const stated = received[row] ?? -1;
			const parent = stated < 0 ? -1 : parentOf(corpus, row, areas);
			if (parent < 0) continue;
			const siblings = children.get(parent);
			if (siblings) siblings.push(row);
			else children.set(parent, [row]);
			if (stated > (received[parent] ?? 0))
				yield {
					report: corpus.report[row] ?? -1,
					place: NEW,
					origin: 'source',
					stated,
					against: [placeInRow(corpus, parent, NEW)]
				};
		}
		for (const [parent, rows] of children) {
			const stated = received[parent] ?? 0;
			const sum = rows.reduce((total, row) => total + (received[row] ?? 0), 0);
			const told = rows.some((row) => (received[row] ?? 0) > stated);
			if (sum <= stated || told) continue;
			const largest = rows.toSorted((a, b) => (received[b] ?? 0) - (received[a] ?? 0));
			yield {
				report: corpus.report[parent] ?? -1,
				place: NEW,
				origin: 'source',
				stated,
				against: largest.slice(0, MOST_NAMED).map((row) => placeInRow(corpus, row, NEW)),
				cause: writeCause('children', rows.length)
			};
		}
	}
};

/** The one report of a year that sums an area up, or all that is below a vertical body; -1 where two say so. */
function areasOf(corpus: Corpus, received: Int32Array): Map<string, number> {
	const areas = new Map<string, number>();
	for (let row = 0; row < corpus.rows; row++) {
		const { kind, region, agency_id } = corpus.agency(row);
		if (!isArea(corpus, row) || !SUMS_UP.includes(kind) || (received[row] ?? -1) < 0) continue;
		const key = `${kind === 'vertical' ? agency_id : region}/${corpus.year[row]}`;
		areas.set(key, areas.has(key) ? -1 : row);
	}
	return areas;
}

const SUMS_UP: readonly AgencyKind[] = ['government', 'vertical'];

const isArea = (corpus: Corpus, row: number) => corpus.scope(row) === 'aggregate';

/** The report that sums up the nearest area around; -1 where there is none. Sums of one area are not added to another's beside it. */
function parentOf(corpus: Corpus, row: number, areas: ReadonlyMap<string, number>): number {
	const { kind, region, agency_id, county, prefecture, province } = corpus.agency(row);
	const scope = corpus.scope(row);
	if (scope === 'unknown') return -1;
	if (kind === 'vertical')
		return scope === 'own' ? (areas.get(`${agency_id}/${corpus.year[row]}`) ?? -1) : -1;
	for (const around of [county, prefecture, province]) {
		if (around === null || (isArea(corpus, row) && around === region)) continue;
		const parent = areas.get(`${around}/${corpus.year[row]}`);
		if (parent !== undefined && parent !== row) return parent;
	}
	return -1;
}

function area(received: number) {
	return {
		cells: { [NEW]: received },
		agency: { agency_id: '990101-government', kind: 'government' },
		report: { scope: 'aggregate' }
	} as const;
}

function customs(scope: Scope, received: number) {
	return {
		cells: { [NEW]: received },
		agency: { agency_id: '990101-customs', kind: 'vertical' },
		report: { scope }
	} as const;
}

function organ(name: string, received: number) {
	return { cells: { [NEW]: received }, agency: { agency_id: `990101-${name}` } };
}
