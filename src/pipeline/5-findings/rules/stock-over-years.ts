import type { Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import { changeOf } from '../diagnosis/digits.ts';
import type { SeriesReport, SeriesRule } from '../rule.ts';
import { addUp, both, compare, statedAt } from '../form/sum.ts';
import { placeIn, withLastYear } from '../years/years.ts';

const STOCKS = ['regulations', 'normative_documents'].map((subject) => ({
	inForce: `proactive/${subject}/in_force`,
	issued: `proactive/${subject}/issued`,
	repealed: `proactive/${subject}/repealed`
}));

export const stockOverYears: SeriesRule = {
	id: 'stock-over-years',
	kind: 'series',
	severity: 'warning',
	title: {
		zh: '现行有效件数与上年、本年制发和废止不衔接',
		en: 'The number in force does not follow from last year, issued and repealed'
	},
	why: {
		zh: '现行有效件数应等于上年现行有效加本年制发减本年废止。自然失效而未计入废止的文件可能造成差额，请先核对。',
		en: 'The number in force should be last year’s plus issued minus repealed. Documents that lapsed without being counted as repealed can make a difference; check that first.'
	},
	spares: {
		zh: '自然失效而未计入废止的会如此；留空、缺一年、换了格式或机关没有认准的，不比较。',
		en: 'Documents that lapsed uncounted do the same; blanks, a missing year, another form, and reports whose organ is not settled are not compared.'
	},
	formula: 'in_force(t) = in_force(t-1) + issued(t) - repealed(t)',
	basis: {
		zh: '国办公开办函〔2021〕30号格式表二的三个栏目；跨年核对是通行做法，不是法定要求',
		en: 'Three columns of table 2 of the uniform format ([2021] No. 30); checking them over the years is practice, not law'
	},
	needs: STOCKS.flatMap(({ inForce, issued, repealed }) => [inForce, issued, repealed]),
	examples: [
		{
			says: 'the stock follows from the year before',
			series: [
				{ year: 2022, cells: { 'proactive/normative_documents/in_force': 597 } },
				{
					year: 2023,
					cells: {
						'proactive/normative_documents/in_force': 420,
						'proactive/normative_documents/issued': 50,
						'proactive/normative_documents/repealed': 227
					}
				}
			],
			expect: []
		},
		{
			says: 'one document more is in force than can be',
			series: [
				{ year: 2022, cells: { 'proactive/regulations/in_force': 11 } },
				{
					year: 2023,
					cells: {
						'proactive/regulations/in_force': 12,
						'proactive/regulations/repealed': ''
					}
				}
			],
			expect: [{ report: 1, place: 'proactive/regulations/in_force', stated: 12, expected: 11 }]
		},
		{
			says: 'one wrong number fails upwards and, a year on, as much downwards',
			series: [
				{ year: 2021, cells: { 'proactive/regulations/in_force': 21 } },
				{ year: 2022, cells: { 'proactive/regulations/in_force': 12 } },
				{ year: 2023, cells: { 'proactive/regulations/in_force': 21 } }
			],
			expect: [
				{
					report: 1,
					place: 'proactive/regulations/in_force',
					cause: 'single_cell:proactive/regulations/in_force:12>21:digits_exchanged'
				},
				{
					report: 2,
					place: 'proactive/regulations/in_force',
					cause: 'last_year_cell:12>21'
				}
			]
		},
		{
			says: 'the years around it hold, so that it is one of those issued',
			series: [
				{ year: 2020, cells: { 'proactive/regulations/in_force': 9 } },
				{ year: 2021, cells: { 'proactive/regulations/in_force': 9 } },
				{
					year: 2022,
					cells: {
						'proactive/regulations/in_force': 12,
						'proactive/regulations/issued': 30
					}
				},
				{ year: 2023, cells: { 'proactive/regulations/in_force': 12 } }
			],
			expect: [
				{
					report: 2,
					cause: 'one_of:proactive/regulations/issued,proactive/regulations/repealed',
					place: 'proactive/regulations/in_force'
				}
			]
		},
		{
			says: 'a blank may stand for those repealed',
			series: [
				{ year: 2022, cells: { 'proactive/regulations/in_force': 11 } },
				{
					year: 2023,
					cells: {
						'proactive/regulations/in_force': 9,
						'proactive/regulations/repealed': ''
					}
				}
			],
			expect: []
		},
		{
			says: 'the form of 2019 counts something else',
			series: [
				{ year: 2020, template: '2019' },
				{ year: 2021, cells: { 'proactive/regulations/in_force': 9 } }
			],
			expect: []
		}
	],
	*check(series) {
		for (const stock of STOCKS) {
			const years = [...withLastYear(series)].map((pair) => ({ ...pair, ...judge(pair, stock) }));
			for (const [i, year] of years.entries()) {
				const { report, last, fault } = year;
				if (last === null || fault === null || fault.excess === 0) continue;
				const isNext = (a: SeriesReport | undefined, b: SeriesReport) => a?.year === b.year + 1;
				const next = years.find((y) => isNext(y.report, report))?.fault ?? null;
				const before = isNext(report, last) ? (years[i - 1]?.fault ?? null) : null;
				yield {
					report: report.report,
					place: stock.inForce,
					origin: 'source',
					stated: fault.stated,
					expected: fault.stated - fault.excess,
					against: [placeIn(last, stock.inForce), stock.issued, stock.repealed],
					cause: causeOf(stock, year, fault, before, next)
				};
			}
		}
	}
};

type Stock = (typeof STOCKS)[number];
interface Pair {
	report: SeriesReport;
	last: SeriesReport | null;
}
/** The number in force as printed, and by how much it is more than follows. */
interface Fault {
	stated: number;
	excess: number;
}

/** Null where the years do not tell. */
function judge({ report, last }: Pair, { inForce, issued, repealed }: Stock) {
	const fault = (): Fault | null => {
		const before = last && addUp(last.figures, [inForce]);
		const added = addUp(report.figures, [issued]);
		const now = addUp(report.figures, [inForce]);
		const removed = addUp(report.figures, [repealed]);
		if (before === null || added === null || now === null || removed === null) return null;
		if (before.stated === 0 || now.stated === 0) return null;
		const verdict = compare(both(before, added), both(now, removed));
		if (verdict !== 'fails' && verdict !== 'holds') return null;
		const excess = now.value + removed.value - before.value - added.value;
		return { stated: now.value, excess };
	};
	return { fault: fault() };
}

/**
 * One wrong number in force fails twice, by as much upwards as downwards; where the years around it
 * hold, the wrong number is one of those that only this year's sum has.
 */
function causeOf(
	{ inForce, issued, repealed }: Stock,
	{ report }: Pair,
	{ stated, excess }: Fault,
	before: Fault | null,
	next: Fault | null
): string | null {
	const single = (place: Place, printed: number, expected: number) =>
		writeCause('single_cell', place, `${printed}>${expected}`, changeOf(printed, expected));
	const own = stated - excess;
	if (next !== null && next.excess === -excess)
		return own >= 0 ? single(inForce, stated, own) : null;
	if (before !== null && before.excess === -excess)
		return writeCause('last_year_cell', `${before.stated}>${before.stated - before.excess}`);
	if (next !== null && next.excess !== 0) return null;
	const candidates: { place: Place; cause: string }[] = [];
	if (next === null && own >= 0)
		candidates.push({ place: inForce, cause: single(inForce, stated, own) });
	for (const [place, sign] of [
		[issued, 1],
		[repealed, -1]
	] as const) {
		const printed = statedAt(report.figures, place);
		if (printed === null || printed + sign * excess < 0) continue;
		candidates.push({ place, cause: single(place, printed, printed + sign * excess) });
	}
	const [only, more] = candidates;
	if (only === undefined) return null;
	// Where last year's own sum cannot be judged, the wrong number may be last year's as well.
	if (more === undefined) return before === null ? null : only.cause;
	const places = candidates.map(({ place }) => place).join(',');
	const causes = [writeCause('one_of', places), before === null ? writeCause('or_last_year') : ''];
	return causes.filter((cause) => cause !== '').join(';');
}
