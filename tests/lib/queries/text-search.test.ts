import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { mentionsByYear, reportsBefore, sectionOf, textSearch } from '#lib/queries/text-search.ts';
import { writeDataset } from '../db/dataset.ts';
import { columns, HAND } from './hand.ts';

/** A character of two units before the sections moves their offsets from those that count characters. */
const TEXT = '𠮷县收到10件。五、问题\n窗口人手偏紧，APP 停用。六、其他\n无窗口。';
const of = (heading: string, end: number) => ({
	heading,
	text_start: TEXT.indexOf(heading),
	text_end: end
});
const FIVE = { section: 5, ...of('五、问题', TEXT.indexOf('六、')) };
const SIX = { section: 6, ...of('六、其他', TEXT.length) };

const folder = await writeDataset({
	...HAND,
	documents: (HAND.documents ?? []).map((row) => ({ ...row, text: TEXT })),
	sections: [0, 1, 2].flatMap((report) => [
		{ report, ...FIVE },
		{ report, ...SIX }
	])
});
const db = await openNodeDataset(folder);
afterAll(() => rm(folder, { recursive: true }));

const asked = (phrase: string, terms: string[], sections = [5]) => ({ phrase, terms, sections });
const PAGE = { page: 0, size: 20 };

test('a section is found by all of its terms, whatever their case', async () => {
	const rows = await db.query(textSearch(EVERYTHING, asked('人手 app', ['人手', 'app']), PAGE));
	expect(columns(rows, 'report', 'section', 'is_phrase', 'found')).toHaveLength(3);
	expect(rows.every((row) => row.section === 5 && !row.is_phrase && row.found === 3)).toBe(true);
});

test('offsets that count units are kept, and the words of a neighbour are not its own', async () => {
	const first = await db.query(textSearch(EVERYTHING, asked('六、其他', ['六、其他']), PAGE));
	expect(first).toEqual([]);
	const heading = await db.query(textSearch(EVERYTHING, asked('五、问题', ['五、问题']), PAGE));
	expect(heading).toHaveLength(3);
	expect(heading[0]?.is_phrase).toBe(true);
});

test('without a term every section is listed', async () => {
	expect(await db.query(textSearch(EVERYTHING, asked('', [], [5, 6]), PAGE))).toHaveLength(6);
});

test('mentions are counted by year, of the reports that have the section', async () => {
	const rows = await db.query(mentionsByYear(EVERYTHING, asked('窗口', ['窗口'], [6])));
	expect(rows.reduce((sum, row) => sum + row.reports, 0)).toBe(3);
	expect(rows.every((row) => row.mentions === row.reports)).toBe(true);
	const none = await db.query(mentionsByYear(EVERYTHING, asked('卫星', ['卫星'], [6])));
	expect(none.map((row) => row.mentions)).toEqual(none.map(() => 0));
});

test('the reports before one are those of its organ and of the one that this follows', async () => {
	const data = { agency_id: 'data', predecessor: 'bigdata', year: 2022, scope: 'own' };
	expect(columns(await db.query(reportsBefore(data)), 'report_id', 'report')).toEqual([
		['data-2021', 1],
		['bigdata-2020', 0]
	]);
	const alone = { ...data, predecessor: null };
	expect(columns(await db.query(reportsBefore(alone)), 'report_id')).toEqual([['data-2021']]);
	expect(await db.query(reportsBefore({ ...alone, scope: 'aggregate' }))).toEqual([]);
});

test('a section is found where its report prints it', async () => {
	const { text_start: start, text_end: end } = FIVE;
	expect(await db.query(sectionOf(1, 5))).toEqual([{ start, end }]);
	expect(await db.query(sectionOf(99, 5))).toEqual([]);
});
