import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLE = {
	'proactive/normative_documents/in_force': 38,
	'requests/received_new/total': 0,
	'requests/carried_in/total': 2,
	'requests/granted/total': 5,
	'requests/unavailable_not_held/total': 3,
	'requests/handled_total/total': 12,
	'requests/rejected_petition/total': 3,
	'requests/rejected_duplicate/total': 1,
	'requests/rejected_publication/total': 0,
	'requests/rejected_excessive/total': 0,
	'requests/rejected_reconfirmation/total': 0
};

describe('words that may mean less than a row of the tables', () => {
	it.each([
		['经清理，继续有效的行政规范性文件38件。', 'normative_in_force 38 in_force "38"'],
		['清理后规范性文件继续有效38件，废止5件。', 'normative_in_force 38 in_force "38"'],
		['不作为政府信息公开申请处理4件。', 'rejected 4 rejected "4"'],
		['本年度没有依申请公开的政府信息。', 'received 0 new "没有"']
	])('are taken where the tables bear them out: %s', (sentence, claim) => {
		expect(said(sentence, TABLE)).toEqual([claim]);
	});

	it.each(['经清理，继续有效的行政规范性文件31件。', '不作为政府信息公开申请处理2件。'])(
		'and accuse nobody where they do not: %s',
		(sentence) => {
			expect(said(sentence, TABLE)).toEqual([]);
		}
	);

	const RECEIVED = { ...TABLE, 'requests/received_new/total': 10 };
	it.each([
		['收到10件，承接上年2件，共办理12件。', ['handled 12', 'received 10', 'carried_in 2']],
		['收到村民书面申请10件，系查询档案。', ['received 10']],
		['收到10份书面申请，均已告知。', ['received 10']],
		[
			'全年共登记申请10件，其中公开5件、不掌握3件、信访类4件。',
			['received 10', 'granted 5', 'not_held 3', 'rejected 4']
		],
		['本年共有10件依申请公开事项。', ['received 10']],
		['依申请公开10件，其中5件公开，3件不掌握。', ['received 10', 'granted 5']],
		['共有10人次向我局提出政府信息公开申请，其中已办结12件。', ['received 10', 'handled 12']],
		['当年没有收到书面申请。', []],
		['收到9件，承接上年4件，公开6件。', []],
		['受理投诉10件，收到建议10件，主动公开5件，公开5件。', []]
	])('are taken of requests where the tables bear them out: %s', (sentence, claims) => {
		expect(said(sentence, RECEIVED).map((c) => c.split(' ').slice(0, 2).join(' '))).toEqual(claims);
	});

	it('tells of no letters where the table has none', () => {
		expect(said('当年没有收到书面申请。', TABLE)).toEqual(['received 0 new "没有"']);
	});

	it('tells of no requests only where the table has none', () => {
		const sentence = '本年度没有依申请公开的政府信息。';
		expect(said(sentence, { ...TABLE, 'requests/received_new/total': 9 })).toEqual([]);
		expect(said(sentence)).toEqual([]);
	});
});
