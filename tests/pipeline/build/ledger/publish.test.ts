import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Figures } from '#domain/figures.ts';
import { packFigures } from '#domain/packed-figures.ts';
import { outlineOf } from '#pipeline/document/outline.ts';
import { seriesReports } from '#pipeline/build/ledger/over-years.ts';
import { enter, openLedger, type Verdict } from '#pipeline/build/ledger/publish.ts';
import type { ReadReport } from '#domain/report.ts';
import type { FiledReport, FileReading } from '#pipeline/build/core/reading.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { buildReport } from '../../5-findings/build-report.ts';

const INDEX = indexRegistry(loadRegistry('data/registry'));

interface Sketch {
	year?: number;
	sha?: string;
	digest?: string;
	published?: string | null;
	agency?: string;
	predecessor?: string;
	report?: Partial<ReadReport>;
	/** Rows of the tables that a torn copy lacks. */
	without?: RegExp;
	sections?: number[];
	people?: Record<string, number>;
}

const TORN: Partial<ReadReport> = { requests_state: 'partial', disputes_state: 'absent' };

function filed({
	year = 2023,
	digest,
	published = null,
	agency,
	predecessor,
	report,
	without,
	sections,
	people
}: Sketch): FiledReport {
	const whole = buildReport({ year, sections, people });
	const figures = new Figures(whole.figures.values().filter(({ place }) => !without?.test(place)));
	const read = { ...whole, ...report, figures, published };
	const agency_id = agency ?? read.agency.agency_id;
	return {
		figures: packFigures(figures),
		read: { ...read, agency: { ...read.agency, agency_id, predecessor: predecessor ?? null } },
		observations: [],
		at: { start: 0, end: 0 },
		outline: { ...outlineOf({ ...read, figures, published }), digest: digest ?? 'a' },
		sketch: { requests: null, prose: [] }
	};
}

const digestOf = (content: string) => createHash('sha256').update(content).digest('hex');

function reading(...sketches: Sketch[]): FileReading {
	return {
		status: 'report',
		reason: null,
		media_type: 'text/plain',
		text: '',
		reports: sketches.map(filed),
		bytes: 1,
		sha256: digestOf(sketches.map(({ sha, ...s }) => sha ?? JSON.stringify(s)).join())
	};
}

function enterAll(...sketches: Sketch[]) {
	const ledger = openLedger();
	const verdicts = sketches.map((s, i) => enter(ledger, i, `${i}.txt`, null, reading(s), INDEX));
	return { ledger, ids: verdicts.map(told) };
}

const told = (verdict: Verdict | 'waits') =>
	verdict === 'waits'
		? verdict
		: 'reports' in verdict
			? verdict.reports.map(({ report_id }) => report_id.replace(/^.*-(\d{4})/u, '$1')).join(' ')
			: Object.values(verdict)[0];

