import type { Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { AUDIT } from '../basis.ts';
import { cellsOf } from '../form/cells.ts';
import { requestsForm } from '../form/identities.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { addUp, compare } from '../form/sum.ts';

const TABLES = ['proactive/', 'requests/'];
const MOST_NAMED = 12;

export const blankForZero: ReportRule = {
	id: 'blank-for-zero',
	kind: 'report',
	severity: 'note',
	title: { zh: '表二、表三有单元格留空', en: 'Tables 2 and 3: cells are left blank' },
	why: {
		zh: '没有发生的应填“0”。留空使读者无法区分“没有”与“未填”；本站把留空作缺失处理，从不作零。',
		en: 'What did not happen should read 0. A blank leaves “none” and “not filled in” alike; here it counts as missing, never as zero.'
	},
	spares: {
		zh: '留空的格不能一律看作零时不列；斜线、横线表示不适用，不是留空。',
		en: 'Not told of where the blanks cannot all be zero. A stroke or dash says “not applicable” and is no blank.'
	},
	formula: 'blank cells = 0 (tables 2 and 3; table 4 has a check of its own)',
	basis: AUDIT,
	examples: [
		{ says: 'every cell is filled in', report: {}, expect: [] },
		{
			says: 'one number of documents repealed was left blank',
			report: { cells: { 'proactive/normative_documents/repealed': '' } },
			expect: [{ place: 'proactive/normative_documents/repealed', cause: 'blank_cells:1:10' }]
		},
		{
			says: 'a row without figures, whose sums hold with blanks for zeros',
			report: {
				cells: {
					'requests/other_reason/natural_person': '',
					'requests/other_reason/business': ''
				}
			},
			expect: [{ place: 'requests', cause: 'blank_cells:2:175;blank_meant_zero' }]
		},
		{
			says: 'not applicable is no blank',
			report: { cells: { 'proactive/regulations/in_force': '/' } },
			expect: []
		}
	],
	*check(report) {
		const blank: Place[] = [];
		for (const { place, state } of cellsOf(report.figures).others)
			if (state === 'blank') blank.push(place);
		if (blank.length === 0) return;
		for (const table of TABLES) {
			const places = blank.filter((place) => place.startsWith(table));
			const [first, second] = places;
			if (first === undefined) continue;
			let cells = 0;
			for (const { place } of report.figures.values()) if (place.startsWith(table)) cells++;
			const counted = writeCause('blank_cells', places.length, cells);
			yield {
				place: second === undefined ? first : table.slice(0, -1),
				...laidTo(report, places),
				against: second === undefined ? [] : places.slice(0, MOST_NAMED),
				cause:
					table === 'requests/' && holdsWithZeros(report, places)
						? `${counted};${writeCause('blank_meant_zero')}`
						: counted
			};
		}
	}
};

/** Every sum in which the blanks stand can be judged and holds with zeros in their place. */
function holdsWithZeros({ figures }: ReadReport, blanks: readonly Place[]): boolean {
	const form = requestsForm(figures);
	const touched = new Set(blanks.flatMap((place) => form.identitiesAt.get(place) ?? []));
	for (const identity of touched) {
		const left = addUp(figures, identity.left);
		const right = addUp(figures, identity.right);
		if (left === null || right === null || compare(left, right) !== 'holds') return false;
	}
	return touched.size > 0;
}
