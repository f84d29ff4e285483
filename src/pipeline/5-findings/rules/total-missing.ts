import { type Place, placeOf } from '#domain/place.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { requestItems } from '#domain/requests.ts';
import { FORM } from '../basis.ts';
import { type Identity, requestsForm } from '../form/identities.ts';
import { isCut } from '../diagnosis/cut.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { addUp } from '../form/sum.ts';

export const totalMissing: ReportRule = {
	id: 'total-missing',
	kind: 'report',
	severity: 'warning',
	title: { zh: '表三：有分项而总计为空', en: 'Table 3: figures are given but the total is blank' },
	why: {
		zh: '总计留空时，读者无法核对该行各数，也无法区分“零”与“未填”。',
		en: 'With a blank total the row cannot be checked, and zero cannot be told from not filled in.'
	},
	spares: {
		zh: '整行留空的、总计列没有读到的，不列；文本在该行中断的，只记为说明。',
		en: 'A row left blank as a whole, and totals that did not come to us, are passed over; a row in which the text breaks off is no more than noted.'
	},
	formula: 'a stated applicant in a row ⇒ total is stated',
	basis: FORM,
	examples: [
		{ says: 'every total is printed', report: {}, expect: [] },
		{
			says: 'one total was left blank',
			report: { cells: { 'requests/granted/total': '' } },
			expect: [{ place: 'requests/granted/total', expected: 16, cause: 'blank_cells:1:1' }]
		},
		{
			says: 'a column of totals that is mostly blank is told of once',
			report: { cells: totalsBlankBut('received_new', 'carried_in', 'handled_total') },
			expect: [{ place: 'requests', cause: 'total_column:22:25' }]
		},
		{
			says: 'the text breaks off in a row, whose total did not come to us',
			report: {
				sections: [1, 2, 3],
				ending: '',
				report: { disputes_state: 'absent' },
				cells: { 'requests/carried_out/total': '' }
			},
			expect: [{ place: 'requests/carried_out/total', severity: 'note', origin: 'extraction' }]
		},
		{
			says: 'a row left blank as a whole is not this matter',
			report: {
				cells: {
					'requests/other_reason/natural_person': '',
					'requests/other_reason/business': '',
					'requests/other_reason/research_institution': '',
					'requests/other_reason/public_welfare': '',
					'requests/other_reason/legal_service': '',
					'requests/other_reason/other_organisation': '',
					'requests/other_reason/total': ''
				}
			},
			expect: []
		}
	],
	*check(report, text) {
		const rows = requestsForm(report.figures).applicants;
		const lacking = rows.filter((row) => lacksTotal(report, row));
		if (lacking.length === 0) return;
		const filled = rows.filter((row) => partsOf(report, row) !== null).length;
		if (lacking.length > 1 && lacking.length * 2 > filled) {
			const places = lacking.map((row) => row.at);
			yield {
				place: 'requests',
				...laidTo(report, places),
				against: places,
				cause: writeCause('total_column', lacking.length, filled)
			};
		} else
			for (const row of lacking)
				yield isLastToCome(report, text, row, rows)
					? { ...blankTotal(report, row), origin: 'extraction', severity: 'note' }
					: blankTotal(report, row);
	}
};

/** The row in which a text breaks off, behind which none came to us. */
function isLastToCome(
	report: ReadReport,
	text: string,
	row: Identity,
	rows: readonly Identity[]
): boolean {
	if ((report.sections.at(-1)?.section ?? 0) > REQUESTS || !isCut(report, text)) return false;
	return rows
		.slice(rows.indexOf(row) + 1)
		.every(({ at, left }) => [at, ...left].every((place) => !isPrinted(report, place)));
}

function isPrinted({ figures }: ReadReport, place: Place): boolean {
	const state = figures.get(place)?.state;
	return state !== undefined && state !== 'blank' && state !== 'unreadable';
}

const REQUESTS = 3;

function totalsBlankBut(...items: string[]) {
	const blank = requestItems('2021').filter(({ code }) => !items.includes(code));
	return Object.fromEntries(
		blank.map(({ code }) => [placeOf('requests', code, 'total'), ''] as const)
	);
}

function lacksTotal(report: ReadReport, row: Identity): boolean {
	const total = report.figures.get(row.at);
	if (total !== undefined && total.state !== 'blank') return false;
	return partsOf(report, row) !== null;
}

function partsOf(report: ReadReport, row: Identity) {
	const parts = addUp(report.figures, row.left);
	return parts !== null && parts.stated > 0 ? parts : null;
}

function blankTotal(report: ReadReport, row: Identity): Observation {
	const expected = partsOf(report, row)?.value ?? null;
	return {
		place: row.at,
		...laidTo(report, [row.at]),
		stated: null,
		expected,
		against: [...row.left],
		cause: writeCause('blank_cells', 1, 1)
	};
}
