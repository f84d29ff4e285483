import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLE = {
	'disputes/reconsideration/pending': 36,
	'disputes/reconsideration/total': 170,
	'disputes/litigation_direct/pending': 7,
	'disputes/litigation_direct/total': 25,
	'disputes/litigation_after_reconsideration/pending': 13,
	'disputes/litigation_after_reconsideration/total': 52
};

describe('reconsiderations and suits', () => {
	it.each([
		['因政府信息公开引起的行政复议134件。', 'reconsiderations 134 concluded_cases'],
		['因政府信息公开被申请行政复议170件。', 'reconsiderations 170 all_cases'],
		['涉及政府信息公开的行政复\n议 170 件。', 'reconsiderations 170 all_cases'],
		['因政府信息公开引起的行政复议案件共171件。', 'reconsiderations 171 none'],
		['收到因政府信息公开申请引起的行政复议170件（已办结）。', 'reconsiderations 170 all_cases'],
		['有170件涉及政府信息公开工作的行政复议。', 'reconsiderations 170 all_cases'],
		['依申请公开答复后被行政复议170件，全部维持。', 'reconsiderations 170 all_cases'],
		['因信息公开引起行政诉讼77起。', 'litigations 77 all_cases'],
		['因信息公开引起行政诉讼57件。', 'litigations 57 concluded_cases'],
		['因信息公开被提起行政诉讼25件。', 'litigations 25 direct'],
		['涉及政府信息公开的行政诉讼案件52件。', 'litigations 52 after_reconsideration'],
		['相关行政复议、行政诉讼案件共247件。', 'disputes 247 all_cases'],
		['相关行政复议和行政诉讼案件191件。', 'disputes 191 concluded_cases'],
		['因政府信息公开引发行政争议247件。', 'disputes 247 all_cases']
	])('%s', (sentence, claim) => {
		expect(said(sentence, TABLE).map((c) => c.slice(0, c.indexOf(' "')))).toEqual([claim]);
	});

	it('reads none of both where the disclosure is left half unsaid', () => {
		expect(said('全年未收到公开行政复议、行政诉讼的情况。').map((c) => c.split(' "')[0])).toEqual([
			'reconsiderations 0 none',
			'litigations 0 none'
		]);
	});

	it.each([
		'各类行政复议案件44件、行政诉讼13件均为执法类，与信息公开无关。',
		'办理行政复议案件12件、行政诉讼5件。',
		'行政复议3件，行政诉讼5件，均为治安处罚案件。',
		'行政诉讼5件（不涉及政府信息公开）。'
	])('passes over cases of the organ’s other business: %s', (sentence) => {
		expect(said(sentence)).toEqual([]);
	});

	it('keeps those about disclosure, whatever the requests were about', () => {
		expect(said('因信息公开被申请行政复议3件、提起行政诉讼5件，均为征地信息类。')).toEqual([
			'reconsiderations 3 none "3"',
			'litigations 5 none "5"'
		]);
	});

	it('reads those of who disputes an answer', () => {
		expect(said('因不服答复申请行政复议的3件，未有提起诉讼的。')).toEqual([
			'reconsiderations 3 none "3"',
			'litigations 0 none "未有"'
		]);
	});

	it('reads both of a list', () => {
		expect(said('引起的行政复议案件134件、行政诉讼案件57件。', TABLE)).toEqual([
			'reconsiderations 134 concluded_cases "134"',
			'litigations 57 concluded_cases "57"'
		]);
	});

	it('reads both where each stands behind its number', () => {
		expect(
			said('收到申请9件，均已答复；因申请公开收到170件行政复议、77件行政诉讼。', TABLE).slice(-2)
		).toEqual(['reconsiderations 170 all_cases "170"', 'litigations 77 all_cases "77"']);
	});

	it('reads suits named after reconsiderations', () => {
		expect(said('信息公开类行政复议170件，诉讼77件，均获维持。', TABLE)).toEqual([
			'reconsiderations 170 all_cases "170"',
			'litigations 77 all_cases "77"'
		]);
		expect(
			said(
				'收到因信息公开申请引起的行政复议170件（已办结），未收到因信息公开申请引起的行政诉讼。',
				TABLE
			)
		).toContain('litigations 0 none "未收到"');
	});

	it('takes a number said of each for both', () => {
		expect(said('因信息公开发生的行政复议、行政诉讼均为0件。', TABLE)).toEqual([
			'reconsiderations 0 none "0"',
			'litigations 0 none "0"'
		]);
	});

	it.each([
		['未发生因政府信息公开引起的行政复议、行政诉讼案件。', '未发生', 2],
		['没有因此引起的行政复议和行政诉讼。', '没有', 2],
		['未发生针对本单位有关政府信息公开事务的行政复议案、行政诉讼案。', '未发生', 2],
		['无行政诉讼。', '无', 1]
	])('are none where the prose says so: %s', (sentence, words, kinds) => {
		const none = said(sentence, TABLE);
		expect(none).toHaveLength(kinds);
		for (const claim of none) expect(claim).toMatch(new RegExp(`^\\w+ 0 none "${words}"$`, 'u'));
	});

	it.each([
		'全年未发生因依申请公开被行政复议纠错或行政诉讼败诉情形。',
		'未因信息公开不规范引起行政复议、行政诉讼。',
		'未经行政复议直接提起的诉讼由专人应诉。',
		'其中行政复议维持88件。',
		'行政复议案件审结134件。',
		'办理结果中行政复议被纠正18件。',
		'120件作出了行政复议决定。',
		'全县共办理行政复议案件500件，其中涉及政府信息公开3件。',
		'较上年行政复议120件有所增加。',
		'行政诉讼一审40件。',
		'因申请公开共收到3件行政复议、行政诉讼。',
		'未发生针对下属单位信息公开事务的行政复议案。',
		'各单位应依法做好行政复议、行政诉讼工作。',
		'有无行政复议均应登记。'
	])('are not counted by: %s', (sentence) => {
		expect(said(sentence, TABLE)).toEqual([]);
	});
});
