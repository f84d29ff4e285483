import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_STATES, type Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import {
	checkReport,
	checkSeries,
	ruleTexts,
	seriesPlaces,
	toFindings
} from '#pipeline/5-findings/index.ts';
import { rules } from '#pipeline/5-findings/rules/index.ts';
import type { Sketch } from '#pipeline/5-findings/rule.ts';
import { buildDocument, buildReport, buildSeries } from './build-report.ts';

function checkSketch(sketch: Sketch) {
	const { report, text } = buildDocument(sketch);
	return checkReport(report, text);
}

describe('checking one report', () => {
	it.each(['2021', '2019'] as const)('sees nothing in a sound report in the form of %s', (form) => {
		expect(checkSketch({ template: form, year: 2020 })).toEqual([]);
	});

	it('leads each finding to the passage of its cell', () => {
		const { report, text } = buildDocument({ cells: { 'disputes/reconsideration/total': 4 } });
		const { start, end } = report.figures.get('disputes/reconsideration/total') ?? {};
		expect(checkReport(report, text)).toMatchObject([
			{ rule: 'disputes-sum', severity: 'error', origin: 'source', start, end }
		]);
	});

	it('reports a wrong figure in a damaged row as damage, and no more than a note', () => {
		const seen = checkSketch({
			cells: { 'requests/granted/total': 99 },
			notes: [{ rule: 'cell-unreadable', place: 'requests/granted', cause: 'cells:8' }]
		});
		expect(seen.map((o) => [o.severity, o.origin])).toEqual(seen.map(() => ['note', 'extraction']));
		expect(seen.map((o) => o.rule)).toContain('applicants-sum');
	});

	it('lays a wrong figure to the agency where only another row was damaged', () => {
		const seen = checkSketch({
			cells: {
				'requests/granted/total': 99,
				'requests/other_reason/natural_person': '?',
				'requests/other_reason/total': '?'
			},
			notes: [{ rule: 'cell-unreadable', place: 'requests/other_reason', cause: 'cells:8' }]
		});
		expect(seen.filter((o) => o.severity === 'error')).toMatchObject([
			{ rule: 'applicants-sum', place: 'requests/granted/total', origin: 'source' }
		]);
	});

	it('never fails, whatever the figures are', () => {
		const places = buildReport().figures.places();
		const figure = fc.record({
			place: fc.constantFrom(...places),
			value: fc.option(fc.oneof(fc.integer(), fc.double())),
			state: fc.constantFrom(...CELL_STATES),
			raw: fc.option(fc.string()),
			start: fc.nat(),
			end: fc.nat()
		});
		fc.assert(
			fc.property(fc.array(figure), fc.boolean(), (changed: Figure[], whole) => {
				const base = whole ? buildReport().figures.values() : [];
				const byPlace = new Map([...base, ...changed].map((f) => [f.place, f]));
				const figures = new Figures([...byPlace.values()]);
				const seen = checkSketch({ report: { figures } });
				const findings = toFindings('x', 0, seen);
				expect(new Set(findings.map((f) => f.finding_id)).size).toBe(seen.length);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('checking the years of one agency', () => {
	it('gives each observation its report and the passage there', () => {
		const series = buildSeries([{ year: 2022 }, { year: 2023 }], seriesPlaces);
		const seen = checkSeries(series);
		expect(seen.map((o) => [o.report, o.rule, o.place, o.stated, o.expected])).toEqual([
			[1, 'carry-over', 'requests/carried_in/natural_person', 3, 2],
			[1, 'carry-over', 'requests/carried_in/total', 3, 2]
		]);
		expect(seen[0]?.start).toBe(
			series[1]?.figures.get('requests/carried_in/natural_person')?.start
		);
	});

	it('compares nothing with a year that has two reports', () => {
		const twice = [{ year: 2022 }, { year: 2022 }, { year: 2023 }];
		expect(checkSeries(buildSeries(twice, seriesPlaces))).toEqual([]);
	});

	it('asks for few places', () => {
		expect(seriesPlaces.size).toBeLessThan(50);
		expect(seriesPlaces).toContain('requests/carried_out/total');
	});
});

describe('the identity of a finding', () => {
	it('is the report, the rule and the place', () => {
		const seen = checkSketch({ cells: { 'disputes/reconsideration/total': 4 } });
		expect(toFindings('990101-test-2023', 7, seen)).toMatchObject([
			{
				finding_id: '990101-test-2023:disputes-sum:disputes/reconsideration/total',
				report: 7
			}
		]);
	});

	it('is numbered where one rule speaks of a place twice', () => {
		const claims = [
			{ claim: 'received' as const, value: 5 },
			{ claim: 'received' as const, value: 6 }
		];
		const findings = toFindings('r', 0, checkSketch({ claims }));
		expect(findings.map((f) => f.finding_id)).toEqual([
			'r:narrative-received:claims/received',
			'r:narrative-received:claims/received:2'
		]);
	});
});

it('publishes the text of every rule', () => {
	expect(ruleTexts.map((text) => text.id)).toEqual(rules.map((rule) => rule.id));
	expect(Object.keys(ruleTexts[0] ?? {}).sort()).toEqual([
		'basis',
		'formula',
		'id',
		'severity',
		'spares',
		'title',
		'why'
	]);
});
