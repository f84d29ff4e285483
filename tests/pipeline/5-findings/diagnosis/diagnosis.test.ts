import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { type CellChange, parseCause } from '#domain/finding.ts';
import { APPLICANTS } from '#domain/requests.ts';
import { diagnoseRequests } from '#pipeline/5-findings/diagnosis/diagnosis.ts';
import { changeOf } from '#pipeline/5-findings/diagnosis/digits.ts';
import { checkReport } from '#pipeline/5-findings/index.ts';
import type { Sketch, SketchedCell } from '#pipeline/5-findings/rule.ts';
import { buildDocument, buildReport } from '../build-report.ts';

const SUMS = new Set(['requests-balance', 'outcomes-sum', 'applicants-sum', 'disputes-sum']);
const counts = fc.record({
	received_new: fc.nat(900),
	carried_in: fc.nat(90),
	granted: fc.nat(400),
	denied_third_party_rights: fc.nat(40),
	unavailable_not_held: fc.nat(300),
	rejected_duplicate: fc.nat(20)
});
const places = buildReport()
	.figures.places()
	.filter((p) => p.startsWith('requests/'));

it('names the cell when any single cell of table 三 was changed', () => {
	fc.assert(
		fc.property(counts, fc.constantFrom(...places), fc.nat(2000), (people, place, printed) => {
			const outcomes = people.granted + people.denied_third_party_rights;
			const others = people.unavailable_not_held + people.rejected_duplicate;
			// The built report grants four in part.
			fc.pre(people.received_new + people.carried_in >= outcomes + others + 4);
			const meant = buildReport({ people }).figures.get(place)?.value ?? 0;
			fc.pre(meant !== printed);
			const report = buildReport({ people, cells: { [place]: printed } });
			const [cause] = parseCause(diagnoseRequests(report).cause);
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
	expect(diagnoseRequests(report).cause).toBe(
		'one_of:requests/granted/natural_person,requests/granted/business,requests/granted/total'
	);
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
	expect(diagnoseRequests(report).cause).toBe(
		'single_cell:requests/granted/total:61>16:digits_exchanged'
	);
});

it('finds neighbours that changed places in a row', () => {
	const report = buildReport({
		cells: { 'requests/granted/business': 0, 'requests/granted/research_institution': 4 }
	});
	expect(diagnoseRequests(report).cause).toBe(
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

describe('a table that was torn on its way', () => {
	const granted = (values: readonly SketchedCell[]) => row('granted', values);

	it.each([
		['a cell was lost and the row filled up with an empty one', [12, 4, 0, 0, 0, 16, ''], 'right'],
		['an empty cell came in between and a zero was lost', [12, '', 4, 0, 0, 0, 16], 'left']
	] as const)('is told where %s', (_, values, direction) => {
		const seen = arithmetic({ cells: granted(values) });
		expect(seen.length).toBeGreaterThan(0);
		for (const o of seen)
			expect(o).toMatchObject({
				severity: 'note',
				origin: 'extraction',
				cause: `row_shifted:requests/granted:${direction}`
			});
	});

	it('is told where a number stands in two cells', () => {
		const seen = arithmetic({ cells: granted([1, 2, 4, 0, 0, 0, 16]) });
		expect(seen.length).toBeGreaterThan(0);
		for (const o of seen)
			expect(o).toMatchObject({
				severity: 'note',
				origin: 'extraction',
				cause: 'cells_joined:requests/granted/natural_person:requests/granted/business:12'
			});
	});

	it('is told of table 四, which is one row', () => {
		const cells = disputesRow([1, 2, 3, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
		expect(arithmetic({ cells })).toMatchObject([
			{
				severity: 'note',
				origin: 'extraction',
				cause: 'cells_joined:disputes/reconsideration/upheld:disputes/reconsideration/corrected:12'
			},
			{ origin: 'extraction' }
		]);
	});

	it('is not presumed where blanks stand for zeros all over the table', () => {
		const seen = arithmetic({
			cells: {
				...granted([12, 4, '', '', '', 16, '']),
				...row('rejected_petition', [0, '', '', '', '', '', 0])
			}
		});
		expect(seen.map((o) => o.origin)).not.toContain('extraction');
	});
});

describe('a well-formed table that does not add up', () => {
	it.each([
		[
			'a row stands one column to the right',
			row('granted', [0, 12, 4, 0, 0, 0, 0]),
			'row_shifted:requests/granted:left'
		],
		[
			'a row stands one column to the left',
			row('unavailable_not_held', [0, 0, 0, 0, 0, 5, 5]),
			'row_shifted:requests/unavailable_not_held:right'
		],
		[
			'the applicants stand one column to the right, their total where it belongs',
			row('granted', [0, 12, 4, 0, 0, 0, 16]),
			'row_shifted:requests/granted:left'
		],
		[
			'one of two rows has neighbours exchanged',
			row('carried_in', [0, 3, 0, 0, 0, 0, 3]),
			'cells_exchanged:requests/carried_in/natural_person:requests/carried_in/business'
		],
		[
			'a total leaves out one kind of applicant',
			{ 'requests/granted/total': 12 },
			'single_cell:requests/granted/total:12>16:digit_differs;total_missed:requests/granted/total:requests/business'
		],
		[
			'the totals of a row leave out a group of outcomes',
			{
				'requests/handled_total/natural_person': 16,
				'requests/handled_total/total': 20
			},
			'one_line:requests/handled_total:2;total_missed:requests/handled_total:requests/unavailable_not_held'
		],
		[
			'a person and the total of a row that nothing else can explain',
			{ 'requests/granted/natural_person': 19, 'requests/granted/total': 23 },
			'one_line:requests/granted:2'
		],
		[
			'a person and the total of some row among several',
			{ 'requests/carried_out/natural_person': 1, 'requests/carried_out/total': 1 },
			'one_of:requests/received_new,requests/carried_in,requests/carried_out'
		]
	] as const)('%s', (_, cells, cause) => {
		const { report } = buildDocument({ cells: cells as Sketch['cells'] });
		expect(diagnoseRequests(report)).toMatchObject({ cause, origin: 'source' });
	});
});

describe('the prose as a witness', () => {
	const wrong = { 'disputes/reconsideration/total': 9 };

	it('names the cell where its own figure fits the sum', () => {
		const cells = { 'disputes/litigation_direct/total': 4 };
		const claims = [{ claim: 'litigations' as const, value: 0 }];
		expect(arithmetic({ cells, claims })).toMatchObject([
			{ cause: 'single_cell:disputes/litigation_direct/total:4>0:digit_differs' }
		]);
	});

	it('leaves two where it may count all cases or those concluded', () => {
		const claims = [{ claim: 'reconsiderations' as const, value: 3 }];
		const [pending, total] = ['pending', 'total'].map((o) => `disputes/reconsideration/${o}`);
		expect(arithmetic({ cells: wrong, claims })).toMatchObject([
			{ cause: `one_of:${pending},${total}` }
		]);
	});

	it('proves nothing by repeating what the table prints, nor by silence', () => {
		const cause =
			'one_of:' +
			['upheld', 'corrected', 'other', 'pending', 'total']
				.map((outcome) => `disputes/reconsideration/${outcome}`)
				.join();
		const claims = [{ claim: 'reconsiderations' as const, value: 9 }];
		expect(arithmetic({ cells: wrong, claims })).toMatchObject([{ cause }]);
		expect(arithmetic({ cells: wrong })).toMatchObject([{ cause }]);
	});
});

const SLIPS: readonly { kind: CellChange; slip: (value: number) => number | null }[] = [
	{ kind: 'times_ten', slip: (v) => (v === 0 ? null : v * 10) },
	{ kind: 'tenth', slip: (v) => (v > 0 && v % 10 === 0 ? v / 10 : null) },
	{ kind: 'digit_dropped', slip: (v) => (v > 99 ? Math.floor(v / 10) : null) },
	{ kind: 'digit_added', slip: (v) => (v === 0 ? null : v * 10 + 7) },
	{ kind: 'digits_exchanged', slip: exchangedFront },
	{ kind: 'digit_differs', slip: (v) => (v % 10 === 9 ? v - 4 : v + 1) }
];

it.each(SLIPS)('names the cell of each $kind in a full table 三', ({ slip }) => {
	let changed = 0;
	let named = 0;
	fc.assert(
		fc.property(counts, (people) => {
			const outcomes = people.granted + people.denied_third_party_rights;
			const others = people.unavailable_not_held + people.rejected_duplicate;
			fc.pre(people.received_new + people.carried_in >= outcomes + others + 4);
			for (const figure of buildReport({ people }).figures.values()) {
				const { place } = figure;
				const printed = place.startsWith('requests/') ? slip(figure.value ?? 0) : null;
				if (printed === null || printed === figure.value) continue;
				changed++;
				const report = buildReport({ people, cells: { [place]: printed } });
				const wanted = `single_cell:${place}:${printed}>${figure.value}`;
				if (diagnoseRequests(report).cause.startsWith(wanted)) named++;
			}
		}),
		{ numRuns: 12, seed: 11 }
	);
	expect(changed).toBeGreaterThan(10);
	expect(named / changed).toBe(1);
});

function exchangedFront(value: number): number | null {
	const [a = '', b = '', ...rest] = String(value);
	return b === '' || b === '0' || a === b ? null : Number([b, a, ...rest].join(''));
}

function row(item: string, values: readonly SketchedCell[]): Record<string, SketchedCell> {
	return Object.fromEntries(
		APPLICANTS.map(({ code }, i) => [placeOf('requests', item, code), values[i] ?? 0])
	);
}

function disputesRow(values: readonly SketchedCell[]): Record<string, SketchedCell> {
	const cells = CHANNELS.flatMap((c) => DISPUTE_OUTCOMES.map((o) => [c.code, o.code] as const));
	return Object.fromEntries(
		cells.map(([channel, outcome], i) => [placeOf('disputes', channel, outcome), values[i] ?? 0])
	);
}

function arithmetic(sketch: Sketch) {
	const { report, text } = buildDocument(sketch);
	return checkReport(report, text).filter((o) => SUMS.has(o.rule));
}