describe('what a document is among those before it', () => {
	test('the same bytes are a copy of the first path', () => {
		const { ids } = enterAll({ sha: 'x' }, { sha: 'x' });
		expect(ids).toEqual(['2023', 'same_bytes:0.txt']);
	});

	test('the same organ, year and figures in other bytes are a copy of the report', () => {
		const { ids, ledger } = enterAll({ sha: 'x' }, { sha: 'y' });
		expect(ids[1]).toMatch(/^same_figures:/u);
		expect(ledger.count).toBe(1);
	});

	test('other figures are a revision; the later published one is current', () => {
		const earlier = enterAll(
			{ digest: 'a', published: '2024-03-01' },
			{ digest: 'b', published: '2024-01-20' }
		);
		expect(earlier.ids).toEqual(['2023', '2023-r2']);
		expect([...earlier.ledger.superseded]).toEqual([1]);
		const later = enterAll(
			{ digest: 'a', published: '2024-01-20' },
			{ digest: 'b', published: '2024-03-01' },
			{ digest: 'c', published: '2024-02-01' }
		);
		expect(later.ids).toEqual(['2023', '2023-r2', '2023-r3']);
		expect([...later.ledger.superseded]).toEqual([0, 2]);
	});

	const torn = { without: /^disputes|^requests.(?:rejected|other)/u, report: TORN } as const;

	test('a torn copy of a report before it is a copy, dated or not', () => {
		for (const published of [null, '2024-06-01']) {
			const { ids, ledger } = enterAll({}, { ...torn, digest: 'b', published });
			expect(ids[1]).toMatch(/^same_report:.*2023$/u);
			expect(ledger.superseded.size).toBe(0);
		}
	});

	test('a fuller copy replaces the torn one before it', () => {
		const { ids, ledger } = enterAll({ ...torn, digest: 'b', published: '2024-06-01' }, {});
		expect(ids).toEqual(['2023', '2023-r2']);
		expect([...ledger.superseded]).toEqual([0]);
	});

	test('a torn copy with other figures is a revision, and not the current one', () => {
		const other = { ...torn, digest: 'b', published: '2024-06-01', people: { granted: 11 } };
		for (const published of [null, '2024-06-01'])
			expect([...enterAll({}, { ...other, published }).ledger.superseded]).toEqual([1]);
	});

	test('of the same figures the copy with more of the sections is kept', () => {
		const { ids, ledger } = enterAll({ sections: [1, 3] }, {}, { sections: [1, 2, 3] });
		expect(ids).toEqual(['2023', '2023-r2', expect.stringMatching(/^same_figures:/u)]);
		expect([...ledger.superseded]).toEqual([0]);
	});

	test('a copy of what a revision replaced is a copy', () => {
		const { ids } = enterAll(
			{ digest: 'a', published: '2024-01-20' },
			{ digest: 'b', published: '2024-03-01', people: { granted: 11 } },
			{ digest: 'a', published: '2024-05-01' }
		);
		expect(ids).toEqual(['2023', '2023-r2', expect.stringMatching(/^same_figures:/u)]);
	});

	test('of undated revisions as full as each other the first stays; a dated one counts before it', () => {
		const other = { digest: 'b', people: { granted: 11 } };
		expect([...enterAll({}, other).ledger.superseded]).toEqual([1]);
		const dated = enterAll({}, { ...other, published: '2024-01-02' });
		expect([...dated.ledger.superseded]).toEqual([0]);
	});

	test('each report of a document is one; a document with nothing but copies is a copy', () => {
		const ledger = openLedger();
		const two = reading({ year: 2022 }, { year: 2023 });
		expect(told(enter(ledger, 0, 'a', null, two, INDEX))).toBe('2022 2023');
		expect(told(enter(ledger, 1, 'b', null, reading({ year: 2023, sha: 'x' }), INDEX))).toMatch(
			/^same_figures:.*2023$/u
		);
		const third = enter(ledger, 2, 'c', null, reading({ year: 2022 }, { year: 2024 }), INDEX);
		expect(told(third)).toBe('2024');
		expect(third).toMatchObject({ reports: [{ report: 2, document: 2 }] });
	});

	test('documents with nothing in them are no copies of one another', () => {
		const ledger = openLedger();
		const empty: FileReading = {
			...reading({}),
			status: 'unreadable',
			reason: 'empty_document',
			reports: [],
			bytes: 0
		};
		enter(ledger, 0, 'a', null, empty, INDEX);
		expect(enter(ledger, 1, 'b', null, empty, INDEX)).toEqual({
			refused: 'unreadable',
			reason: 'empty_document'
		});
	});

	test('a refused document says why', () => {
		const ledger = openLedger();
		const refused: FileReading = {
			...reading({}),
			status: 'unreadable',
			reason: 'empty_document',
			reports: []
		};
		expect(enter(ledger, 0, 'a', null, refused, INDEX)).toEqual({
			refused: 'unreadable',
			reason: 'empty_document'
		});
	});
});

test('an organ and the one it succeeds are one series, by year, without what was replaced', () => {
	const { ledger } = enterAll(
		{ agency: 'new', year: 2024, predecessor: 'old' },
		{ agency: 'old', year: 2023, digest: 'a' },
		{ agency: 'old', year: 2023, digest: 'b' },
		{ agency: 'other', year: 2023 }
	);
	const series = [...seriesReports(ledger.store, ledger.superseded)].map((s) =>
		s.map((r) => `${r.agency_id} ${r.year} ${r.report}`)
	);
	expect(series).toEqual([['old 2023 1', 'new 2024 0'], ['other 2023 3']]);
});
