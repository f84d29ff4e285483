import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DraftFile } from '#domain/draft.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { checkDraft } from '#pipeline/document/draft.ts';

const index = indexRegistry(loadRegistry('data/registry'));
const SAMPLE = fs.readFileSync('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
const RECEIVED = '| 5 | 2 | 0 | 0 | 0 | 1 | 8 |';
const CARRIED_IN = '| 1 | 0 | 0 | 0 | 0 | 0 | 1 |';
const DRAFT = SAMPLE.replace(CARRIED_IN, '| 3 | 0 | 0 | 0 | 0 | 0 | 3 |');
const LAST_YEAR = SAMPLE.replaceAll('2023年', '2022年');

const file = (text: string, name = 'draft.txt'): DraftFile => ({
	name,
	bytes: new TextEncoder().encode(text)
});

async function check(draft: DraftFile, last: DraftFile | null = null) {
	const answer = await checkDraft({ draft, last }, index);
	if ('refused' in answer) throw new Error(answer.refused);
	return answer;
}

describe('a draft', () => {
	it('is read as the build reads it, each finding beside the rule that explains it', async () => {
		const draft = SAMPLE.replace(RECEIVED, '| 5 | 2 | 0 | 0 | 0 | 1 | 9 |');
		const { read, text, findings, rules, last } = await check(file(draft));
		const figure = read.figures.find(({ place }) => place === 'requests/received_new/total');
		expect(figure?.value).toBe(9);
		expect(text.slice(figure?.start, figure?.end)).toBe('9');
		expect(findings).toContainEqual(
			expect.objectContaining({
				rule: 'applicants-sum',
				severity: 'error',
				stated: 9,
				expected: 8,
				cause: expect.stringContaining('single_cell:requests/received_new/total:9>8')
			})
		);
		expect(rules.map(({ id }) => id).sort()).toEqual(
			[...new Set(findings.map(({ rule }) => rule))].sort()
		);
		expect(last).toBeNull();
	});

	it('that does not name its organ or year is known by the name of its file', async () => {
		const untitled = SAMPLE.slice(SAMPLE.indexOf('一、总体情况'), SAMPLE.lastIndexOf('岚汀县'));
		const refused = await checkDraft({ draft: file(untitled), last: null }, index);
		expect(refused).toMatchObject({ refused: 'year_unknown' });
		const name = '沂源县水利局2023年政府信息公开工作年度报告.txt';
		const { read } = await check(file(untitled, name));
		expect(read).toMatchObject({ year: 2023, agency: { name: '沂源县水利局', region: '370323' } });
	});

	it('that is no report is refused with the reason', async () => {
		expect(await checkDraft({ draft: file('会议通知'), last: null }, index)).toEqual({
			refused: 'no_form_no_sections',
			media_type: 'text/plain'
		});
	});
});

describe('with the report of the year before', () => {
	it('what was carried over must come in again', async () => {
		const { findings, last } = await check(file(DRAFT), file(LAST_YEAR));
		expect(last).toMatchObject({ year: 2022, agency: '岚汀县水利局', joins: true });
		expect(findings.filter(({ rule }) => rule === 'carry-over')).toContainEqual(
			expect.objectContaining({ place: 'requests/carried_in/total', stated: 3 })
		);
	});

	it('the same organ under a former name is still the same', async () => {
		const renamed = LAST_YEAR.replaceAll('岚汀县水利局', '岚汀县水务局');
		const { findings, last } = await check(file(DRAFT), file(renamed));
		expect(last).toMatchObject({ agency: '岚汀县水务局', joins: true });
		expect(findings.map(({ rule }) => rule)).toContain('carry-over');
	});

	it('nothing is held against the report of another year, or against what is no report', async () => {
		const earlier = SAMPLE.replaceAll('2023年', '2019年');
		const { findings, last } = await check(file(DRAFT), file(earlier));
		expect(last).toMatchObject({ year: 2019, joins: false });
		expect(findings.map(({ rule }) => rule)).not.toContain('carry-over');
		const beside = await check(file(DRAFT), file('会议通知'));
		expect(beside.last).toEqual({ refused: 'no_form_no_sections', media_type: 'text/plain' });
	});
});
