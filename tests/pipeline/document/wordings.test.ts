import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const index = indexRegistry(loadRegistry('data/registry'));
const SAMPLE = fs.readFileSync('tests/samples/G1-D1-pipe-rows-spans-empty/input.txt', 'utf8');
/** All that the sample says in its overview; its tables have 8 received, 1 carried in, 8 handled and 1 carried out. */
const OVERVIEW = '全年工作平稳。';

async function read(sentence: string) {
	const text = SAMPLE.replace(OVERVIEW, `（二）依申请公开。${sentence}`);
	const bytes = new TextEncoder().encode(text);
	const { reports } = await readDocument(
		{ path: 'a.txt', bytes, url: null, published: null },
		index
	);
	const [report] = reports;
	if (!report) throw new Error('the sample is a report');
	const claims = report.read.claims
		.filter(({ claim }) => claim !== 'fee')
		.map(({ claim, value, start, end }) => [claim, value, text.slice(start, end)]);
	const accused = report.observations
		.filter(({ rule, severity }) => rule.startsWith('narrative-') && severity !== 'note')
		.map(({ rule }) => rule);
	return { claims, accused };
}

// One wording for each way in which reports are known to say it, in words of our own.
const RIGHT: readonly [string, readonly (readonly [string, number, string])[]][] = [
	['当年共收到依申请公开办理事项8件。', [['received', 8, '8']]],
	[
		'年内收各类公开申请8件，结转上年度1件。',
		[
			['received', 8, '8'],
			['carried_in', 1, '1']
		]
	],
	['受理依申请公开案件8件，均已办结。', [['received', 8, '8']]],
	['全年接收到申请书8份。', [['received', 8, '8']]],
	['本年新收政府信息申请公开数量8件。', [['received', 8, '8']]],
	['共收到8件申请。', [['received', 8, '8']]],
	['收到关于水价调整的申请8条。', [['received', 8, '8']]],
	['公开或部分公开4件。', [['granted', 4, '4']]],
	['予以公开以及部分公开4件。', [['granted', 4, '4']]],
	['本年依申请公开政府信息共8件。', [['received', 8, '8']]],
	[
		'共处理政府信息公开申请8件（含上年度结转1件）。',
		[
			['handled', 8, '8'],
			['carried_in', 1, '1']
		]
	]
];

describe('a sentence about requests, in a whole report', () => {
	test.each(RIGHT)('%s agrees with the tables and accuses nobody', async (sentence, said) => {
		const { claims, accused } = await read(sentence);
		expect(claims).toEqual(said);
		expect(accused).toEqual([]);
	});

	test.each([
		'全年未接到提出公开政府信息的申请。',
		'没有收到公民、法人或其他组织要求公开政府信息的申请。',
		'我局未受到公民、法人、其他组织申请公开政府信息。',
		'全年没有依申请公开政府信息办理事项。'
	])('%s contradicts the eight of the tables', async (sentence) => {
		const { claims, accused } = await read(sentence);
		expect(claims.map(([claim, value]) => [claim, value])).toEqual([['received', 0]]);
		expect(accused).not.toEqual([]);
	});

	test('reviews and suits about disclosure are told one by one', async () => {
		const { claims } = await read('涉及政府信息公开的复议2件、诉讼1件。');
		expect(claims.map(([claim, value]) => [claim, value])).toEqual([
			['reconsiderations', 2],
			['litigations', 1]
		]);
	});

	test('reviews and suits that nobody brought are none', async () => {
		const { claims } = await read('未接到有关政府信息公开方面的复议、诉讼和申诉。');
		expect(claims.map(([claim, value]) => [claim, value])).toEqual([
			['reconsiderations', 0],
			['litigations', 0]
		]);
	});

	test.each([
		'办理其他各类行政复议案件44件。',
		'不予公开、部分公开4件。',
		'接听热线8件，答复网民留言1条。',
		'未收到逾期补正的政府信息公开申请。'
	])('%s is no claim about requests', async (sentence) => {
		expect((await read(sentence)).claims).toEqual([]);
	});
});
