import { describe, expect, it } from 'vitest';
import { packFigures } from '#domain/packed-figures.ts';
import { SKETCH_WORDS } from '#pipeline/5-findings/index.ts';
import { OVERVIEW } from '#pipeline/5-findings/copies/sketched-prose.ts';
import { findingsAtTheEnd } from '#pipeline/build/ledger/findings-at-the-end.ts';
import { corpusOf } from '#pipeline/build/ledger/over-corpus.ts';
import { keptPlaces } from '#pipeline/build/ledger/report-store.ts';
import { buildCorpus, buildStore } from '../../5-findings/build-corpus.ts';
import { buildReport } from '../../5-findings/build-report.ts';

const NEW = 'requests/received_new/total';
const OTHER = { agency_id: '990101-other' };

describe('the corpus as columns', () => {
	it('has the current reports only, each with its year, organ and last year', () => {
		const corpus = buildCorpus(
			[
				{ year: 2022 },
				{ year: 2023, replaced: true },
				{ year: 2023, people: { received_new: 30 } },
				{ year: 2022, agency: OTHER },
				{ year: 2024, agency: { agency_id: '990101-heir', predecessor: '990101-test' } }
			],
			[NEW]
		);
		expect([...corpus.report]).toEqual([0, 2, 3, 4]);
		expect([...corpus.year]).toEqual([2022, 2023, 2022, 2024]);
		expect([...corpus.last]).toEqual([-1, 0, -1, 1]);
		expect([...corpus.column(NEW)]).toEqual([24, 34, 24, 24]);
		expect(corpus.report_id(1)).toBe('990101-test-2023-r2');
		expect(corpus.series[0]).toBe(corpus.series[3]);
		expect(corpus.series[0]).not.toBe(corpus.series[2]);
		expect([...corpus.published]).toEqual([20230120, 20240120, 20230120, 20250120]);
		expect(corpus.revisions).toMatchObject([{ row: 1, replaced: '990101-test-2023' }]);
		expect(corpus.revisions[0]?.differing).toContain(NEW);
	});

	it('knows no last year where two reports of one year both stand', () => {
		const corpus = buildCorpus(
			[{ year: 2022 }, { year: 2022, people: { received_new: 30 } }, { year: 2023 }],
			[]
		);
		expect([...corpus.last]).toEqual([-1, -1, -1]);
	});

	it('takes nothing that is blank, unreadable or no whole number for a number', () => {
		const cells = (cell: '' | '/' | '?' | number) => ({ cells: { [NEW]: cell } });
		const corpus = buildCorpus(
			['' as const, '/' as const, '?' as const, 1.5, -3, 0].map((cell, i) => ({
				...cells(cell),
				agency: { agency_id: `990101-${i}` }
			})),
			[NEW]
		);
		expect([...corpus.column(NEW)]).toEqual([-1, -1, -1, -1, -1, 0]);
	});

	it('throws where a rule reads what it did not ask for', () => {
		expect(() => buildCorpus([{}], []).column(NEW)).toThrow(NEW);
	});

	it('has the sketch of a section beside its passage, and none of a short one', () => {
		const corpus = buildCorpus([{ prose: { 1: OVERVIEW } }], []);
		const { words, start, end } = corpus.prose(1);
		const section = buildReport({ prose: { 1: OVERVIEW } }).sections[0];
		expect([start[0], end[0]]).toEqual([section?.start, section?.end]);
		expect(new Set(words).size).toBe(SKETCH_WORDS);
		expect([...corpus.prose(5).end]).toEqual([0]);
	});
});

describe('what is found at the end of the build', () => {
	it('stands with its report, rule, place and passage', () => {
		const { store, superseded } = buildStore([{ year: 2022 }, { year: 2023 }]);
		const findings = [...findingsAtTheEnd({ store, superseded })];
		expect(findings).toMatchObject([
			{ finding_id: '990101-test-2023:carry-over:requests/carried_in/natural_person', report: 1 },
			{ finding_id: '990101-test-2023:carry-over:requests/carried_in/total', report: 1 },
			{
				finding_id: '990101-test-2023:figures-repeated:requests',
				report: 1,
				rule: 'figures-repeated',
				severity: 'warning',
				against: ['990101-test-2022:requests']
			}
		]);
		const { start, end } = buildReport().figures.get('requests/carried_in/total') ?? {};
		expect(findings[1]).toMatchObject({ start, end });
	});

	it('is the same when a report is entered anew in its place', () => {
		const { store, superseded } = buildStore([{ year: 2022 }, { year: 2023 }]);
		const before = [...findingsAtTheEnd({ store, superseded })];
		const again = buildReport({ year: 2023 });
		const figures = packFigures(again.figures);
		store.add(1, '990101-test-2023', { ...again, figures }, { requests: null, prose: [] });
		expect(store.count()).toBe(2);
		const after = [...findingsAtTheEnd({ store, superseded })];
		expect(after).toEqual(before.filter((f) => f.rule !== 'figures-repeated'));
	});

	it('keeps less than a hundred places of a report', () => {
		expect(keptPlaces.length).toBeLessThan(100);
		const { store, superseded } = buildStore([{}]);
		expect(corpusOf(store, superseded)(keptPlaces).rows).toBe(1);
	});
});
