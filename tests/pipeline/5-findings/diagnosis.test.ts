import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCause } from '#domain/finding.ts';
import { diagnose } from '#pipeline/5-findings/diagnosis.ts';
import { changeOf } from '#pipeline/5-findings/digits.ts';
import { checkReport } from '#pipeline/5-findings/index.ts';
import { buildDocument, buildReport } from './build-report.ts';

const counts = fc.record({
	received_new: fc.nat(900),
	carried_in: fc.nat(90),
	granted: fc.nat(400),
	denied_third_party_rights: fc.nat(40),
	unavailable_not_held: fc.nat(300),
	rejected_duplicate: fc.nat(20)
});
const places = [...buildReport().figures.keys()].filter((p) => p.startsWith('requests/'));

it('names the cell when any single cell of table 三 was changed', () => {
	fc.assert(
		fc.property(counts, fc.constantFrom(...places), fc.nat(2000), (people, place, printed) => {
			const outcomes = people.granted + people.denied_third_party_rights;
			const others = people.unavailable_not_held + people.rejected_duplicate;
			fc.pre(people.received_new + people.carried_in >= outcomes + others);
			const meant = buildReport({ people }).figures.get(place)?.value ?? 0;
			fc.pre(meant !== printed);
			const report = buildReport({ people, cells: { [place]: printed } });
			const [cause] = parseCause(diagnose(report.figures));
			expect(cause).toMatchObject({
				code: 'single_cell',
				params: { place, stated: String(printed), expected: String(meant) }
			});
		}),
		{ numRuns: 300 }
	);
});

it('gives all findings of one mistake the same cause', () => {
	const { report, text } = buildDocument({ cells: { 'requests/handled_total/business': 40 } });
	const seen = checkReport(report, text);
	expect(seen.map((o) => o.rule)).toEqual(['requests-balance', 'outcomes-sum', 'applicants-sum']);
	expect(new Set(seen.map((o) => o.cause))).toEqual(
		new Set(['single_cell:requests/handled_total/business:40>4:times_ten'])
	);
});

it('does not choose where several cells explain a row equally well', () => {
	const report = buildReport({
		cells: {
			'requests/handled_total/natural_person': '?',
			'requests/handled_total/business': '?',
			'requests/handled_total/total': '?',
			'requests/granted/total': 58
		}
	});
	expect(diagnose(report.figures)).toBe('several_cells:3');
});

it('takes exchanged digits as telling where several cells explain a row', () => {
	const report = buildReport({
		cells: {
			'requests/handled_total/natural_person': '?',
			'requests/handled_total/business': '?',
			'requests/handled_total/total': '?',
			'requests/granted/total': 61
		}
	});
	expect(diagnose(report.figures)).toBe(
		'single_cell:requests/granted/total:61>16:digits_exchanged'
	);
});

it('finds neighbours that changed places in a row', () => {
	const report = buildReport({
		cells: { 'requests/granted/business': 0, 'requests/granted/research_institution': 4 }
	});
	expect(diagnose(report.figures)).toBe(
		'cells_exchanged:requests/granted/business:requests/granted/research_institution'
	);
});

it.each([
	[12, 21, 'digits_exchanged'],
	[321, 123, 'difference'],
	[12, 123, 'digit_dropped'],
	[0, 10, 'difference'],
	[1223, 123, 'digit_added'],
	[120, 12, 'times_ten'],
	[12, 120, 'tenth'],
	[18, 13, 'digit_differs'],
	[12, 34, 'difference'],
	[0, 7, 'digit_differs']
])('calls %i for %i %s', (stated, expected, change) => {
	expect(changeOf(stated, expected)).toBe(change);
});
