import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLES = {
	'requests/granted/total': 7,
	'requests/partially_granted/total': 1,
	'requests/unavailable_not_held/total': 21,
	'requests/handled_total/total': 31,
	'requests/received_new/total': 27,
	'requests/carried_in/total': 6
};
const shares = (sentence: string) => said(sentence, TABLES).filter((c) => /_share /u.test(c));

describe('the share of an outcome', () => {
	it.each([
		['予以公开7件，占22.6%。', 'granted_share 22.6 of_handled "22.6"'],
		['予以公开7件（22.58%）。', 'granted_share 22.58 of_handled "22.58"'],
		['予以公开7件，占答复总数的２３％。', 'granted_share 23 of_handled "２３"'],
		['予以公开及部分公开8件，占29.6%。', 'granted_share 29.6 of_new "29.6"'],
		['无法提供21件，占比63.6%。', 'unavailable_share 63.6 of_new_and_carried_in "63.6"'],
		['“予以公开”7件，占已答复件数的22.6%。', 'granted_share 22.6 of_handled "22.6"'],
		['予以公开7件，占31.3%。', 'granted_share 31.3 none "31.3"']
	])('%s', (sentence, claim) => {
		expect(shares(sentence)).toEqual([claim]);
	});

	it('is told without a count, each clause on its own', () => {
		expect(shares('予以公开的占22.6%，无法提供的占67.7%。')).toEqual([
			'granted_share 22.6 of_handled "22.6"',
			'unavailable_share 67.7 of_handled "67.7"'
		]);
		expect(shares('予以公开率为22.6%。')).toEqual(['granted_share 22.6 of_handled "22.6"']);
		expect(shares('自然人不予公开占3%，已予以公开的信息中图解占40%。')).toEqual([]);
	});

	it.each(['予以公开7件，同比增长25%。', '予以公开7件，占30%以上。', '予以公开7件，约占25%。'])(
		'is not told by: %s',
		(sentence) => {
			expect(shares(sentence)).toEqual([]);
		}
	);
});

describe('the words of the older form', () => {
	it('agree with one row only together', () => {
		const told = said('不属于本行政机关公开12件，申请信息不存在9件。', TABLES);
		expect(told).toEqual([
			'not_this_organ 12 unavailable_not_held "12"',
			'not_held 9 unavailable_not_held "9"'
		]);
	});
});
