import type { Claim } from '#domain/claim.ts';
import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Figure } from '#domain/figure.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { Figures } from '#domain/figures.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import type { ReadReport, Section } from '#domain/report.ts';
import { APPLICANTS, OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';
import type { SeriesReport, Sketch, SketchedCell } from '#pipeline/5-findings/rule.ts';

const PEOPLE = {
	received_new: 20,
	carried_in: 3,
	granted: 12,
	partially_granted: 4,
	unavailable_not_held: 5
};
const BUSINESSES: Record<string, number> = { received_new: 4, granted: 4, handled_total: 4 };
const DISPUTES: Record<string, number> = { upheld: 2, corrected: 1, total: 3 };
const HEADINGS = [
	'总体情况',
	'主动公开政府信息情况',
	'收到和处理政府信息公开申请情况',
	'政府信息公开行政复议、行政诉讼情况',
	'存在的主要问题及改进情况',
	'其他需要报告的事项'
];
const GROUPS = new Set<string>(OUTCOME_GROUPS.map((g) => g.code));

/** What the balanced report says in each section: nothing that a rule would mark. */
const PROSE: Readonly<Record<number, string>> = {
	1: '（一）主动公开。全年通过网站公开信息120条。（二）依申请公开。申请均按时办理，行政复议案件见附表。（三）政府信息管理。修订公开目录。（四）平台建设。网站改版一次。（五）监督保障。开展工作考核和社会评议，未发生责任追究的情形。',
	2: '',
	3: '',
	4: '',
	5: '存在的问题：公开内容的更新还不够及时，解读的形式较为单一。改进措施：一是压实公开责任，按季度检查；二是丰富解读形式，提高群众的知晓度。',
	6: '本年度未收取信息处理费。无其他需要报告的事项。'
};

/** A full report that balances, changed as sketched: 20 + 3 of people, 4 of businesses, 3 reconsiderations unless told otherwise. */
export const buildReport = (sketch: Sketch = {}): ReadReport => buildDocument(sketch).report;

/** The same beside the text of its prose; the cells of its tables have no place in it. */
export function buildDocument(sketch: Sketch = {}): { report: ReadReport; text: string } {
	const year = sketch.year ?? 2023;
	const { text, sections } = writeProse(sketch, year);
	const report: ReadReport = {
		agency: {
			agency_id: '990101-test',
			name: '某县某局',
			kind: 'department',
			sector: 'other',
			level: 'county',
			region: '990101',
			province: '990000',
			prefecture: '990100',
			county: '990101',
			predecessor: null
		},
		year,
		template: sketch.template ?? '2021',
		scope: 'own',
		scope_stated: false,
		evidence: [],
		site: '',
		column: '',
		title: `某县某局${year}年政府信息公开工作年度报告`,
		coverage: 'whole',
		published: `${year + 1}-01-20`,
		published_from: 'page',
		period_start: `${year}-01-01`,
		period_end: `${year}-12-31`,
		proactive_state: 'read',
		requests_state: 'read',
		disputes_state: 'read',
		sections,
		figures: buildFigures(sketch),
		claims: (sketch.claims ?? []).map(({ claim, value, definition, printed }) => ({
			claim,
			value,
			unit: CLAIMS.find((c) => c.code === claim)?.unit ?? 'requests',
			definition: definition ?? null,
			...passageOf(text, sections, printed)
		})),
		notes: (sketch.notes ?? []).map((note) => ({ start: 10, end: 20, ...note })),
		...sketch.report
	};
	return { report, text };
}

function passageOf(text: string, [first]: readonly Section[], printed: string | undefined) {
	if (printed === undefined) return { start: 50, end: 52 };
	const start = text.indexOf(printed, first?.start ?? 0);
	if (start === -1) throw new Error(`the prose does not say ${printed}`);
	return { start, end: start + printed.length };
}

function writeProse({ sections: numbers, prose, ending, lead, report }: Sketch, year: number) {
	const period = report?.period_start === null ? '' : `，统计期限为${year}年1月1日至12月31日`;
	let text =
		lead ??
		`某县某局${year}年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制${period}。\n`;
	const sections = (numbers ?? [1, 2, 3, 4, 5, 6]).map((section): Section => {
		const heading = HEADINGS[section - 1] ?? '';
		const start = text.length;
		text += `${'一二三四五六'[section - 1]}、${heading}\n${prose?.[section] ?? PROSE[section] ?? ''}\n`;
		return { section, heading, start, end: text.length };
	});
	text += ending ?? `某县某局\n${year + 1}年1月20日\n`;
	const last = sections.at(-1);
	if (last !== undefined) last.end = text.length;
	return { text, sections };
}

/** The reports of one agency over the years, with the places that the rules over the years ask for. */
export function buildSeries(sketches: readonly Sketch[], places: Iterable<Place>): SeriesReport[] {
	const asked = new Set(places);
	return sketches.map((sketch, report) => {
		const read = buildReport(sketch);
		const claims: Claim[] = read.claims.filter(({ claim }) => asked.has(`claims/${claim}`));
		return {
			report,
			report_id: `${read.agency.agency_id}-${read.year}`,
			agency_id: read.agency.agency_id,
			year: read.year,
			template: read.template,
			scope: read.scope,
			settled: read.agency.region !== '',
			figures: new Figures([...places].flatMap((place) => read.figures.get(place) ?? [])),
			claims
		};
	});
}

function buildFigures(sketch: Sketch): Figures {
	const template = sketch.template === '2019' ? '2019' : '2021';
	const people = balanced({ ...PEOPLE, ...sketch.people }, template);
	const cells = new Map<Place, SketchedCell>();
	for (const { code: item } of requestItems(template)) {
		for (const { code } of APPLICANTS) cells.set(placeOf('requests', item, code), 0);
		cells.set(placeOf('requests', item, 'natural_person'), people[item] ?? 0);
		cells.set(placeOf('requests', item, 'business'), BUSINESSES[item] ?? 0);
		cells.set(placeOf('requests', item, 'total'), (people[item] ?? 0) + (BUSINESSES[item] ?? 0));
	}
	for (const { code: channel } of CHANNELS)
		for (const { code } of DISPUTE_OUTCOMES)
			cells.set(
				placeOf('disputes', channel, code),
				channel === 'reconsideration' ? (DISPUTES[code] ?? 0) : 0
			);
	for (const { subject, measures } of PROACTIVE_ROWS[template])
		for (const measure of measures) cells.set(placeOf('proactive', subject, measure), 0);
	for (const [place, cell] of Object.entries(sketch.cells ?? {})) cells.set(place, cell);
	return new Figures([...cells].map(([place, cell], i) => asFigure(place, cell, 100 + 10 * i)));
}

function balanced(people: Partial<Record<string, number>>, template: '2021' | '2019') {
	const handled = requestItems(template)
		.filter((item) => GROUPS.has(item.group))
		.reduce((sum, item) => sum + (people[item.code] ?? 0), 0);
	const carried = (people.received_new ?? 0) + (people.carried_in ?? 0) - handled;
	return { handled_total: handled, carried_out: carried, ...people } as Record<string, number>;
}

function asFigure(place: Place, cell: SketchedCell, start: number): Figure {
	const raw = String(cell);
	const figure = { place, raw, start, end: start + raw.length, value: null };
	if (typeof cell === 'number') return { ...figure, value: cell, state: 'stated' };
	if (cell === '') return { ...figure, raw: null, state: 'blank' };
	return { ...figure, state: cell === '/' ? 'not_applicable' : 'unreadable' };
}
