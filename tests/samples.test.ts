import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Figure } from '#domain/figure.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, REQUEST_ITEMS } from '#domain/requests.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

/** What a sample states of a cell: its number, a state, or a number that was inferred. */
type Expected = number | 'blank' | 'not_applicable' | 'unreadable' | { inferred: number };
/** By cell (`requests/granted/total`), or by row: one for all of its cells or a list in the form's order. */
type Expectations = Record<string, Expected | Expected[]>;

const root = path.resolve(import.meta.dirname, '..');
const samples = path.join(root, 'tests/samples');
const index = indexRegistry(loadRegistry(path.join(root, 'data/registry')));
const cases = fs.readdirSync(samples);

test.each(cases)('%s', async (name) => {
	const folder = path.join(samples, name);
	const actual = path.join(folder, '_actual.json');
	fs.rmSync(actual, { force: true });
	const stated = JSON.parse(
		fs.readFileSync(path.join(folder, 'figures.json'), 'utf8')
	) as Expectations;
	const reading = await readInput(folder);
	const [report] = reading.reports;
	const figures = [...(report?.read.figures.values() ?? [])];
	const expected = cellsOf(stated, report?.read.template === '2019' ? '2019' : '2021');
	const shown = Object.fromEntries(
		figures.filter((f) => expected[f.place] !== undefined || isRead(f)).map((f) => [f.place, of(f)])
	);
	fs.writeFileSync(actual, `${JSON.stringify(shown, null, '\t')}\n`);
	expect(reading.status).toBe('report');
	expect(shown).toEqual(expected);
	for (const f of figures) if (f.state === 'stated') expect(printed(f, reading.text)).toBe(f.value);
	expect(untold(figures, report?.observations ?? [])).toEqual([]);
	fs.rmSync(actual);
});

test('every shape and every damage has a sample', () => {
	const ids = new Set(cases.flatMap((name) => name.match(/\b[GD]\d+\b/gu) ?? []));
	const wanted = (letter: string, last: number) =>
		Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
	expect([...wanted('G', 11), ...wanted('D', 24)].filter((id) => !ids.has(id))).toEqual([]);
});

function readInput(folder: string) {
	const file = fs.readdirSync(folder).find((f) => f.startsWith('input.'));
	if (file === undefined) throw new Error(`no input in ${folder}`);
	const bytes = fs.readFileSync(path.join(folder, file));
	return readDocument({ path: file, bytes, url: null, published: null }, index);
}

/** Rows spelt out as cells. */
function cellsOf(stated: Expectations, template: '2021' | '2019'): Record<string, Expected> {
	const columns = new Map<string, readonly string[]>([
		...REQUEST_ITEMS.map((i) => [`requests/${i.code}`, APPLICANTS.map((a) => a.code)] as const),
		...CHANNELS.map((c) => [`disputes/${c.code}`, DISPUTE_OUTCOMES.map((o) => o.code)] as const),
		...PROACTIVE_ROWS[template].map((r) => [`proactive/${r.subject}`, r.measures] as const)
	]);
	return Object.fromEntries(
		Object.entries(stated).flatMap(([place, expected]) => {
			const row = columns.get(place);
			if (row === undefined) return Array.isArray(expected) ? [] : [[place, expected] as const];
			const cells = Array.isArray(expected) ? expected : row.map(() => expected);
			if (cells.length !== row.length) throw new Error(`${place} has ${row.length} cells`);
			return row.map((column, i) => [`${place}/${column}`, cells[i] as Expected] as const);
		})
	);
}

const isRead = ({ state }: Figure): boolean => state === 'stated' || state === 'inferred';

function of({ state, value }: Figure): Expected {
	if (state === 'stated') return value as number;
	return state === 'inferred' ? { inferred: value as number } : (state as Expected);
}

/** The number in the passage of a figure, with the sign that stands before it. */
function printed({ start, end, value }: Figure, text: string): number {
	const size = Number(text.slice(start, end).normalize('NFKC').replaceAll(',', ''));
	return (value ?? 0) < 0 ? -size : size;
}

/** Cells inferred of which no finding tells. */
const untold = (figures: Figure[], findings: { rule: string; place: string }[]): string[] =>
	figures
		.filter(({ state, place }) => {
			const told = findings.some((o) => o.rule === 'cell-inferred' && place.startsWith(o.place));
			return state === 'inferred' && !told;
		})
		.map((f) => f.place);
