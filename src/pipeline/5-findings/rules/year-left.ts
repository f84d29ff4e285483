import type { Claim } from '#domain/claim.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { PRACTICE } from '../basis.ts';
import { sentenceAt } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

const YEAR = /(?<!\d)20\d{2}(?!\d)/u;
const CARRIED = /上一?年度?结转|结转[到至]?[上下]一?年度?/gu;
/** How a figure of this year is compared says nothing against it. */
const GROWTH =
	/[，,]?(?:同比|(?:比|较|与)(?:上年|去年|上一年|上年同期)(?:相比)?)[^，,。；]{0,4}(?:增长|增加|上升|下降|减少|持平)[^，,。；]{0,12}/gu;
const COMPARES = /比|较|同期|上年|上一年|去年|往年|结转|以来|累计|截至|截止/u;
/** What may stand before the year that a sentence is about. */
const OPENING = /^\D{0,14}$/u;
const COUNTED = new Set(['received', 'handled', 'reconsiderations', 'litigations', 'disputes']);

export const yearLeft: ReportRule = {
	id: 'year-left',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '本年的数字写在另一年份之下',
		en: 'A figure of this year is told under another year'
	},
	why: {
		zh: '句中只写了另一年份，数字却与本报告的表格一致；或者收费一句写的是另一年份。多为沿用往年文本时未改年份。',
		en: 'The sentence names another year only, yet its figure is that of this report’s tables; or the sentence on fees names another year. Mostly the year was not changed in a text taken over from before.'
	},
	spares: {
		zh: '与往年比较的句子、累计数、结转所写的年份，不算。',
		en: 'Sentences that compare with another year, running totals, and the year of what was carried in are none.'
	},
	formula: 'the only year in the sentence of a claim = year of the report',
	basis: PRACTICE,
	examples: [
		{
			says: 'the sentence names this year',
			report: {
				prose: { 1: '2023年，我局收到信息公开申请24件。' },
				claims: [{ claim: 'received', value: 24, definition: 'new', printed: '24' }]
			},
			expect: []
		},
		{
			says: 'this year’s figure under last year’s name',
			report: {
				prose: { 1: '2022年，我局收到信息公开申请24件。' },
				claims: [{ claim: 'received', value: 24, definition: 'new', printed: '24' }]
			},
			expect: [{ place: 'claims/received', stated: 24, cause: 'year_named:2022:2023' }]
		},
		{
			says: 'it has grown since the year before',
			report: {
				prose: { 1: '2022年，我局收到信息公开申请24件，同比增长30%，均已答复。' },
				claims: [{ claim: 'received', value: 24, definition: 'new', printed: '24' }]
			},
			expect: [{ place: 'claims/received', cause: 'year_named:2022:2023' }]
		},
		{
			says: 'a figure of last year to compare with',
			report: {
				prose: { 1: '2022年，我局收到信息公开申请31件。' },
				claims: [{ claim: 'received', value: 31, printed: '31' }]
			},
			expect: []
		},
		{
			says: 'this year’s figure under last year’s name, with what was carried over',
			report: {
				prose: { 1: '2022年，本机关受理申请27件（含上年结转），结转下年度2件。' },
				claims: [
					{
						claim: 'received',
						value: 27,
						definition: 'new_and_carried_in',
						printed: '27'
					}
				]
			},
			expect: [{ place: 'claims/received', cause: 'year_named:2022:2023' }]
		},
		{
			says: 'the year is that of what was carried in',
			report: {
				prose: { 1: '受理区政府和区政府办公室信息公开申请24件，2022年度结转3件。' },
				claims: [{ claim: 'received', value: 24, definition: 'new', printed: '24' }]
			},
			expect: []
		},
		{
			says: 'the fee of the year before',
			report: {
				prose: { 6: '2022年未收取信息处理费。' },
				claims: [{ claim: 'fee', value: 0, printed: '未收取' }]
			},
			expect: [{ place: 'claims/fee', cause: 'year_named:2022:2023' }]
		}
	],
	*check(report, text) {
		for (const claim of report.claims) {
			if (!isOfThisYear(report, claim)) continue;
			const { start, end } = sentenceAt(text, claim.start);
			const sentence = text.slice(start, end);
			const at = sentence.search(YEAR);
			const named = Number(sentence.slice(at, at + 4));
			if (at < 0 || named === report.year || Math.abs(named - report.year) > 3) continue;
			if (start + at > claim.start || text[start + at + 4] !== '年') continue;
			const rest = sentence.slice(at + 4);
			if (YEAR.test(rest) || !OPENING.test(sentence.slice(0, at))) continue;
			if (COMPARES.test(sentence.replace(CARRIED, '').replace(GROWTH, ''))) continue;
			yield {
				place: `claims/${claim.claim}`,
				origin: 'source',
				stated: claim.value,
				cause: writeCause('year_named', named, report.year),
				start: start + at,
				end: start + at + 4
			};
			return;
		}
	}
};

/** A figure that agrees with this report's tables and is not merely none, or the fee, of which a report names no other year's. */
function isOfThisYear({ claims }: ReadReport, { claim, value, definition }: Claim): boolean {
	if (claim === 'fee') return claims.filter((c) => c.claim === 'fee').length === 1;
	return COUNTED.has(claim) && value > 1 && definition !== null;
}
