import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLE = {
	'proactive/normative_documents/in_force': 38,
	'requests/received_new/total': 0,
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

	it('tells of no requests only where the table has none', () => {
		const sentence = '本年度没有依申请公开的政府信息。';
		expect(said(sentence, { ...TABLE, 'requests/received_new/total': 9 })).toEqual([]);
		expect(said(sentence)).toEqual([]);
	});
});
