import { Figures } from '#domain/figures.ts';
import type { Figure } from '#domain/figure.ts';
import { readPrinted } from '#text/printed.ts';
import { FORM } from '../basis.ts';
import { cellsOf } from '../form/cells.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';

const printed = (place: string, value: number | null, raw: string): Figure => ({
	place,
	value,
	raw,
	state: value === null ? 'unreadable' : 'stated',
	start: 300,
	end: 300 + raw.length
});

export const countNotWhole: ReportRule = {
	id: 'count-not-whole',
	kind: 'report',
	severity: 'error',
	title: {
		zh: '件数、金额为负数，或件数不是整数',
		en: 'A count or an amount is negative, or a count is no whole number'
	},
	why: {
		zh: '申请、案件、文件和处理决定都按件计，应为零或正整数；收费金额可以有小数，但不应为负。',
		en: 'Requests, cases, documents and decisions are counted one by one, in whole numbers from 0. An amount of money may have decimals, but is not negative.'
	},
	spares: {
		zh: '读取时拆散或粘连的数字、带单位或千分位的数字、金额的小数，不在此列。',
		en: 'Numbers split or run together on the way to us, units and separators within the cell, and fractions of an amount are none.'
	},
	formula: 'count ∈ { 0, 1, 2, … }, amount ≥ 0 (2019: a change may be negative)',
	basis: FORM,
	examples: [
		{ says: 'whole numbers and an amount with decimals', report: {}, expect: [] },
		{
			says: 'an amount in 万元 has decimals, a change of items is negative',
			report: {
				template: '2019',
				year: 2020,
				cells: {
					'proactive/procurement/amount_10k_cny': 47.35,
					'proactive/licences/items_last_year': 9,
					'proactive/licences/items_change': -4
				}
			},
			expect: []
		},
		{
			says: 'half a request, which the reader took for no count',
			report: {
				report: {
					figures: new Figures([printed('requests/granted/business', null, '1.5')])
				}
			},
			expect: [{ place: 'requests/granted/business', stated: 1.5, origin: 'source' }]
		},
		{
			says: 'a negative number of cases and a negative fee',
			report: {
				cells: {
					'disputes/litigation_direct/other': -1,
					'proactive/fees/amount_10k_cny': -3
				}
			},
			expect: [
				{ place: 'disputes/litigation_direct/other', stated: -1 },
				{ place: 'proactive/fees/amount_10k_cny', stated: -3 }
			]
		},
		{
			says: 'words in a cell are no number',
			report: { cells: { 'requests/granted/business': '?' } },
			expect: []
		}
	],
	*check(report) {
		for (const figure of cellsOf(report.figures).others) {
			if (figure.state !== 'stated' && figure.state !== 'unreadable') continue;
			const stated = figure.value ?? numberIn(figure.raw);
			if (stated === null || isPossible(figure.place, stated)) continue;
			yield {
				place: figure.place,
				...laidTo(report, [figure.place]),
				stated,
				start: figure.start,
				end: figure.end
			};
		}
	}
};

// Too long to be one cell's own number: nothing is said of it.
const LONGEST = 12;

function numberIn(raw: string | null): number | null {
	if (raw === null || raw.length > LONGEST) return null;
	const cell = readPrinted(raw);
	return cell.kind === 'number' ? cell.value : null;
}

function isPossible(place: string, value: number): boolean {
	if (place.endsWith('/items_change')) return Number.isInteger(value);
	if (value < 0) return false;
	return place.endsWith('/amount_10k_cny') || Number.isInteger(value);
}
